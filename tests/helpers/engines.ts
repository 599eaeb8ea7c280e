import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';
import { firefoxPath, type FilePage } from './file-browsers.ts';

/** A page in another engine than Chromium, as far as the journeys of a reader need one. */
export interface EnginePage extends Omit<FilePage, 'problems'> {
  /** What the pages have reported since it was asked before: uncaught errors, refused loads. */
  problems(): Promise<string[]>;
  /** Presses a key as a reader does: a letter, or the name of a key. */
  press(key: 'Escape' | 'Enter' | 'Tab'): Promise<void>;
  /** Presses an element with the pointer. */
  click(selector: string): Promise<void>;
  /** The page as it is printed; WebKitWebDriver knows no such command. */
  readonly pdf?: () => Promise<Uint8Array>;
}

/** An engine; `missing` says what is to be installed where it is not on this machine. */
export interface Engine {
  readonly name: 'Firefox' | 'WebKitGTK';
  readonly missing: string | undefined;
  launch(): Promise<EnginePage>;
}

/** Run in each page before its own scripts, or as soon as the driver can: collects what goes wrong. */
function collect(): void {
  if (Reflect.get(window, 'troubles') !== undefined) return;
  const troubles: string[] = [];
  Reflect.set(window, 'troubles', troubles);
  addEventListener('error', ({ message, target }) => {
    troubles.push(message || (target instanceof Element ? target.outerHTML.slice(0, 120) : 'error'));
  });
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
    troubles.push(`${violatedDirective} refused ${blockedURI}`),
  );
}

const troublesOf = (): string[] => {
  const troubles: unknown = Reflect.get(window, 'troubles');
  return Array.isArray(troubles) ? troubles.splice(0).map(String) : [];
};

const firefox: Engine = {
  name: 'Firefox',
  missing: existsSync(firefoxPath)
    ? undefined
    : `${firefoxPath} is missing: install firefox-esr, or name one by FIREFOX`,
  async launch() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.setDefaultNavigationTimeout(120_000);
    await page.evaluateOnNewDocument(collect);
    const seen: string[] = [];
    page.on('pageerror', (error) => {
      const told = error instanceof Error ? error.message : String(error);
      // NS_BINDING_ABORTED: a font that was on its way when the page was left.
      const wasLeft = told.includes('status=2152398850');
      // The same of what the worker was fetching: it has no address any more. What the worker itself refuses has one.
      const wasLeftToWorker = told.startsWith('Failed to load ‘’. A ServiceWorker intercepted the request');
      if (!wasLeft && !wasLeftToWorker) seen.push(told);
    });
    return {
      open: async (url) => void (await page.goto(url)),
      run: (work, argument) => page.evaluate(work as never, argument as never),
      problems: async () => [...seen.splice(0), ...(await page.evaluate(troublesOf))],
      press: (key) => page.keyboard.press(key),
      click: (selector) => page.click(selector),
      pdf: () => page.pdf(),
      close: () => browser.close(),
    };
  },
};

const driver = '/usr/bin/WebKitWebDriver';
const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const display = '/usr/bin/Xvfb';
const keys = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004' } as const;

const webkit: Engine = {
  name: 'WebKitGTK',
  missing:
    existsSync(driver) && miniBrowser !== undefined && existsSync(display)
      ? undefined
      : 'WebKitWebDriver, MiniBrowser or Xvfb is missing: install webkit2gtk-driver and xvfb',
  async launch() {
    const screen = `:${90 + (process.pid % 400)}`;
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: screen,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      NO_AT_BRIDGE: '1',
    };
    const own: ChildProcess[] = [
      spawn(display, [screen, '-screen', '0', '1280x900x24'], { stdio: 'ignore' }),
      spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }),
    ];
    const end = (): void => own.forEach((each) => each.kill());
    const call = async (method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      const { value }: { value: unknown } = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(value));
      return value;
    };
    const session = await untilThere(() =>
      call('POST', '/session', {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
        },
      }),
    ).catch((error: unknown) => {
      end();
      throw error;
    });
    if (!(session instanceof Object) || !('sessionId' in session)) throw new Error('WebKitWebDriver gave no session');
    const path = `/session/${String(session.sessionId)}`;
    const run = async <A, R>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R> => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${work.toString()})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await call('POST', `${path}/execute/async`, { script, args: [argument ?? null] });
      if (answer instanceof Object && 'error' in answer) throw new Error(String(answer.error));
      // What came through JSON is what the function gave.
      return (answer instanceof Object && 'value' in answer ? answer.value : undefined) as R;
    };
    return {
      open: async (url) => {
        await call('POST', `${path}/url`, { url });
        await run(collect, undefined);
      },
      run,
      problems: () => run(troublesOf, undefined),
      async press(key) {
        const actions = [
          { type: 'keyDown', value: keys[key] },
          { type: 'keyUp', value: keys[key] },
        ];
        await call('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      async click(selector) {
        const found = await call('POST', `${path}/element`, { using: 'css selector', value: selector });
        const [id] = found instanceof Object ? Object.values(found) : [];
        await call('POST', `${path}/element/${String(id)}/click`, {});
      },
      async close() {
        await call('DELETE', path).catch(() => undefined);
        end();
      },
    };
  },
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return address instanceof Object ? address.port : 0;
}

/** A program that was just started does not listen yet. */
async function untilThere<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1)
    try {
      return await ask();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((later) => setTimeout(later, 250));
    }
}

export const engines: readonly Engine[] = [firefox, webkit];
