import { asList } from '../../form.ts';
import { letter } from '../../letter.ts';
import { isCode, joined, placesOf, type QuestionReport } from '../../question-report.ts';
import type { Token } from '../../question-type.ts';

const right = (tokens: readonly Token[]): string[] => tokens.flatMap(([id, value]) => (value === undefined ? [] : id));

const common = (ids: readonly string[]): Pick<QuestionReport, 'pattern' | 'columns' | 'cells'> => ({
  pattern: (response) => joined(asList(response)),
  columns: [''],
  cells: (response) => [
    (placesOf(asList(response), ids) ?? [])
      .toSorted((a, b) => a - b)
      .map(letter)
      .join(' '),
  ],
});

/** A code is the place of the choice. */
export const singleChoice = (tokens: readonly Token[]): QuestionReport => {
  const ids = tokens.map(([id]) => id);
  return {
    ...common(ids),
    codes: ids.length,
    codeOf: (response) => (asList(response).length === 1 ? placesOf(asList(response), ids)?.[0] : undefined),
    responseOf: (code) => ids[code],
    interaction: { type: 'choice', correct: [joined(right(tokens))] },
  };
};

/** A code has a bit for each choice. */
export const multipleChoice = (tokens: readonly Token[]): QuestionReport => {
  const ids = tokens.map(([id]) => id);
  const codes = 2 ** ids.length;
  return {
    ...common(ids),
    codes,
    codeOf: (response) => placesOf(asList(response), ids)?.reduce((sum, place) => sum + 2 ** place, 0),
    responseOf: (code) =>
      isCode(code, codes) ? ids.filter((_, place) => Math.floor(code / 2 ** place) % 2 === 1) : undefined,
    interaction: { type: 'choice', correct: [joined(right(tokens))] },
  };
};
