import type { AstroIntegration } from 'astro';

/** In `npm run dev` alone: `/preview/` shows every component in every state of its examples. */
export function preview(): AstroIntegration {
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: '/preview/[...example]', entrypoint: './src/preview/Preview.astro' });
      },
    },
  };
}
