import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { fill } from '../core/text/fill.ts';
import { askForFaults, faultsEvent, type FaultMessage } from '../core/preview/fault-message.ts';
import { lastGoodPages } from './last-good-pages.ts';
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
        let checked: Promise<readonly Fault[]> = Promise.resolve([]);
        const tell = async (): Promise<void> => server.ws.send(faultsEvent, messageOf(root, await checked));
        const check = (): Promise<readonly Fault[]> =>
          new Promise((done) => {
            clearTimeout(waiting);
            waiting = setTimeout(() => {
              const faults = checkContent(root);
              report(root, faults);
              done(faults);
            }, calm);
          });
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentFolder(root))) return;
          // Pages that are asked for meanwhile wait for it; a later save takes its place.
          const latest = (checked = check());
          void latest.then(() => (latest === checked ? tell() : undefined));
        });
        server.ws.on(askForFaults, () => void tell());
        const script = `${server.config.base.replace(/\/$/, '')}/src/preview/fault-banner.ts`;
        const isFaulty = async (): Promise<boolean> => (await settled(() => checked)).length > 0;
        server.middlewares.use(lastGoodPages({ isFaulty, script }));
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

/** The latest of several checks, of which each takes the place of the one before. */
async function settled(latest: () => Promise<readonly Fault[]>): Promise<readonly Fault[]> {
  for (;;) {
    const awaited = latest();
    // A check that was overtaken never ends.
    const faults = await Promise.race([awaited, new Promise<undefined>((wait) => setTimeout(wait, calm, undefined))]);
    if (faults !== undefined && awaited === latest()) return faults;
  }
}

function messageOf(root: string, faults: readonly Fault[]): FaultMessage {
  const { words } = authorMessages(root);
  return {
    title: fill(words['preview.faults'], { count: faults.length }),
    faults: faults.map(({ file, line, expected, found, fix }) => ({
      place: line > 0 ? `${file}:${line}` : file,
      lines: [
        `${words['label.expected']}${expected}`,
        `${words['label.found']}${found}`,
        `${words['label.fix']}${fix}`,
      ],
    })),
  };
}
