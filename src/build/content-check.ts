import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './content-check/check-content.ts';
import { formatFaults } from './content-check/fault.ts';

/**
 * Reports all faults of the content before anything is built. A build stops there, with exit code 1 and nothing
 * written; the author's preview goes on.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        const faults = checkContent(fileURLToPath(config.root));
        if (faults.length === 0) return;
        console.error(`\n${formatFaults(faults)}\n`);
        // Thrown, Astro would print a stack trace below what the author has to read.
        if (command === 'build') process.exit(1);
        logger.warn('The preview goes on; pages with faulty content may fail.');
      },
    },
  };
}
