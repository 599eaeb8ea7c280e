import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { root } from '../../helpers/project.ts';

interface Visit {
  /** As `location.host`; a folder has none. */
  readonly host?: string;
  readonly referrer?: string;
  /** Whether the browser has service workers, and whether one serves this page. */
  readonly worker?: 'none' | 'idle' | 'serves';
  /** Milliseconds that the page took to begin. */
  readonly began?: number;
  readonly theme?: string;
}

/** Runs `boot.js` as a page does. @returns what it has done, as the page is first painted and when it is parsed */
function boot({ host = 'course.test', referrer = '', worker = 'idle', began = 300, theme }: Visit) {
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const faces: string[] = [];
  const later: (() => void)[] = [];
  let asked = 0;
  runInNewContext(readFileSync(join(root, 'src/layouts/boot.js'), 'utf8'), {
    document: {
      documentElement: { classList: { add: (name: string) => classes.add(name) }, dataset },
      querySelector: () => ({ content: '/a.woff2 /b.woff2#U+102' }),
      createElement: () => ({}),
      head: { append: () => undefined },
      fonts: { add: (face: { display: string }) => faces.push(face.display) },
      referrer,
    },
    location: { host, origin: `https://${host}` },
    localStorage: {
      getItem: () => {
        asked += 1;
        return theme ?? null;
      },
    },
    navigator:
      worker === 'none' ? {} : { serviceWorker: worker === 'serves' ? { controller: {} } : { controller: null } },
    performance: { now: () => began },
    addEventListener: (type: string, listener: () => void) => type === 'DOMContentLoaded' && later.push(listener),
    FontFace: class {
      readonly display: string | undefined;
      constructor(_family: string, _source: string, { display }: { display?: string }) {
        this.display = display;
      }
      load(): Promise<void> {
        return Promise.resolve();
      }
    },
    HTMLScriptElement: class {},
  });
  const painted = { asked, theme: dataset['theme'], ownFont: classes.has('own-font'), faces };
  for (const listener of later) listener();
  return { painted, parsed: { asked, theme: dataset['theme'] } };
}

describe('the theme', () => {
  it('is looked for after the first paint on a first visit, when storage would be waited for', () => {
    const { painted, parsed } = boot({ theme: 'dark' });
    expect(painted).toMatchObject({ asked: 0, theme: undefined });
    expect(parsed).toEqual({ asked: 1, theme: 'dark' });
  });

  it.each<[string, Visit]>([
    ['from another page of the site', { referrer: 'https://course.test/ho-so/' }],
    ['where a service worker serves the page', { worker: 'serves' }],
    ['where there can be no service worker', { worker: 'none' }],
    ['in a folder', { host: '' }],
  ])('is there before the first paint %s', (_, visit) => {
    expect(boot({ ...visit, theme: 'dark' }).painted).toMatchObject({ asked: 1, theme: 'dark' });
  });

  it('of another site is not asked for sooner', () => {
    expect(boot({ referrer: 'https://elsewhere.test/' }).painted.asked).toBe(0);
  });
});

describe('the typeface', () => {
  it.each<[string, Visit, boolean, string[]]>([
    ['is not named where it comes for the next page only', { began: 300 }, false, []],
    ['is optional where the page came fast', { began: 100 }, true, ['optional', 'optional']],
    ['is waited for from the service worker', { worker: 'serves' }, true, ['block', 'block']],
  ])('%s', (_, visit, ownFont, faces) => {
    expect(boot(visit).painted).toMatchObject({ ownFont, faces });
  });
});
