import { circles } from '../../../core/circles.ts';
import { asEntries } from '../../form.ts';
import { isCode, joined, type QuestionReport } from '../../question-report.ts';
import type { Token } from '../../question-type.ts';

/** Where a thing can be put: two groups and what they share. */
const groups = 3;

/** A digit for each item: 0 where it was not placed, else the place of its circle, from 1. */
export const categorise = (tokens: readonly Token[]): QuestionReport => {
  const ids = tokens.map(([id]) => id);
  const names: readonly string[] = circles;
  const base = groups + 1;
  const codes = base ** ids.length;
  return {
    codes,
    codeOf(response) {
      const given = asEntries(response);
      if (Object.entries(given).some(([id, circle]) => !ids.includes(id) || !names.includes(circle))) return undefined;
      return ids.reduceRight((sum, id) => sum * base + names.indexOf(given[id] ?? '') + 1, 0);
    },
    responseOf: (code) =>
      isCode(code, codes)
        ? Object.fromEntries(
            ids.flatMap((id, place) => {
              const circle = names[(Math.floor(code / base ** place) % base) - 1];
              return circle === undefined ? [] : [[id, circle]];
            }),
          )
        : undefined,
    interaction: { type: 'matching', correct: [joined(tokens.map(([id, circle = '']) => `${id}[.]${circle}`))] },
    pattern: (response) => joined(Object.entries(asEntries(response)).map(([id, circle]) => `${id}[.]${circle}`)),
    columns: ids,
    cells: (response) => ids.map((id) => asEntries(response)[id] ?? ''),
  };
};
