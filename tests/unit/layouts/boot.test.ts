import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { root } from '../../helpers/project.ts';

interface Visit {
  /** Whether the browser has service workers, and whether one serves this page. */
  readonly worker?: 'none' | 'idle' | 'serves';
  /** Milliseconds that the page took to begin. */
  readonly began?: number;
  readonly theme?: string;
}

/** Runs `boot.js` as a page does. @returns what it has done when the page is first painted */
function boot({ worker = 'idle', began = 300, theme }: Visit) {
  const classes = new Set<string>();
  const dataset: Record<string, string> = {};
  const faces: string[] = [];
  runInNewContext(readFileSync(join(root, 'src/layouts/boot.js'), 'utf8'), {
    document: {
      documentElement: { classList: { add: (name: string) => classes.add(name) }, dataset },
      querySelector: () => ({ content: '/a.woff2 /b.woff2#U+102' }),
      createElement: () => ({}),
      head: { append: () => undefined },
      fonts: { add: (face: { display: string }) => faces.push(face.display) },
    },
    localStorage: {
      getItem: () => theme ?? null,
    },
    navigator:
      worker === 'none' ? {} : { serviceWorker: worker === 'serves' ? { controller: {} } : { controller: null } },
    performance: { now: () => began },
    addEventListener: () => undefined,
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
  return { theme: dataset['theme'], ownFont: classes.has('own-font'), faces };
}

describe('the theme', () => {
  it.each<[string, Visit]>([
    ['on a first visit', {}],
    ['where a service worker serves the page', { worker: 'serves' }],
    ['where there can be no service worker', { worker: 'none' }],
  ])('is there before the first paint %s', (_, visit) => {
    expect(boot({ ...visit, theme: 'dark' }).theme).toBe('dark');
  });
});

describe('the typeface', () => {
  it.each<[string, Visit, boolean, string[]]>([
    ['is not named where it comes for the next page only', { began: 300 }, false, []],
    ['is optional where the page came fast', { began: 100 }, true, ['optional', 'optional']],
    ['is waited for from the service worker', { worker: 'serves' }, true, ['block', 'block']],
  ])('%s', (_, visit, ownFont, faces) => {
    expect(boot(visit)).toMatchObject({ ownFont, faces });
  });
});
