import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/core/fingerprint.ts';
import { encodeResult, longestLink } from '../../src/core/result/link.ts';
import { askedQuestions } from '../../src/quiz/answer-columns.ts';
import { answerQuestion } from '../helpers/answer.ts';
import { codedCourse } from '../helpers/coded-course.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { servedSite } from '../helpers/served-site.ts';
import { sites } from '../helpers/sites.ts';
import { visit } from '../helpers/visit.ts';

const served = servedSite();
const resultsKey = 'sale-marketing:results';

/** A text with the checksum that belongs to it. */
const sealed = (text: string): string => `${text}.${fingerprint(text)}`;
/** A result that a few bytes unpack to millions. */
const bomb = (at: number): string =>
  sealed(
    `1.${deflateRawSync(Buffer.from(`[${at},"${'a'.repeat(2_000_000)}"]`))
      .toString('base64url')
      .slice(0, longestLink - 40)}`,
  );
const made = new Date(Date.now() - 86_400_000).toISOString();
/** An honest result, in the form that the first edition wrote and every later one reads. */
const honest = (at: number): string => {
  const data = [`Học viên ${at}`, made, ['joint-tasks'], [at % 16, 15, made], ['place-new-task'], []];
  return sealed(`1.${deflateRawSync(Buffer.from(JSON.stringify(data))).toString('base64url')}`);
};

const asked = askedQuestions(codedCourse);
/** An honest result as it is written today, with an answer to every question that the course has. */
const withAnswers = (at: number): string =>
  encodeResult(
    {
      name: `Học viên ${at}`,
      made,
      completed: ['joint-tasks'],
      final: { raw: at % 16, max: 15, begun: made },
      tried: [],
      missed: [],
      answers: asked.flatMap(({ pool, id, codes, now }, place) => {
        const response = now.responseOf((at * 7 + place) % 3 === 0 ? (at + place) % codes : now.rightCode);
        return response === undefined
          ? []
          : [{ pool, question: id, response, right: now.isRight(response), confidence: 'sure' as const }];
      }),
    },
    codedCourse,
  );

/** Pastes a text and adds it; gives the time until the page could do something else, in milliseconds. */
const paste = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (pasted) => {
    const field = document.querySelector('textarea');
    if (field) field.value = pasted;
    const begun = performance.now();
    document.querySelector<HTMLElement>('[data-action=add]')?.click();
    await new Promise((done) => setTimeout(done));
    return performance.now() - begun;
  }, text);

/** Gives the processor time that the page's thread has used since, in milliseconds. */
async function threadTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const total = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Math.round(1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0));
  };
  const before = await total();
  return async () => (await total()) - before;
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

describe('what strangers send', () => {
  it('20 MB of hostile links leave the page usable, in bounded memory, and nothing of them is kept', async () => {
    const { page, problems, close } = await visit(served.browser, served.url('ket-qua/'));
    const cut = '#r=1.eNrtwTEBAAAAwqD1T20ND6AAAAAAAAAAAAAA '.repeat(450_000);
    const bombs = Array.from({ length: 500 }, (_, at) => `#r=${bomb(at)}`).join('\n');
    for (const [name, text] of [
      ['20 MB of links', cut.slice(0, 20_000_000)],
      ['3 MB of marks', '#r='.repeat(1_000_000)],
      ['500 that unpack to 1 GB', bombs],
      ['280,000 short ones', '#r=1.a.b '.repeat(280_000)],
      ['20 MB of honest links', `#r=${honest(0)}\n`.repeat(120_000).slice(0, 20_000_000)],
    ] as const) {
      const took = await paste(page, text);
      const used = await heap(page);
      console.log(`${name}: usable after ${Math.round(took)} ms, ${Math.round(used / 1e6)} MB of heap`);
      expect(took, name).toBeLessThan(5_000);
      expect(used, name).toBeLessThan(300_000_000);
      await expect.poll(() => page.locator('[data-part=status]').innerText(), { timeout: 60_000 }).not.toBe('');
    }
    expect(await page.evaluate((key) => localStorage.getItem(key), resultsKey)).toBeNull();
    expect(problems).toEqual([]);
    await close();
  });

  it.each([
    ['of the first version', (at: number) => honest(at)],
    ['with answers to every question', withAnswers],
  ])('5,000 honest results %s come in slices, and one is removed at once', async (name, make) => {
    const links = Array.from({ length: 5_000 }, (_, at) => make(at));
    const { page, problems, close } = await visit(served.browser, served.url('nguon/'));
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      resultsKey,
      JSON.stringify(links),
    ] as const);
    const used = await threadTime(page);
    const begun = Date.now();
    const rows = page.locator('group-results [data-part=people] tr');
    await page.goto(served.url('ket-qua/'));
    await rows.first().waitFor();
    const first = [Date.now() - begun, await used()] as const;
    await expect.poll(() => rows.count(), { timeout: 120_000, interval: 100 }).toBe(5_000);
    await expect
      .poll(() => page.locator('[data-part=final] :is(circle, .bar)').count(), { timeout: 120_000 })
      .toBeGreaterThan(0);
    const all = [Date.now() - begun, await used()] as const;
    // However they are laid out, a screen reader has them all as rows of one table.
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    expect(nodes.filter(({ role }) => role?.value === 'row').length).toBeGreaterThanOrEqual(5_000);
    await session.detach();
    await page.waitForTimeout(1_000);
    const before = await used();
    const removed = await page.evaluate(async () => {
      const pressed = performance.now();
      document.querySelectorAll<HTMLElement>('[data-part=people] [data-action=remove]').item(2_500).click();
      while (document.querySelectorAll('[data-part=people] tr').length === 5_000)
        await new Promise((done) => setTimeout(done));
      return performance.now() - pressed;
    });
    const removal = (await used()) - before;
    const longest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const tasks = new PerformanceObserver((list) =>
            resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
          );
          tasks.observe({ type: 'longtask', buffered: true });
          setTimeout(() => resolve(0), 1_000);
        }),
    );
    console.log(
      `5,000 results ${name}: first rows ${first.join('/')} ms (passed/processor), all ${all.join('/')} ms, ` +
        `one removed ${Math.round(removed)} ms/${removal} ms, longest task ${longest}`,
    );
    // The machine may have other work: what is held is the processor time of the page's thread.
    expect(first[1]).toBeLessThan(1_000);
    expect(all[1]).toBeLessThan(5_000);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a page on another origin that tries for a minute to cost the learner a record', () => {
  let stranger: Server;
  let address = '';
  beforeAll(async () => {
    const links = Array.from({ length: 400 }, (_, at) => honest(at));
    const packed = links.map((link) => `#r=${link}`).join(' ');
    stranger = createServer((_, response) => {
      const target = served.url('ket-qua/');
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(
        `<!doctype html><title>stranger</title><script>
          const packed = ${JSON.stringify(packed)};
          let turn = 0, other;
          setInterval(() => {
            turn += 1;
            const url = ${JSON.stringify(target)} + '?' + turn + packed.replaceAll('#r=1.', '#r=1.' + turn);
            if (!other || other.closed) other = open(url, 'victim'); else other.location = url;
            try { other.name = 'sale-marketing:progress'; other.localStorage.clear(); } catch {}
            other?.postMessage({ kind: 'page', version: 'x' }, '*');
          }, 200);
        </script>`,
      );
    });
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    stranger.closeAllConnections();
    stranger.close();
  });

  it('costs none', async () => {
    const context = await served.browser.newContext();
    const hostile = await context.newPage();
    await hostile.goto(address);
    const page = await context.newPage();
    const lessons = htmlFiles(sites[0].folder)
      .map(pathOf)
      .filter((path) => /^(nguyen-nhan|nhiem-vu|chien-luoc)\/.+\//.test(path));
    const until = Date.now() + 60_000;
    const answered = new Set<string>();
    for (let turn = 0; Date.now() < until; turn += 1) {
      await page.goto(served.url(lessons[turn % lessons.length] ?? ''));
      const question = page.locator('quiz-question[data-type=single-choice]').first();
      if (turn < lessons.length && (await question.count()) > 0) {
        await answerQuestion(question, true);
        answered.add((await question.getAttribute('id'))?.slice(2) ?? '');
      } else await page.waitForTimeout(1_000);
    }
    expect(context.pages().length, 'the stranger has opened a page').toBeGreaterThan(2);
    const kept = await page.evaluate(() => localStorage.getItem('sale-marketing:progress') ?? '');
    const record: unknown = JSON.parse(kept);
    const questions = record instanceof Object && 'questions' in record ? Object(record.questions) : {};
    expect(answered.size).toBeGreaterThan(4);
    for (const id of answered) expect(Object.keys(questions)).toContain(id);
    expect(await page.evaluate((key) => localStorage.getItem(key), resultsKey)).toBeNull();
    console.log(`${answered.size} answers given, 0 lost`);
    await context.close();
  });
});
