import { once } from 'node:events';
import { watch } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FaultMessage } from '../core/preview/fault-message.ts';
import { faultStyles } from '../core/preview/fault-styles.ts';
import { fingerprint } from '../core/fingerprint.ts';

/** What is shown in the place of every page until the content can be previewed. */
export interface FaultPage {
  /** Absolute path of the folder whose files are watched. */
  readonly folder: string;
  readonly host: string;
  /** The first port that is tried; the next ones are, where it is taken. */
  readonly port: number;
  /** Milliseconds after a save until the content is looked at: several files are often saved at once. */
  readonly calm: number;
  /** The faults that there are. */
  readonly message: FaultMessage;
  /** Looks at the content again. @returns no faults once it can be previewed */
  readonly check: () => FaultMessage;
  /** Told the page's address, once it can be opened. */
  readonly opened: (address: string) => void;
}

const portsTried = 20;
const taken = 'EADDRINUSE';

/**
 * Serves a page with the faults of the content until there are none.
 * @returns the port, free again
 * @throws where no port is free, or the folder is not there
 */
export async function untilFixed({ folder, host, port, calm, check, opened, ...first }: FaultPage): Promise<number> {
  let { message } = first;
  const watcher = watch(folder, { recursive: true });
  const server = createServer((_request, response) => {
    const html = pageOf(message);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Faults', stateOf(message));
    response.end(html);
  });
  const at = await listen(server, host, port);
  opened(`http://${host}:${at}/`);
  while (message.faults.length > 0) {
    await once(watcher, 'change');
    await wait(calm);
    message = check();
  }
  watcher.close();
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
  return at;
}

/** Listens on the first port from one on that is free. */
async function listen(server: Server, host: string, from: number): Promise<number> {
  for (let port = from; ; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === taken;
      if (!isTaken || port >= from + portsTried) throw error;
    }
  }
}

const stateOf = (message: FaultMessage): string => fingerprint(JSON.stringify(message));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Asks again each second; what is served after the last fault is fixed has no such header. It asks no more once the page
 * is loading: that would begin it again.
 */
const script = `const { state } = document.documentElement.dataset;
const ask = async () => {
  const { headers } = await fetch(location.href).catch(() => ({ headers: new Headers({ 'X-Faults': state }) }));
  if (headers.get('X-Faults') === state) setTimeout(ask, 1000);
  else location.reload();
};
ask();`;

function pageOf(message: FaultMessage): string {
  const { title, faults } = message;
  const entries = faults.map(({ place, lines }) => `<p><b>${escaped(place)}</b>${escaped(lines.join('\n'))}</p>`);
  return [
    `<!doctype html><html data-state="${stateOf(message)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`,
    `<style>${faultStyles}</style></head><body>`,
    `<content-faults role="alert"><h2>${escaped(title)}</h2>${entries.join('')}</content-faults>`,
    `<script type="module">${script}</script></body></html>`,
  ].join('');
}
