import type { Circle } from '../../schemas/course.ts';
import { circles } from '../circles.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Question } from '../../schemas/quiz.ts';

/** What makes an answer right: all that grading needs of a question, without its words. */
export type Key =
  | {
      readonly type: 'single-choice' | 'multiple-choice';
      readonly choices: readonly string[];
      readonly correctChoices: readonly string[];
    }
  | { readonly type: 'categorise'; readonly items: Readonly<Record<string, Circle>> }
  | { readonly type: 'order'; readonly steps: readonly string[] }
  | {
      readonly type: 'scenario';
      readonly start: string;
      /** Scene, then choice, then the scene or outcome it leads to. */
      readonly scenes: Readonly<Record<string, Readonly<Record<string, string>>>>;
      /** Outcome and its score, 0 to 1. */
      readonly outcomes: Readonly<Record<string, number>>;
    };

/**
 * What a learner answered: the choice of a single choice; the choices of a multiple choice; the category of each
 * placed item; the steps in their order; the choices made on the way through a scenario.
 */
export type Response = string | readonly string[] | Readonly<Record<string, string>>;

const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/** Takes the key out of a question. */
export function keyOf(question: Question): Key {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return { type: question.type, choices: ids(question.choices), correctChoices: question.correctChoices };
    case 'categorise':
      return {
        type: question.type,
        items: Object.fromEntries(question.items.map(({ id, category }) => [id, category])),
      };
    case 'order':
      return { type: question.type, steps: ids(question.steps) };
    case 'scenario':
      return {
        type: question.type,
        start: question.start,
        scenes: Object.fromEntries(
          question.scenes.map((scene) => [
            scene.id,
            Object.fromEntries(scene.choices.map(({ id, next }) => [id, next])),
          ]),
        ),
        outcomes: Object.fromEntries(question.outcomes.map(({ id, score }) => [id, score])),
      };
  }
}

/**
 * Writes a key as one short line for an attribute: tokens `name` or `name=value`, divided by spaces.
 * Choices `a b=1 c` (1: correct), items `a=sale b=joint`, steps `a b c`,
 * scenarios `scene/choice=next …` from the start scene on, then `outcome=score`.
 */
export function encodeKey(key: Key): string {
  switch (key.type) {
    case 'single-choice':
    case 'multiple-choice':
      return key.choices.map((id) => (key.correctChoices.includes(id) ? `${id}=1` : id)).join(' ');
    case 'categorise':
      return Object.entries(key.items).map(pair).join(' ');
    case 'order':
      return key.steps.join(' ');
    case 'scenario': {
      const scenes = Object.keys(key.scenes).toSorted((a, b) => Number(b === key.start) - Number(a === key.start));
      const ways = scenes.flatMap((scene) =>
        Object.entries(key.scenes[scene] ?? {}).map(([choice, next]) => `${scene}/${choice}=${next}`),
      );
      return [...ways, ...Object.entries(key.outcomes).map(pair)].join(' ');
    }
  }
}

const pair = ([name, value]: readonly [string, string | number]): string => `${name}=${value}`;

/**
 * Reads what {@link encodeKey} wrote.
 * @throws on a type that there is not
 */
export function decodeKey(type: string | undefined, text: string): Key {
  const tokens = text.split(' ').map((token): [string, string | undefined] => {
    const [name = '', value] = token.split('=');
    return [name, value];
  });
  switch (type) {
    case 'single-choice':
    case 'multiple-choice':
      return {
        type,
        choices: tokens.map(([id]) => id),
        correctChoices: tokens.flatMap(([id, correct]) => (correct === undefined ? [] : id)),
      };
    case 'categorise':
      return {
        type,
        items: Object.fromEntries(
          tokens.flatMap(([id, value]) => circles.flatMap((circle) => (circle === value ? [[id, circle]] : []))),
        ),
      };
    case 'order':
      return { type, steps: tokens.map(([id]) => id) };
    case 'scenario': {
      const scenes: Record<string, Record<string, string>> = {};
      const outcomes: Record<string, number> = {};
      for (const [name, value = ''] of tokens) {
        const [scene = '', choice] = name.split('/');
        if (choice === undefined) outcomes[scene] = Number(value);
        else (scenes[scene] ??= {})[choice] = value;
      }
      return { type, start: Object.keys(scenes)[0] ?? '', scenes, outcomes };
    }
    default:
      throw new Error(`decodeKey: unknown type ${String(type)}`);
  }
}

/**
 * A short fingerprint of what a question means: it stays the same when wording or position changes, and differs
 * when the right answer or the set of choices does.
 * @returns see {@link fingerprint}
 */
export function meaningOf(key: Key): string {
  return fingerprint(JSON.stringify(canonical(key)));
}

function canonical(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonical(part));
    return name === 'steps' ? parts : parts.toSorted();
  }
  if (value instanceof Object) {
    return Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, canonical(part, key)]);
  }
  return value;
}
