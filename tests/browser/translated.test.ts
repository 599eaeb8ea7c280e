import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerQuestion, openQuestion } from '../helpers/answer.ts';
import { root } from '../helpers/project.ts';
import { sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { watch } from '../helpers/visit.ts';

const served = servedSite();
const { readerTools } = parse(readFileSync(join(root, 'content/ui/vi.yaml'), 'utf8'));

/** What a browser's translator does: it names another language and wraps texts. */
function translate(language: string): void {
  const change = (): void => {
    document.documentElement.lang = language;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) found.push(text);
    for (const text of found) {
      const parent = text.parentElement;
      if (!text.textContent?.trim() || !parent || parent.closest('script, style, font, textarea')) continue;
      const font = document.createElement('font');
      text.parentNode?.insertBefore(font, text);
      font.append(text);
    }
  };
  if (document.readyState === 'loading') {
    new MutationObserver(() => document.documentElement && (document.documentElement.lang = language)).observe(
      document,
      {
        childList: true,
      },
    );
    document.addEventListener('DOMContentLoaded', change);
  } else change();
}

// The course has English too: a page must not take the translator's word for its own language.
describe.each(sample(['ko', 'en', 'x-unknown'], (each) => each === 'en'))(
  'a page that the browser translates into %s',
  (language) => {
    it.each(['before', 'after'])('goes on in its own language, when that comes %s its scripts', async (when) => {
      const context = await served.browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const problems = watch(page);
      if (when === 'before') await page.addInitScript(translate, language);
      await page.goto(served.url('nhiem-vu/chung/'), { waitUntil: 'load' });
      const question = page.locator('quiz-question[data-type=single-choice]').first();
      await openQuestion(question);
      if (when === 'after') await page.evaluate(translate, language);
      await answerQuestion(question, true);
      // What scripts add has its words in a file for each language.
      await expect.poll(() => page.locator('.foot-tool').allInnerTexts()).toContain(readerTools.share);
      await page.goto(served.url('du-lieu/'));
      if (when === 'after') await page.evaluate(translate, language);
      await expect.poll(() => page.locator('[data-list]').innerText()).toContain('Số lần trả lời');
      await page.goto(served.url('tim-kiem/#q=kh%C3%A1ch'));
      if (when === 'after') await page.evaluate(translate, language);
      expect(problems).toEqual([]);
      await context.close();
    });
  },
);
