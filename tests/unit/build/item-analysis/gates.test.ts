import { describe, expect, it } from 'vitest';
import type { ChoiceSet } from '../../../../src/build/item-analysis/choice-set.ts';
import { cuesOf, noCues } from '../../../../src/build/item-analysis/cues.ts';
import { featuresOf } from '../../../../src/build/item-analysis/features.ts';
import {
  cueGates,
  deadSceneGates,
  echoGates,
  guesserGates,
  languageGates,
  lengthGates,
  passes,
  placeGate,
  proposalGates,
  stemGates,
  type Slice,
} from '../../../../src/build/item-analysis/gates.ts';

const cues = cuesOf({
  reason: ['because'],
  absolute: ['always', 'never'],
  hedge: ['often'],
  concession: ['although'],
  anaphora: ['this', 'then'],
  anaphoraAtStart: ['then'],
  proposals: {
    authority: ['director'],
    training: ['training'],
    compromise: ['half'],
    conciliatory: ['together'],
    delegation: ['tell Sales'],
  },
  function: 'the a of',
});

/** A question whose first choice is the key. */
const set = (id: string, ...texts: string[]): ChoiceSet => ({
  kind: 'single',
  question: id,
  id,
  stem: { en: 'Which box fits the low shelf?' },
  choices: texts.map((text, at) => ({ id: `${at}`, text: { en: text }, key: at === 0 })),
});
const slice = (sets: ChoiceSet[]): Slice => ({
  name: 'all',
  sets,
  features: new Map([['en', sets.map((each) => featuresOf(each, 'en', cues))]]),
});
const many = (...texts: string[]): Slice => slice(Array.from({ length: 20 }, (_, at) => set(`q${at}`, ...texts)));
const failed = (gates: ReturnType<typeof lengthGates>): string[] =>
  gates.filter((gate) => !passes(gate)).map(({ rule, measure }) => `${rule} ${measure}`);

describe('the form of choices', () => {
  it('is refused when the key is always the longest, or never', () => {
    expect(failed(lengthGates(many('a long answer', 'short', 'middling')))).toEqual(['A1 longest', 'A2 shortest']);
    expect(failed(lengthGates(many('short', 'a long answer', 'middling')))).toEqual(['A1 longest', 'A2 shortest']);
  });

  it('is refused when lures give reasons, allow no exception, or keys repeat the stem', () => {
    expect(failed(cueGates(many('take it', 'leave it because of Sales', 'never take it')))).toEqual([
      'A3 reason clause, keys less lures',
      'A4 absolute words, keys less lures',
    ]);
    expect(failed(cueGates(many('the low shelf', 'other answer', 'another one')))).toEqual([
      'A5 words of the stem, keys less lures',
    ]);
  });

  it('is refused when a rule that reads no content scores far above chance', () => {
    const gates = guesserGates(many('we do it together', 'one asks', 'nobody'));
    expect(failed(gates)).toContain('A9 conciliatory words');
    expect(failed(gates)).toContain('A9 learnt from form, each question left out');
  });

  it('says nothing of a handful of questions', () => {
    expect(lengthGates(slice([set('q', 'a long answer', 'short')]))).toEqual([]);
  });

  it('is measured by length alone in a language without word lists', () => {
    expect(featuresOf(set('q', 'because', 'why not'), 'en', noCues)[0]).toMatchObject({ reason: 0, length: 7 });
  });
});

describe('what choices propose', () => {
  it('is refused when it is never right', () => {
    const { sets } = many('ask the team', 'let the director decide');
    const gates = proposalGates([...sets, ...sets], 'en', cues);
    expect(gates).toMatchObject([{ rule: 'A10', measure: 'right when it says: authority', value: 0 }]);
    expect(gates.every(passes)).toBe(false);
  });
});

describe('scenes', () => {
  const scene = (id: string, ...keys: boolean[]): ChoiceSet => ({
    ...set(id),
    kind: 'scene',
    choices: keys.map((key, at) => ({ id: `${at}`, text: { en: 'x' }, key })),
  });

  it('are refused when the best choice stands at one place', () => {
    const sets = Array.from({ length: 10 }, (_, at) => scene(`s${at}`, false, true, false));
    expect(placeGate(sets)).toMatchObject([{ measure: 'best choice at place 2', value: 1 }]);
  });

  it('are refused, each by its name, when every choice keeps the best score', () => {
    expect(deadSceneGates([scene('q/start', true, true), scene('q/end', true, false)])).toMatchObject([
      { rule: 'A7', questions: ['q/start'] },
    ]);
  });
});

describe('keys and lessons', () => {
  it('finds a key that repeats a run of words of a lesson', () => {
    const lessons = 'Ask before you sign, because a price once said is a promise.';
    const keys = [
      { id: 'echo', text: 'A price once said is a promise' },
      { id: 'own', text: 'What was said about the price binds' },
    ];
    expect(echoGates(keys, lessons, 'en', 6)).toMatchObject([{ rule: 'A13', questions: ['echo'] }]);
  });
});

describe('stems and keys', () => {
  const key = { id: 'key', objective: 'ask', text: 'Ask one thing, then decide alone' };

  it('finds a stem that tells the key of a question on another objective, and names both', () => {
    const stem = { id: 'stem', objective: 'tell', text: 'Phong says: “ask one thing, then leave.” What next?' };
    const gates = stemGates([key], [stem], 'en', 4);
    expect(gates.map(({ measure, questions }) => ({ measure, questions }))).toEqual([
      { measure: 'a stem tells “ask one thing then”', questions: ['stem', 'key'] },
    ]);
    expect(gates.every(passes)).toBe(false);
  });

  it('lets questions on one objective be, and fewer words', () => {
    const same = { id: 'stem', objective: 'ask', text: 'Ask one thing, then what?' };
    const few = { id: 'other', objective: 'tell', text: 'Why ask one thing?' };
    expect(stemGates([key], [same, few], 'en', 4)).toEqual([]);
  });
});

describe('two languages', () => {
  it('are refused when reasons stand in one only', () => {
    const sets = Array.from({ length: 20 }, (_, at) => set(`q${at}`, 'because of it', 'no'));
    const features = new Map([
      ['en', sets.map((each) => featuresOf(each, 'en', cues))],
      ['vi', sets.map((each) => featuresOf(each, 'en', noCues))],
    ]);
    const gates = languageGates({ name: 'all', sets, features }, ['en', 'vi']);
    expect(gates.filter((gate) => !passes(gate)).map(({ rule }) => rule)).toEqual(['A11']);
  });
});
