import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Serving } from '../../src/build/serve.ts';
import { unpackEdition, type Unpacked } from '../helpers/edition.ts';
import { engines, type EnginePage } from '../helpers/engines.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder, base }] = sites;
const lesson = 'nhiem-vu/chung/';

for (const { name, missing } of engines)
  if (missing !== undefined) console.log(`${name}: NO journey was run, ${missing}.`);

/** As a reader who goes on: with that the questions of a page begin to work. @returns whether they do */
const goOn = (): boolean => {
  dispatchEvent(new Event('scroll'));
  return customElements.get('quiz-set') !== undefined;
};

/**
 * Does the next thing to one question of each type on a page: chooses what is not chosen, whatever it is, and presses
 * the button.
 * @returns the types whose question has told a verdict, and whether all of them have
 */
const answerSome = (): { told: string[]; done: boolean } => {
  const byType = new Map<string, HTMLElement>();
  for (const question of document.querySelectorAll<HTMLElement>('quiz-question'))
    if (question.querySelector('form') && !byType.has(question.dataset['type'] ?? ''))
      byType.set(question.dataset['type'] ?? '', question);
  const isTold = (question: HTMLElement): boolean =>
    Boolean(question.querySelector('output[data-mark]:not([data-mark=empty])')?.textContent?.trim());
  const [next] = [...byType].find(([, question]) => !isTold(question)) ?? [];
  const question = byType.get(next ?? '');
  const form = question?.querySelector('form');
  if (question && form) {
    document.querySelector<HTMLElement>(`.pills a[href="#${question.id}"]`)?.click();
    if (next === 'order') question.querySelector<HTMLElement>('[data-move="1"]')?.click();
    const shown = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((each) => each.offsetParent);
    for (const name of new Set(shown.map((input) => input.name)))
      if (!form.querySelector(`[name="${name}"]:checked`)) form.querySelector<HTMLElement>(`[name="${name}"]`)?.click();
    if (next === 'multiple-choice' && !form.querySelector(':checked'))
      form.querySelector<HTMLElement>('input')?.click();
    form.requestSubmit();
  }
  const told = [...byType].filter(([, each]) => isTold(each)).map(([type]) => type);
  return { told, done: told.length === byType.size };
};

/** Answers what a quiz asks, or goes on to its next question. @returns whether the quiz has a verdict */
const stepOfQuiz = (): boolean => {
  const shown = (each: HTMLElement): boolean => each.offsetParent !== null;
  if (document.querySelector('quiz-sitting[data-state=finished]')) return true;
  const question = [...document.querySelectorAll<HTMLElement>('quiz-sitting quiz-question')].find(shown);
  const form = question?.querySelector('form');
  if (question && form && !question.querySelector('output[data-mark]:not([data-mark=empty])')) {
    const radios = [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(shown);
    for (const name of new Set(radios.map((input) => input.name)))
      if (!form.querySelector(`[name="${name}"]:checked`)) form.querySelector<HTMLElement>(`[name="${name}"]`)?.click();
    if (!form.querySelector(':checked')) form.querySelector<HTMLElement>('input[type=checkbox]')?.click();
    question.querySelector<HTMLElement>('[data-move="1"]')?.click();
    form.requestSubmit();
  } else [...document.querySelectorAll<HTMLElement>('quiz-sitting button.primary')].find(shown)?.click();
  return false;
};

describe.each(engines.filter(({ missing }) => missing === undefined))(
  'the journeys of a reader, in $name',
  (engine) => {
    let serving: Serving;
    let page: EnginePage;
    let edition: Unpacked;
    beforeAll(async () => {
      serving = await serve(folder, base, 0);
      edition = unpackEdition(folder);
      page = await engine.launch();
    }, 240_000);
    afterAll(async () => {
      await page.close();
      serving.server.closeAllConnections();
      serving.server.close();
      edition.remove();
    });
    const url = (path: string): string => new URL(path, serving.url).href;
    const has = (selector: string): Promise<boolean> =>
      page.run((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false);
    const until = (selector: string) =>
      expect.poll(() => has(selector), { timeout: 60_000, message: selector }).toBe(true);
    const text = (selector: string): Promise<string> =>
      page.run((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector).catch(() => '');
    const press = (selector: string): Promise<void> =>
      page.run(
        (wanted) => setTimeout(() => document.querySelector<HTMLElement>(wanted)?.click()) && undefined,
        selector,
      );
    const fine = async (): Promise<void> => expect(await page.problems()).toEqual([]);

    it('reads a lesson', async () => {
      await page.open(url(lesson));
      await until('search-opener:defined');
      expect(await text('main h1')).not.toBe('');
      await fine();
    });

    it('opens a term beside its word, and stays where it was', async () => {
      await page.open(url(lesson));
      await until('glossary-text:defined');
      const before = await page.run(() => {
        const word = [...document.querySelectorAll<HTMLElement>('glossary-text a')].at(1);
        word?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const at = scrollY;
        word?.click();
        return at;
      }, undefined);
      await until('.term-note:popover-open, .term-note[open]');
      const inView = (): Promise<boolean> =>
        page.run(() => {
          const note = document.querySelector('.term-note')?.getBoundingClientRect();
          return note !== undefined && note.top < innerHeight && note.bottom > 0 && note.height > 40;
        }, undefined);
      await expect.poll(inView, { timeout: 20_000 }).toBe(true);
      // A page that goes away does so smoothly, over half a second.
      await new Promise((later) => setTimeout(later, 800));
      expect(await inView()).toBe(true);
      expect(Math.abs((await page.run(() => scrollY, undefined)) - before)).toBeLessThan(400);
      await fine();
    });

    it('answers a question of every type, and finds the answers again', async () => {
      const told = new Set<string>();
      for (const path of [
        'nhiem-vu/chung/',
        'nhiem-vu/sale/',
        'nguyen-nhan/mat-tot-cua-cang-thang/',
        'chien-luoc/lam-tot-viec-sale/',
        'chien-luoc/giao-tiep-va-cong-tac/',
        'nguyen-nhan/phu-thuoc-lan-nhau/',
      ]) {
        await page.open(url(path));
        await expect.poll(() => page.run(goOn, undefined), { timeout: 60_000, message: path }).toBe(true);
        await expect
          .poll(
            async () => {
              const { told: now, done } = await page.run(answerSome, undefined);
              for (const type of now) told.add(type);
              return done;
            },
            { timeout: 60_000, interval: 100, message: path },
          )
          .toBe(true);
        await fine();
      }
      expect([...told].toSorted()).toEqual(['categorise', 'multiple-choice', 'order', 'scenario', 'single-choice']);
      await page.open(url(lesson));
      await until('quiz-question output[data-mark]');
    });

    it('searches in the dialog, which Escape closes, and on the page, whose result is opened and marked', async () => {
      await page.open(url(lesson));
      await until('search-opener:defined');
      await press('search-opener a');
      await until('dialog[open] input');
      await page.run(() => document.querySelector<HTMLElement>('dialog input')?.focus(), undefined);
      await page.press('Escape');
      await expect.poll(() => has('dialog[open]'), { timeout: 20_000 }).toBe(false);
      await page.open(url('tim-kiem/#q=bao+b%C3%AC'));
      await until('ol#results > li a');
      await press('ol#results > li a');
      await expect
        .poll(() => page.run(() => location.pathname, undefined).catch(() => ''), { timeout: 20_000 })
        .not.toBe('/tim-kiem/');
      await expect
        .poll(
          () => page.run(() => !('highlights' in CSS) || CSS.highlights.has('search'), undefined).catch(() => false),
          { timeout: 20_000 },
        )
        .toBe(true);
      await fine();
    });

    it('takes a final quiz to its verdict', { timeout: 240_000 }, async () => {
      await page.open(url('kiem-tra/'));
      await until('quiz-sitting:defined button');
      await expect.poll(() => page.run(stepOfQuiz, undefined), { timeout: 200_000, interval: 100 }).toBe(true);
      const verdict = await text('quiz-sitting .quiz-summary');
      expect(verdict).toMatch(/\d+\s*\/\s*15/);
      await fine();
    });

    it('shows the record, and takes a result that it has made into the table', async () => {
      await page.open(url('ho-so/'));
      await until('learner-record:defined');
      await expect.poll(() => text('main'), { timeout: 20_000 }).toMatch(/100%|%/);
      await press('learner-record [data-action=send], learner-record [data-action=share]');
      await fine();
      await page.open(url('ket-qua/'));
      await until('group-results:defined');
      await page.run(() => {
        const field = document.querySelector('textarea');
        if (field) field.value = '#r=1.cut';
        document.querySelector<HTMLElement>('[data-action=add]')?.click();
      }, undefined);
      await until('group-results [data-part=faults] li');
      await fine();
    });

    it('shows slides', async () => {
      await page.open(url(`${lesson}?trinh-chieu`));
      await until('.slide');
      const first = await text('#slide-count');
      await press('.slide-bar button:last-child');
      await expect.poll(() => text('#slide-count'), { timeout: 20_000 }).not.toBe(first);
      await page.open(url(`${lesson}?trinh-chieu=ghi-chu`));
      await until('.notes-window h1');
      await fine();
    });

    it('prints a lesson with its questions', async () => {
      await page.open(url(lesson));
      await until('search-opener:defined');
      if (!page.pdf) {
        console.log(
          `${engine.name}: NOT printed, its driver cannot; tests/unit/styles/content-visibility.test.ts holds the rules.`,
        );
        return;
      }
      const { extractText, getDocumentProxy } = await import('unpdf');
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
      const { text: all } = await extractText(pdf, { mergePages: true });
      const plain = all.replace(/\s+/g, ' ');
      // Bold text of a variable font has no letters in Firefox's files: the choices stand for their questions.
      const wanted = await page.run(
        () =>
          [...document.querySelectorAll('quiz-question')].map(
            (question) => question.querySelector('label')?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 25) ?? '',
          ),
        undefined,
      );
      expect(wanted.length).toBeGreaterThan(2);
      for (const begins of wanted.filter((each) => each.length > 12)) expect(plain).toContain(begins);
    });

    it('opens a page from files, finds, and speaks to the window with notes', async () => {
      await page.open(`${edition.url}tim-kiem/index.html?q=bao+bi`);
      await until('#results > li a');
      await page.open(`${edition.url}${lesson}index.html?trinh-chieu`);
      await until('.slide');
      const first = await text('#slide-count');
      await page.run(() => postMessage('next', '*'), undefined);
      await expect.poll(() => text('#slide-count'), { timeout: 20_000 }).not.toBe(first);
      await fine();
    });

    it('opens saved pages after one visit, and says that there is no network when the server is gone', async () => {
      await page.open(url(''));
      const saved = (): Promise<boolean> =>
        page
          .run(async () => {
            document.querySelector('offline-notice')?.scrollIntoView();
            const names = await caches.keys();
            const complete = await Promise.all(names.map((name) => caches.match('/?complete', { cacheName: name })));
            return complete.some(Boolean);
          }, undefined)
          .catch(() => false);
      await expect.poll(saved, { timeout: 120_000, interval: 500 }).toBe(true);
      serving.server.closeAllConnections();
      await new Promise((closed) => serving.server.close(closed));
      for (const path of ['nguon/', lesson, 'thuat-ngu/']) {
        await page.open(url(path));
        expect(await text('main h1'), path).not.toBe('');
      }
      await until('search-opener:defined');
      await page.run(() => document.querySelector('offline-notice')?.scrollIntoView(), undefined);
      await expect.poll(() => text('body'), { timeout: 20_000 }).toMatch(/[Kk]hông có mạng/);
    });
  },
);
