import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { netlifyHeaders, nginxHeaders } from './hosting/header-files.ts';
import { headerRules } from './hosting/headers.ts';

/**
 * Writes the headers that a host should send, for Netlify and Cloudflare (`_headers`) and for nginx (`headers.nginx.conf`).
 * @param frames who may show the site in a frame, as `frame-ancestors` takes it
 */
export function hostHeaders(frames: string): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': ({ dir }) => {
        const rules = headerRules(frames);
        writeFileSync(join(fileURLToPath(dir), '_headers'), netlifyHeaders(rules, base));
        writeFileSync(join(fileURLToPath(dir), 'headers.nginx.conf'), nginxHeaders(rules, base));
      },
    },
  };
}
