import { circles } from '../../src/course/circles.ts';
import { followWay } from '../../src/course/quiz/grade.ts';
import type { Key, Response } from '../../src/course/quiz/key.ts';

/** Responses to a question, right, wrong and half: all of them where they are few, else one for each way to be wrong. */
export function responsesTo(key: Key): Response[] {
  switch (key.type) {
    case 'single-choice':
      return [...key.choices];
    case 'multiple-choice':
      return Array.from({ length: 2 ** key.choices.length }, (_, mask) =>
        key.choices.filter((_choice, index) => mask & (1 << index)),
      );
    case 'categorise': {
      const items = Object.keys(key.items);
      const shifted = [0, 1, 2].map((shift) =>
        Object.fromEntries(items.map((id, index) => [id, circles[(index + shift) % circles.length] ?? ''])),
      );
      return [key.items, ...shifted, ...items.map((id) => ({ [id]: key.items[id] ?? '' }))];
    }
    case 'order':
      return key.steps.map((_, index) => [...key.steps.slice(index), ...key.steps.slice(0, index).toReversed()]);
    case 'scenario':
      return waysThrough(key, []);
  }
}

function waysThrough(key: Extract<Key, { type: 'scenario' }>, way: readonly string[]): string[][] {
  const { scene, outcome } = followWay(key, way);
  if (outcome !== undefined) return [[...way]];
  return Object.keys(key.scenes[scene ?? ''] ?? {}).flatMap((choice) => waysThrough(key, [...way, choice]));
}
