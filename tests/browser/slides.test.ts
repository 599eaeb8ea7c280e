import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openQuestion } from '../helpers/answer.ts';
import { pagesToOpen, pathOf } from '../helpers/html-files.ts';
import { readLessonText } from '../helpers/lesson-text.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { visit, watch, type Visit } from '../helpers/visit.ts';

const [site] = sites;
const served = servedSite();

const lesson = 'nhiem-vu/chung/';
const said = readLessonText('tasks/joint-tasks');
const headingOf = (id: string): string => said.headings.get(id) ?? `no heading ${id}`;
const wide = { viewport: { width: 1280, height: 720 } };

async function present(path: string, options = wide): Promise<Visit> {
  const opened = await served.open(path, options);
  await opened.page.locator('.slide').waitFor();
  return opened;
}

const title = (page: Page): Promise<string> => page.locator('.slide h2').innerText();
const fragment = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const count = (page: Page): Promise<string> => page.locator('#slide-count').innerText();
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Goes on to the first slide of a section or question. */
async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#${id}`);
  await expect.poll(() => fragment(page)).toBe(`#${id}`);
}

/** The id of the lesson's first question of a type. @param type as a CSS attribute selector has it */
async function firstOf(page: Page, type: '="categorise"' | '$="-choice"'): Promise<string> {
  const id = await page.locator(`quiz-question[data-type${type}]`).first().getAttribute('id');
  return id ?? `no question of type${type}`;
}

/** Presses a key until a section's first slide is shown, six times at most. */
async function goOn(page: Page, key: string, id: string): Promise<void> {
  for (let pressed = 0; pressed < 6 && (await fragment(page)) !== `#${id}`; pressed += 1) await press(page, key);
  expect(await fragment(page)).toBe(`#${id}`);
}

describe('a lesson as slides', () => {
  it('begins with title, place, minutes and objectives, and goes by keys through the sections to the summary', async () => {
    const { page, problems, close } = await present(`${lesson}?trinh-chieu`);
    expect(await title(page)).toBe(await page.locator('main h1').textContent());
    expect(await page.locator('.slide').innerText()).toMatch(/Bài 7\/11 · \d+ phút[\s\S]*đâu là nhiệm vụ chung/);
    expect(await page.locator('main h1').isVisible()).toBe(false);
    await press(page, 'ArrowRight');
    await goOn(page, 'PageDown', 'two-halves');
    expect(await title(page)).toBe(headingOf('two-halves'));
    await goOn(page, 'Space', 'five-joint-tasks');
    const [, at = '0'] = /^Trang (\d+)\//.exec(await count(page)) ?? [];
    expect(Number(at)).toBeGreaterThan(3);
    for (let back = 1; back < Number(at); back += 1)
      await press(page, ['Shift+Space', 'ArrowLeft', 'PageUp'][back % 3] ?? '');
    expect(await count(page)).toMatch(/^Trang 1\//);
    await press(page, 'End');
    expect(await fragment(page)).toBe('#summary');
    await press(page, 'ArrowRight', 'Home');
    expect(await count(page)).toMatch(/^Trang 1\//);
    expect(problems).toEqual([]);
    await close();
  });

  it('moves the focus to each slide, which is named by its title and number', async () => {
    const { page, close } = await present(`${lesson}?trinh-chieu`);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const names = activeElement?.getAttribute('aria-labelledby')?.split(' ') ?? [];
      return { kind: activeElement?.className, name: names.map((id) => document.getElementById(id)?.textContent) };
    });
    expect(focused.kind).toBe('slide');
    expect(focused.name).toEqual([await title(page), await count(page)]);
    // Nothing else speaks of it.
    expect(await page.locator('[role=status]:visible, [aria-live]:visible').allInnerTexts()).toEqual([]);
    await close();
  });

  it('opens at a section’s link, keeps its place and what was revealed over a reload', async () => {
    const { page, close } = await present(`${lesson}?trinh-chieu#one-owner`);
    expect(await title(page)).toBe(headingOf('one-owner'));
    await goTo(page, 'five-joint-tasks');
    await press(page, 'ArrowRight');
    const second = [await count(page), await page.locator('.slide').innerText()];
    await page.reload();
    await page.locator('.slide').waitFor();
    expect([await count(page), await page.locator('.slide').innerText()]).toEqual(second);
    await goTo(page, await firstOf(page, '="categorise"'));
    await press(page, 'ArrowRight');
    expect(await title(page)).toBe('Đáp án và giải thích');
    await page.reload();
    await page.locator('.slide').waitFor();
    expect(await title(page)).toBe('Đáp án và giải thích');
    await close();
  });

  it('is left to the section that was shown, by Esc or by its button, and printed as the lesson', async () => {
    const { page, problems, close } = await present(`${lesson}?trinh-chieu`);
    await goTo(page, 'three-questions');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.projector').isVisible()).toBe(false);
    expect(await page.locator('main h1').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await press(page, 'Escape');
    const left = await page.evaluate(() => ({
      address: location.search + location.hash,
      focused: document.activeElement?.id,
      top: document.getElementById('three-questions')?.getBoundingClientRect().top ?? -1,
      slides: document.querySelectorAll('.projector').length,
    }));
    expect(left).toMatchObject({ address: '#three-questions', focused: 'three-questions', slides: 0 });
    expect(left.top).toBeGreaterThanOrEqual(0);
    expect(left.top).toBeLessThan(200);
    expect(await page.locator('.answers:visible').count()).toBe(0);
    await page.goto(served.url(`${lesson}?present`));
    await page.getByRole('button', { name: 'Thoát' }).click();
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('fills the screen by its button, says so, and leaves it with the slides', async () => {
    const { page, close } = await present(`${lesson}?trinh-chieu`);
    const button = page.getByRole('button', { name: 'Toàn màn hình' });
    const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    await expect.poll(isFull).toBe(true);
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await button.press('Enter');
    await expect.poll(isFull).toBe(false);
    await button.press('Enter');
    await expect.poll(isFull).toBe(true);
    await page.getByRole('button', { name: 'Thoát' }).click();
    await expect.poll(isFull).toBe(false);
    expect(await page.locator('.projector').count()).toBe(0);
    await close();
  });

  it('is swiped through, has buttons of at least 44 pixels, and fits a phone', async () => {
    const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
    const { page, close } = await visit(served.browser, served.url(`${lesson}?trinh-chieu`), phone);
    await page.locator('.slide').waitFor();
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number, down = 0): Promise<void> => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
      await touch('touchStart', [{ x: from, y: 200 }]);
      await touch('touchMove', [{ x: to, y: 200 + down }]);
      await touch('touchEnd', []);
    };
    await swipe(300, 80);
    await expect.poll(() => count(page)).toMatch(/^Trang 2\//);
    await swipe(80, 300);
    await expect.poll(() => count(page)).toMatch(/^Trang 1\//);
    await swipe(200, 170);
    await swipe(300, 200, 190);
    expect(await count(page)).toMatch(/^Trang 1\//);
    for (const button of await page.locator('.slide-bar button:visible').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close();
  });

  it('is cut again when the window changes, and stays where it was', async () => {
    const { page, close } = await present(`${lesson}?trinh-chieu#one-owner`);
    const before = await count(page);
    await page.setViewportSize({ width: 360, height: 480 });
    await expect.poll(() => count(page)).not.toBe(before);
    expect(await fragment(page)).toBe('#one-owner');
    await page.setViewportSize(wide.viewport);
    await expect.poll(() => count(page)).toBe(before);
    await close();
  });
});

describe('a lesson on the screen of a room', () => {
  it.each(sample(['nhiem-vu/chung/', 'chien-luoc/giao-tiep-va-cong-tac/']))(
    '%s has nothing under 32 of 1,080 pixels, and no list in two',
    async (path) => {
      const { page, close } = await present(`${path}?trinh-chieu`, { viewport: { width: 1920, height: 1080 } });
      // Slides are cut again once the typeface is there.
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
      const slides = await page.evaluate(() => {
        const number = (): string => document.getElementById('slide-count')?.textContent ?? '';
        const seen = [];
        for (let before = ''; before !== number(); dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }))) {
          before = number();
          const slide = document.querySelector('.slide');
          if (!slide) break;
          const small = [...slide.querySelectorAll('*')].filter(
            (each) =>
              [...each.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '') &&
              parseFloat(getComputedStyle(each).fontSize) < 31.9,
          );
          const goesOn = [...slide.querySelectorAll('ol')].filter(({ start }) => start > 1);
          seen.push({
            number: before,
            title: slide.querySelector('h2')?.innerText,
            small: small.map((each) => `${getComputedStyle(each).fontSize} ${each.textContent.slice(0, 40)}`),
            lists: goesOn.map((list) => list.textContent.slice(0, 40)),
          });
        }
        return seen;
      });
      expect(slides.length).toBeGreaterThan(15);
      expect(slides.filter(({ small }) => small.length > 0)).toEqual([]);
      // What is said of each answer may be longer than a slide.
      const starts = slides.filter((each) => each.title !== 'Đáp án và giải thích').flatMap(({ lists }) => lists);
      expect(starts).toEqual([]);
      await close();
    },
  );
});

describe('the quiz on slides', () => {
  it('shows no answer before it is revealed, in any question, and nothing that was answered on this device', async () => {
    const { page, close } = await served.open(lesson, wide);
    const single = page.locator('quiz-question[data-type=single-choice]').first();
    await openQuestion(single);
    await single.locator('input').first().check();
    await single.getByRole('button', { name: 'Chấm câu này' }).click();
    await single.locator('.feedback').first().waitFor();
    await page.goto(served.url(`${lesson}?trinh-chieu#practice`));
    await page.locator('.slide').waitFor();
    const questions = await page.locator('quiz-question').all();
    for (const question of sample(questions, (_, at) => at < 2)) {
      const id = (await question.getAttribute('id')) ?? '';
      const told = await question
        .locator('.answers li:not([hidden]), .answers > p')
        .evaluateAll((lines) => lines.map((line) => line.lastChild?.textContent?.trim() ?? ''));
      await goTo(page, id);
      const asked = await page.locator('body').innerText();
      for (const line of told) expect(asked).not.toContain(line);
      expect(await page.locator('.slide .right').count()).toBe(0);
      // Jumping over it and coming back reveals nothing.
      await press(page, 'End');
      await goTo(page, id);
      expect(await page.getByRole('button', { name: 'Hiện đáp án' }).isVisible()).toBe(true);
      let seen = '';
      while ((await fragment(page)) === `#${id}`) {
        seen += await page.locator('.slide').innerText();
        await press(page, 'ArrowRight');
      }
      for (const line of told) expect(seen.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
      await press(page, 'Escape');
      await page.goto(served.url(`${lesson}?trinh-chieu=${id}`));
      await page.locator('.slide').waitFor();
    }
    await close();
  });

  it('marks the right choices in place by sign and word when the button is pressed', async () => {
    const { page, close } = await present(`${lesson}?trinh-chieu`);
    await goTo(page, await firstOf(page, '$="-choice"'));
    const reveal = page.getByRole('button', { name: 'Hiện đáp án' });
    const asked = await page.locator('.slide li').count();
    await reveal.click();
    expect(await page.locator('.slide li').count()).toBe(asked);
    const right = await page.locator('.slide .right').allInnerTexts();
    expect(right.length).toBeGreaterThan(0);
    for (const text of right) expect(text).toMatch(/✓ Đúng\.$/);
    expect(await reveal.count()).toBe(0);
    await close();
  });
});

describe('the window with notes', () => {
  it('follows and leads, with notes, answers, what comes next, and the time', async () => {
    const { page, problems, close } = await present(`${lesson}?trinh-chieu`);
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Cửa sổ ghi chú' }).click();
    const notes = await opening;
    problems.push(...watch(notes));
    const heading = notes.locator('.notes-window h1');
    await expect.poll(() => heading.innerText()).toContain('Trang 1/');
    await expect.poll(() => notes.locator('.notes-window').innerText()).toContain(`Hoạt động ${said.minutes} phút`);
    expect(await notes.locator('#main').isVisible()).toBe(false);

    // The slides lead.
    await goTo(page, 'one-owner');
    await expect.poll(() => heading.innerText()).toContain(headingOf('one-owner'));
    expect(await notes.locator('.notes-window').innerText()).toMatch(
      new RegExp(`Trang sau\\s+${headingOf('example')}`, 'i'),
    );
    await goTo(page, 'example');
    await expect.poll(() => notes.locator('.notes-window').innerText()).toContain(said.prompts.get('example'));

    // The notes lead; they know the answer before it is shown.
    await goTo(page, await firstOf(page, '$="-choice"'));
    // The letters by which people name an answer are those on the screen.
    const onScreen = await page.locator('.slide-choices > li').allInnerTexts();
    expect(await page.locator('.slide-choices').evaluate((each) => getComputedStyle(each).listStyleType)).toBe(
      'upper-alpha',
    );
    const shown = notes.locator('.notes-window section', { hasText: 'Đang chiếu' });
    for (const [index, text] of onScreen.entries())
      await expect.poll(() => shown.innerText()).toContain(`${'ABCDE'[index]}. ${text}`);
    const answers = notes.locator('.notes-window section').first().locator('ol');
    expect(await answers.evaluate((each) => getComputedStyle(each).listStyleType)).toBe('upper-alpha');
    expect(await answers.locator('li').count()).toBe(onScreen.length);

    const sorting = await firstOf(page, '="categorise"');
    const told = (await page.locator(`#${sorting} .answers li:not([hidden])`).allTextContents()).map((line) =>
      line.replace(/\s+/g, ' ').trim(),
    );
    expect(told.length).toBeGreaterThan(1);
    await goTo(page, sorting);
    for (const line of told) await expect.poll(() => notes.locator('.notes-window').innerText()).toContain(line);
    // A visit has its own order, and the answers take several slides: which line is on the first one differs.
    const shownOf = async (): Promise<number> => {
      const slide = await page.locator('.slide').innerText();
      return told.filter((line) => slide.includes(line)).length;
    };
    expect(await shownOf()).toBe(0);
    await notes.getByRole('button', { name: 'Hiện đáp án' }).click();
    await expect.poll(shownOf).toBeGreaterThan(0);
    await notes.keyboard.press('Home');
    await expect.poll(() => count(page)).toMatch(/^Trang 1\//);

    expect(await notes.locator('.notes-window > p').first().innerText()).toMatch(
      /Bây giờ \d\d:\d\d · Đã chiếu \d+:\d\d/,
    );
    await expect
      .poll(() => notes.locator('.notes-window > p').first().innerText())
      .toMatch(/Đã chiếu (?!0:00)\d+:\d\d/);
    await notes.reload();
    await expect.poll(() => heading.innerText()).toContain('Trang 1/');
    await page.reload();
    await page.locator('.slide').waitFor();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading.innerText()).toContain('Trang 2/');
    await press(page, 'Escape');
    await expect.poll(() => heading.innerText()).toContain('Chưa thấy trang trình chiếu');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('for trainers', () => {
  it('is opened from the trainer’s view, and ends with the activity, without its expected answers', async () => {
    const { page, close } = await served.open(`${lesson}?giang-vien=1`, wide);
    await page.getByRole('button', { name: 'Trình chiếu' }).click();
    await page.locator('.slide').waitFor();
    expect(new URL(page.url()).searchParams.has('trinh-chieu')).toBe(true);
    expect(await page.locator('.slide').innerText()).not.toContain('Hoạt động');
    await press(page, 'End');
    expect(await title(page)).toMatch(new RegExp(`^Hoạt động: .*${said.minutes} phút`));
    expect(await page.locator('.slide').innerText()).not.toContain(said.expected[0]);
    await press(page, 'Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('trainer');
    await close();
  });
});

describe('what it costs', () => {
  it('loads nothing of it in a lesson that nobody presents, the trainer’s view on or off', async () => {
    const { page, close } = await visit(served.browser, 'about:blank', wide);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(served.url(`${lesson}?giang-vien=1`));
    await page.getByRole('button', { name: 'Trình chiếu' }).waitFor();
    const slides = (urls: readonly string[]): string[] =>
      urls.filter((url) => {
        const { pathname } = new URL(url);
        return pathname.endsWith('.js') && readFileSync(join(site.folder, pathname), 'utf8').includes('slide-bar');
      });
    expect(slides(asked)).toEqual([]);
    await page.getByRole('button', { name: 'Trình chiếu' }).click();
    await page.locator('.slide').waitFor();
    expect(slides(asked)).toHaveLength(1);
    await close();
  });
});

describe('nothing is cut off or scrolls', () => {
  const lessons = pagesToOpen(site.folder)
    .filter((file) => readFileSync(join(site.folder, file), 'utf8').includes('<lesson-tracker'))
    .map(pathOf);

  it.each(sample(lessons, (path, at) => at === 0 || path.startsWith('en/')))(
    '%s, on every slide, at 1280 × 720 and 1920 × 1080, in type of at least 24 pixels',
    async (path) => {
      const { page, problems, close } = await present(`${path}?trinh-chieu&giang-vien=1`);
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(() => page.locator('.projector').evaluate((each) => `${each.clientWidth}×${each.clientHeight}`))
          .toBe(`${width}×${height}`);
        // Two frames: the slides are cut again in the first.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const slides = await page.evaluate(() => {
          const go = (key: string): boolean => dispatchEvent(new KeyboardEvent('keydown', { key }));
          go('Home');
          const seen = [];
          for (let number = ''; number !== document.getElementById('slide-count')?.textContent; go('ArrowRight')) {
            number = document.getElementById('slide-count')?.textContent ?? '';
            const body = document.querySelector<HTMLElement>('.slide-body');
            const stage = document.querySelector('.stage')?.getBoundingClientRect();
            if (!body || !stage) break;
            const bottoms = [...body.querySelectorAll('*')].map((each) => each.getBoundingClientRect().bottom);
            seen.push({
              number,
              scrolls: body.scrollHeight > body.clientHeight,
              below: Math.max(0, ...bottoms) > stage.bottom,
              beside: body.scrollWidth > body.clientWidth || document.documentElement.scrollWidth > innerWidth,
              type: parseFloat(getComputedStyle(body).fontSize),
            });
          }
          return seen;
        });
        expect(slides.length).toBeGreaterThan(15);
        expect(slides.filter(({ scrolls, below, beside, type }) => scrolls || below || beside || type < 24)).toEqual(
          [],
        );
      }
      expect(problems).toEqual([]);
      await close();
    },
  );
});
