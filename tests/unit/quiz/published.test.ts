import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/core/quiz/key.ts';
import { encodeKey, keyOf } from '../../../src/quiz/content.ts';
import { decodeQuestion } from '../../../src/quiz/types.ts';
import type { Question } from '../../../src/schemas/quiz.ts';

/**
 * The questions of the first edition, without their words, and what learners' devices have stored of them: answers
 * are found again by `meaning`. Entries may be added; a changed one would lose stored answers.
 */
interface Published {
  readonly id: string;
  readonly question: Question;
  readonly attribute: string;
  readonly meaning: string;
}

const published = JSON.parse(
  readFileSync(new URL('../../fixtures/quiz/published.json', import.meta.url), 'utf8'),
) as readonly Published[];

describe('the meaning of every published question', () => {
  it('is known for all questions of the first edition, and for each type', () => {
    expect(published).toHaveLength(95);
    expect(new Set(published.map(({ question }) => question.type)).size).toBe(5);
  });

  it.each(published)('$id keeps its attribute and its meaning', ({ question, attribute, meaning }) => {
    expect(encodeKey(question)).toBe(attribute);
    expect(meaningOf(keyOf(question))).toBe(meaning);
    expect(meaningOf(decodeQuestion(question.type, attribute).key)).toBe(meaning);
  });
});
