import { describe, expect, it } from 'vitest';
import type { ResultAnswer } from '../../../../src/core/result/answers.ts';
import {
  beforeAfter,
  finalPicture,
  findingsOf,
  GroupTally,
  type PersonAnswers,
} from '../../../../src/core/result/group-picture.ts';

/**
 * A small table, worked out by hand: a person a line, a question a word. A letter is the choice, capital where wrong;
 * `!` sure, `?` guessed, `2` right at the second try.
 */
function peopleOf(pool: string, ...lines: string[]): PersonAnswers[] {
  return lines.map((line) =>
    line.split(/\s+/).flatMap((word, place): ResultAnswer | never[] => {
      const [response = ''] = word;
      if (response === '-') return [];
      return {
        pool,
        question: `q${place + 1}`,
        response,
        right: response === response.toLowerCase(),
        ...(word.includes('!') && { confidence: 'sure' }),
        ...(word.includes('?') && { confidence: 'guess' }),
        ...(word.includes('2') && { later: 'second' }),
      };
    }),
  );
}

const picturesOf = (people: readonly PersonAnswers[]) => {
  const tally = new GroupTally(({ response }) => String(response));
  for (const answers of people) tally.add(answers);
  return tally.pictures(ids);
};
const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];

describe('the picture of a group', () => {
  it('counts each question over those who answered it', () => {
    const people = peopleOf('final-quiz', 'A! b A a', 'A! b? - B', 'A b? - C', 'c! B - D');
    const [first, second, third, fourth] = picturesOf(people);
    expect(first).toMatchObject({ n: 4, right: 1, wrong: 3, sure: 2, guessed: 0, later: 0 });
    expect(first?.picks).toEqual([
      { text: 'A', count: 3, sure: 2, right: false },
      { text: 'c', count: 1, sure: 1, right: true },
    ]);
    expect(second).toMatchObject({ n: 4, right: 3, wrong: 1, guessed: 2 });
    expect(third).toMatchObject({ n: 1 });
    expect(fourth).toMatchObject({ n: 4, wrong: 3 });
    expect(picturesOf(people)).toHaveLength(4);
  });

  it('says first what misleads, as the eight did who were all wrong, seven of them sure, and right later', () => {
    const eight = ['A!2', 'A!2', 'A!2', 'A!2', 'A!2', 'A!2', 'B!2', 'B2'];
    const [finding, ...more] = findingsOf(picturesOf(peopleOf('practice', ...eight)));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'sureLater',
      picture: { n: 8, wrong: 8, sure: 7, later: 8 },
      lure: { text: 'A', count: 6, sure: 6 },
      ways: 2,
    });
  });

  it('orders what there is to say: sure and wrong, one lure, spread, guessed; nothing of two people', () => {
    const people = peopleOf(
      'final-quiz',
      'b? A A B! b -',
      'b? B A B! b -',
      'b? C A B! b -',
      'b b b b b A',
      'A b b b b A',
    );
    expect(findingsOf(picturesOf(people)).map(({ kind, picture }) => [kind, picture.question])).toEqual([
      ['sure', 'q4'],
      ['lure', 'q3'],
      ['spread', 'q2'],
      ['guessed', 'q1'],
    ]);
  });

  it('has a middle, a lowest and a highest and no average', () => {
    const finals = [6, 9, 9, 10, 13, 14, 15].map((raw) => ({ raw, max: 15 }));
    expect(finalPicture(finals, 0.8)).toEqual({ taken: 7, passed: 3, middle: 10, lowest: 6, highest: 15 });
    expect(finalPicture([], 0.8)).toEqual({
      taken: 0,
      passed: 0,
      middle: undefined,
      lowest: undefined,
      highest: undefined,
    });
  });

  it('compares before and after only for those who did both', () => {
    const before = peopleOf('before', 'A b', 'A A', 'b', 'A A');
    const after = peopleOf('after', 'b b', 'b A', 'A b', '-');
    const people = before.map((answers, place) => [...answers, ...(after[place] ?? [])]);
    const quizzes = { before: 'before', after: 'after' };
    expect(beforeAfter(people, quizzes, ids, (question) => question)).toEqual([
      { objective: 'q1', n: 3, before: 1, after: 2 },
      { objective: 'q2', n: 2, before: 1, after: 1 },
    ]);
  });
});
