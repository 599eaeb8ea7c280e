import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { fill } from '../core/text/fill.ts';
import { askForFaults, faultsEvent, type FaultMessage } from '../core/preview/fault-message.ts';
import { untilFixed } from './fault-page.ts';
import { lastGoodPages } from './last-good-pages.ts';
import { runInWorker } from './run-in-worker.ts';
import { contentFolder } from './content-folder.ts';
import { authorMessages } from './messages/author-messages.ts';
import type { WordKey } from './messages/messages.ts';
import { checkContent } from './content-check/check-content.ts';
import { CheckMemory } from './content-check/memory.ts';
import { faultSchema, formatFaults, type Fault } from './content-check/fault.ts';
import { noticeOf } from './unwritten.ts';
import { keepVerdict, verdict } from './content-check/verdict.ts';

/** Several files are often saved at once; they are checked together. */
const calm = 200;

/**
 * Reports all faults of the content before anything is built, and stops there with exit code 1 and nothing written. A
 * build reads the content for itself meanwhile. A preview shows the faults until there are none; while an author writes,
 * each save is checked again.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ config, command, isRestart, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command === 'build') keepVerdict(checkBeside(root));
        else if (command !== 'dev' || isRestart || !existsSync(contentFolder(root))) stopAt(root, checkContent(root));
        else updateConfig({ server: { port: await showUntilFixed(root, config.server) } });
      },
      'astro:build:start': () => verdict(),
      'astro:server:setup': ({ server }) => {
        const memory = new CheckMemory();
        let waiting: NodeJS.Timeout | undefined;
        let checked: Promise<readonly Fault[]> = Promise.resolve([]);
        let told = noticeOf(root);
        console.log(`\n${told}`);
        const tellProgress = (wasFaulty: boolean): void => {
          if (wasFaulty) console.log(authorMessages(root).words['preview.fixed']);
          const notice = noticeOf(root);
          if (notice !== told) console.log((told = notice));
        };
        let wasFaulty = false;
        const tell = async (): Promise<void> => server.ws.send(faultsEvent, messageOf(root, await checked));
        const check = (): Promise<readonly Fault[]> =>
          new Promise((done) => {
            clearTimeout(waiting);
            waiting = setTimeout(() => {
              const faults = checkContent(root, memory);
              report(root, faults);
              if (faults.length === 0) tellProgress(wasFaulty);
              wasFaulty = faults.length > 0;
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

/** Shows the faults where the preview will be. @returns the port for it */
async function showUntilFixed(root: string, server: { host: string | boolean; port: number }): Promise<number> {
  const { words } = authorMessages(root);
  const memory = new CheckMemory();
  const first = checkContent(root, memory);
  report(root, first);
  if (first.length === 0) return server.port;
  const host = server.host === true ? '0.0.0.0' : server.host || 'localhost';
  const check = (): FaultMessage => {
    const faults = checkContent(root, memory);
    report(root, faults);
    return messageOf(root, faults, 'preview.closed');
  };
  const opened = (url: string): void => console.error(fill(words['preview.waiting'], { url }));
  const message = messageOf(root, first, 'preview.closed');
  return untilFixed({ folder: contentFolder(root), host, port: server.port, calm, message, check, opened });
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

function messageOf(root: string, faults: readonly Fault[], title: WordKey = 'preview.faults'): FaultMessage {
  const { words } = authorMessages(root);
  return {
    title: fill(words[title], { count: faults.length }),
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
