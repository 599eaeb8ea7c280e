import { asList } from '../../form.ts';
import { isCode, joined, placesOf, type QuestionReport } from '../../question-report.ts';
import type { Token } from '../../question-type.ts';

const factorial = (number: number): number => (number < 2 ? 1 : number * factorial(number - 1));

/** A code is the number of the order among all orders (Lehmer). */
export const order = (tokens: readonly Token[]): QuestionReport => {
  const ids = tokens.map(([id]) => id);
  const codes = factorial(ids.length);
  return {
    codes,
    codeOf(response) {
      const places = placesOf(asList(response), ids);
      if (places?.length !== ids.length) return undefined;
      return places.reduce((sum, place, index) => {
        const smaller = places.slice(index + 1).filter((later) => later < place).length;
        return sum * (ids.length - index) + smaller;
      }, 0);
    },
    responseOf(code) {
      if (!isCode(code, codes)) return undefined;
      const left = [...ids];
      return ids.flatMap((_, index) => {
        const weight = factorial(ids.length - index - 1);
        return left.splice(Math.floor(code / weight) % (ids.length - index), 1);
      });
    },
    interaction: { type: 'sequencing', correct: [joined(ids)] },
    pattern: (response) => joined(asList(response)),
    columns: [''],
    cells: (response) => [
      asList(response)
        .map((id) => ids.indexOf(id) + 1)
        .join(' '),
    ],
  };
};
