import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { runInWorker } from './run-in-worker.ts';
import { contentFolder } from './content-folder.ts';
import { authorMessages } from './messages/author-messages.ts';
import { checkContent } from './content-check/check-content.ts';
import { faultSchema, formatFaults, type Fault } from './content-check/fault.ts';
import { keepVerdict, verdict } from './content-check/verdict.ts';

/** Several files are often saved at once; they are checked together. */
const calm = 200;

/**
 * Reports all faults of the content before anything is built or previewed, and stops there with exit code 1 and
 * nothing written. A build reads the content for itself meanwhile. While an author writes, each save is checked again.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') keepVerdict(checkBeside(root));
        else stopAt(root, checkContent(root));
      },
      'astro:build:start': () => verdict(),
      'astro:server:setup': ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentFolder(root))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => report(root, checkContent(root)), calm);
        });
      },
    },
  };
}

async function checkBeside(root: string): Promise<void> {
  const found = await runInWorker(new URL('./content-check/worker.ts', import.meta.url), root);
  stopAt(root, z.array(faultSchema).parse(found));
}

/** Thrown, Astro would print a stack trace below what the author has to read. */
function stopAt(root: string, faults: readonly Fault[]): void {
  report(root, faults);
  if (faults.length > 0) process.exit(1);
}

function report(root: string, faults: readonly Fault[]): void {
  if (faults.length > 0) console.error(`\n${formatFaults(faults, authorMessages(root))}\n`);
}
