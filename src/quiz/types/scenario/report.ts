import { asList } from '../../form.ts';
import { letter } from '../../letter.ts';
import { joined, type QuestionReport } from '../../question-report.ts';
import type { Token } from '../../question-type.ts';
import { scenario as behaviour } from './behaviour.ts';
import { followWay, type ScenarioKey } from './way.ts';
import { keyOf } from './key.ts';

/** Every way from the start to an outcome, as choices. */
function waysThrough(key: ScenarioKey, way: readonly string[] = []): string[][] {
  const { scene, outcome } = followWay(key, way);
  if (outcome !== undefined) return [[...way]];
  return Object.keys(key.scenes[scene ?? ''] ?? {}).flatMap((choice) => waysThrough(key, [...way, choice]));
}

/** A code is the number of the way among all ways. */
export const scenario = (tokens: readonly Token[]): QuestionReport => {
  const key = keyOf(tokens);
  const ways = waysThrough(key);
  const pattern = (way: readonly string[]): string =>
    joined(followWay(key, way).steps.map(({ scene, choice }) => `${scene}[.]${choice}`));
  const { grade } = behaviour(tokens);
  return {
    codes: ways.length,
    codeOf(response) {
      const place = ways.findIndex((way) => way.join(' ') === asList(response).join(' '));
      return place === -1 ? undefined : place;
    },
    responseOf: (code) => ways[code],
    interaction: {
      type: 'performance',
      correct: ways.filter((way) => grade(way).score.scaled === 1).map(pattern),
    },
    pattern: (response) => pattern(asList(response)),
    columns: [''],
    cells: (response) => [
      followWay(key, asList(response))
        .steps.map(({ scene, choice }) => letter(Object.keys(key.scenes[scene] ?? {}).indexOf(choice)))
        .join(' '),
    ],
  };
};
