import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './content-check/check-content.ts';
import { formatFaults } from './content-check/fault.ts';

/** Several files are often saved at once; they are checked together. */
const calm = 200;

/**
 * Reports all faults of the content before anything is built or previewed, and stops there with exit code 1 and
 * nothing written. While an author writes, each save is checked again.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        // Thrown, Astro would print a stack trace below what the author has to read.
        if (!report(root)) process.exit(1);
      },
      'astro:server:setup': ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(join(root, 'content'))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => report(root), calm);
        });
      },
    },
  };
}

/** @returns whether the content is without fault */
function report(root: string): boolean {
  const faults = checkContent(root);
  if (faults.length > 0) console.error(`\n${formatFaults(faults)}\n`);
  return faults.length === 0;
}
