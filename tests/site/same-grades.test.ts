import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCourse } from '../../src/build/course-file.ts';
import { languageAt, translations } from '../../src/core/address/permalink.ts';
import { decodeQuestion } from '../../src/quiz/types.ts';
import { htmlFiles, pathOf } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { responsesTo } from '../helpers/responses.ts';
import { sites } from '../helpers/sites.ts';

const course = readCourse(root);
const [fallback = '', ...others] = course.languages;
const [{ folder }] = sites;

interface Asked {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly objective: string;
  /** What can be chosen or put in order, as the form names it. */
  readonly parts: readonly string[];
}

/** The questions of a built page. */
function questionsIn(path: string): Asked[] {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  return [...html.matchAll(/<quiz-question ([^>]*)>([\s\S]*?)<\/quiz-question>/g)].map(([, tag = '', body = '']) => {
    const attribute = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const inputs = [...body.matchAll(/<input ([^>]*)>/g)].map(([, input = '']) =>
      [...input.matchAll(/\b(?:type|name|value)="[^"]*"/g)].join(' '),
    );
    const rows = [...body.matchAll(/data-(?:part|scene)="([^"]*)"/g)].map(([, part = '']) => part);
    return {
      id: attribute('id'),
      type: attribute('data-type'),
      key: attribute('data-key'),
      objective: attribute('data-objective'),
      parts: [...inputs, ...rows],
    };
  });
}

const pages = htmlFiles(folder)
  .map((file) => `/${pathOf(file)}`.replace('/./', '/'))
  .filter((path) => languageAt(course, path) === fallback && translations(course, path).size > 0)
  .filter((path) => questionsIn(path).length > 0);

describe('the same responses are graded the same in every language', () => {
  it('there are quizzes in all lessons', () => {
    expect(pages.length).toBeGreaterThanOrEqual(course.modules.flatMap(({ lessons }) => lessons).length);
  });

  it.each(pages.flatMap((path) => others.map((language) => [path, language] as const)))(
    '%s in %s',
    (path, language) => {
      const own = questionsIn(path);
      const translated = questionsIn(translations(course, path).get(language) ?? '');
      expect(translated.map(({ id, parts, objective }) => [id, parts, objective])).toEqual(
        own.map(({ id, parts, objective }) => [id, parts, objective]),
      );
      own.forEach(({ id, type, key }, index) => {
        const [ours, theirs] = [
          decodeQuestion(type, key),
          decodeQuestion(translated[index]?.type, translated[index]?.key ?? ''),
        ];
        const responses = responsesTo(type, key);
        const scores = responses.map((response) => ours.grade(response).score.scaled);
        expect(Math.max(...scores), id).toBe(1);
        expect(Math.min(...scores), id).toBeLessThan(1);
        for (const response of responses) expect(theirs.grade(response), id).toEqual(ours.grade(response));
      });
    },
  );
});
