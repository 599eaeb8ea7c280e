import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackEdition, type Unpacked } from '../helpers/edition.ts';
import { fileBrowsers, missingFirefox, type FilePage } from '../helpers/file-browsers.ts';
import { pagesToOpen } from '../helpers/html-files.ts';
import { isNightly, sample } from '../helpers/runs.ts';
import { sites } from '../helpers/sites.ts';

const lesson = 'nhiem-vu/chung/index.html';
if (missingFirefox !== undefined) console.log(missingFirefox);

it('is opened in Firefox too by night, where there is one', () => {
  expect(fileBrowsers.map(({ name }) => name)).toEqual(
    isNightly && missingFirefox === undefined ? ['Chromium', 'Firefox'] : ['Chromium'],
  );
});

describe.each(fileBrowsers)('the folder edition, in $name', ({ name, launch }) => {
  let edition: Unpacked;
  let page: FilePage;
  beforeAll(async () => {
    edition = unpackEdition(sites[1].folder);
    page = await launch();
  });
  afterAll(async () => {
    await page.close();
    edition.remove();
  });

  /** Waits in the page for something to be so. */
  const until = (selector: string): Promise<boolean> =>
    page.run(async (wanted) => {
      for (let tries = 0; tries < 600; tries += 1) {
        if (document.querySelector(wanted)) return true;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      return false;
    }, selector);

  it(
    'opens pages from a folder with spaces and Vietnamese letters, without an error or a request that fails',
    { timeout: 600_000 },
    async () => {
      const dead: string[] = [];
      const wanted = sample(pagesToOpen(sites[1].folder), (_, at) => at % 3 === 0);
      const opened = edition.pages.filter((path) => isNightly || wanted.includes(path));
      expect(opened.length).toBeGreaterThan(5);
      for (const path of opened) {
        await page.open(edition.url + path);
        const seen = await page.run(async () => {
          // A booklet that is left while it reads the lessons has its reading cut short.
          const isWhole = (): boolean =>
            customElements.get('search-opener') !== undefined &&
            document.querySelector('course-booklet:not([aria-busy=false])') === null;
          for (let tries = 0; tries < 400 && !isWhole(); tries += 1)
            await new Promise((resolve) => setTimeout(resolve, 25));
          await document.fonts.ready;
          return {
            headings: document.querySelectorAll('main h1').length,
            alive: isWhole() && document.documentElement.classList.contains('js'),
            styled:
              getComputedStyle(document.body).marginTop === '0px' &&
              document.fonts.check('1rem "Plus Jakarta Sans"', 'Đ'),
            images: [...document.images].every(
              ({ complete, naturalWidth, loading }) => loading === 'lazy' || (complete && naturalWidth > 0),
            ),
          };
        }, undefined);
        if (seen.headings !== 1 || !seen.alive || !seen.styled || !seen.images)
          dead.push(`${path} ${JSON.stringify(seen)}`);
      }
      console.log(
        `${name}: ${opened.length} pages opened from files, ${dead.length} not whole, ${page.problems.length} problems`,
      );
      expect(dead).toEqual([]);
      expect(page.problems).toEqual([]);
    },
  );

  it('works as a quiz, type by type, and remembers', async () => {
    const types = ['single-choice', 'multiple-choice', 'categorise', 'order', 'scenario'];
    const lessons = edition.pages.filter((path) => /^(nhiem-vu|chien-luoc|nguyen-nhan)\/.+\//.test(path));
    const left = new Set(types);
    for (const path of lessons) {
      if (left.size === 0) break;
      await page.open(edition.url + path);
      await page.run(() => void dispatchEvent(new Event('scroll')), undefined);
      expect(await until('quiz-set:defined')).toBe(true);
      const answered = await page.run(
        (wanted) => {
          const done: { type: string; id: string; verdict: string }[] = [];
          for (const type of wanted) {
            const question = document.querySelector<HTMLElement>(`quiz-question[data-type="${type}"]`);
            const form = question?.querySelector('form');
            if (!question || !form) continue;
            document.querySelector<HTMLElement>(`.pills a[href="#${question.id}"]`)?.click();
            const status = (): string => question.querySelector('output')?.textContent ?? '';
            if (type === 'order') question.querySelector<HTMLElement>('[data-move="1"]')?.click();
            for (let tries = 0; tries < 9; tries += 1) {
              const names = new Set(
                [...form.querySelectorAll<HTMLInputElement>('input[type=radio]')]
                  .filter((input) => input.offsetParent)
                  .map((input) => input.name),
              );
              for (const each of names)
                if (!form.querySelector(`[name="${each}"]:checked`))
                  form.querySelector<HTMLElement>(`[name="${each}"]`)?.click();
              if (type === 'multiple-choice' && !form.querySelector(':checked'))
                form.querySelector<HTMLElement>('input')?.click();
              form.requestSubmit();
              if (question.querySelector('output[data-mark]')) break;
            }
            done.push({ type, id: question.id, verdict: status() });
          }
          return done;
        },
        [...left],
      );
      await page.open(edition.url + path);
      expect(await until('quiz-question:defined')).toBe(true);
      for (const { type, id, verdict } of answered) {
        expect(verdict.trim(), `${path} ${type}`).not.toBe('');
        expect(await until(`#${id} output[data-mark]`), `${path} ${type} is remembered`).toBe(true);
        left.delete(type);
      }
    }
    expect([...left]).toEqual([]);
    await page.open(`${edition.url}index.html`);
    expect(await until('[data-state], .tick, progress-ticks:defined')).toBe(true);
    expect(page.problems).toEqual([]);
  });

  it('finds, opens what is found, and marks the words there', async () => {
    await page.open(`${edition.url}tim-kiem/index.html?q=bao+bi`);
    expect(await until('#results > li a')).toBe(true);
    const target = await page.run(
      () => document.querySelector<HTMLAnchorElement>('#results > li a')?.href ?? '',
      undefined,
    );
    expect(target).toContain('/index.html');
    await page.run(() => setTimeout(() => document.querySelector<HTMLElement>('#results > li a')?.click()), undefined);
    // The page that is left cannot be asked any more, the next one not yet.
    const marked = (): Promise<boolean> =>
      page.run((href) => location.href === href && CSS.highlights.has('search'), target).catch(() => false);
    await expect.poll(marked).toBe(true);
    expect(page.problems).toEqual([]);
  });

  it('opens the search dialog, with the lessons to choose from when nothing is found', async () => {
    await page.open(edition.url + lesson);
    expect(await until('search-opener:defined')).toBe(true);
    await page.run(() => document.querySelector<HTMLElement>('search-opener a')?.click(), undefined);
    expect(await until('dialog[open] input')).toBe(true);
    await page.run(() => {
      const input = document.querySelector<HTMLInputElement>('dialog input');
      if (!input) return;
      input.value = 'qqqqzzzz';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, undefined);
    expect(await until('dialog .search-extra a')).toBe(true);
    const links = await page.run(
      () => [...document.querySelectorAll<HTMLAnchorElement>('dialog .search-extra a')].map(({ href }) => href),
      undefined,
    );
    expect(links.filter((href) => !href.startsWith(edition.url))).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('shows a lesson as slides, and opens the window with notes, which asks to be kept in step', async () => {
    await page.open(`${edition.url}${lesson}?trinh-chieu#one-owner`);
    expect(await until('.slide')).toBe(true);
    const seen = await page.run(async () => {
      const heard: unknown[] = [];
      // Pages from files share no channel in every browser: the windows speak to each other.
      addEventListener('message', ({ data }) => heard.push(data));
      document.querySelector<HTMLElement>('.slide-notes')?.click();
      for (let tries = 0; tries < 400 && !heard.includes('hello'); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      // What the other window would send: it is another document here, and out of reach.
      postMessage('next', '*');
      const first = location.hash;
      for (let tries = 0; tries < 400 && location.hash === first; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      return { asked: heard.includes('hello'), first, then: location.hash };
    }, undefined);
    expect(seen).toEqual({ asked: true, first: '#one-owner', then: '#example' });
    expect(page.problems).toEqual([]);
  });

  it('plans a session from the notes, with links into the folder and addresses on the web', async () => {
    await page.open(`${edition.url}giang-vien/index.html#plan=45;joint-tasks.l;joint-tasks.a`);
    expect(await until('.agenda li')).toBe(true);
    const seen = await page.run(
      () => ({
        total: document.querySelector('.planner-total')?.textContent,
        boxes: document.querySelectorAll('session-planner fieldset input').length,
        ticked: [...document.querySelectorAll('session-planner fieldset label:has(:checked)')].map((label) =>
          Number(/\((\d+)\)$/.exec(label.textContent.trim())?.[1]),
        ),
        links: [...document.querySelectorAll<HTMLAnchorElement>('.agenda a')].map(({ href }) => href),
        places: [...document.querySelectorAll('.agenda small')].map(({ textContent }) => textContent),
      }),
      undefined,
    );
    const [reading = 0, activity = 0, ...others] = seen.ticked;
    expect(others).toEqual([]);
    expect(Math.min(reading, activity)).toBeGreaterThan(0);
    const minutes = reading + activity;
    expect(seen).toMatchObject({ total: `Tổng ${minutes}/45 phút. Còn ${45 - minutes} phút dự phòng.`, boxes: 33 });
    expect(seen.links).toEqual([edition.url + lesson, `${edition.url}${lesson}#trainer`]);
    const { base, url } = sites[1];
    for (const place of seen.places)
      expect(place).toContain(` · ${new URL(`${base}b/7/`, url).href.replace(/^.*:\/\//, '')}`);
    expect(page.problems).toEqual([]);
  });

  it('keeps the theme from page to page', async () => {
    await page.open(`${edition.url}index.html`);
    await page.run(() => void dispatchEvent(new Event('scroll')), undefined);
    expect(await until('.theme-choice select')).toBe(true);
    await page.run(() => {
      const select = document.querySelector<HTMLSelectElement>('.theme-choice select');
      if (!select) return;
      select.value = 'dark';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, undefined);
    await page.open(edition.url + lesson);
    expect(await page.run(() => document.documentElement.dataset['theme'], undefined)).toBe('dark');
    const paper = await page.run(() => getComputedStyle(document.body).backgroundColor, undefined);
    expect(paper).toBe('rgb(23, 20, 17)');
    expect(page.problems).toEqual([]);
  });
});
