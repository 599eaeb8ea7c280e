import { mean } from './choice-set.ts';
import type { Cues } from './cues.ts';

/** How far the words of an order question betray its order. */
export interface OrderChain {
  /** Steps that have a word which points back. */
  readonly anaphora: number;
  /** Steps that begin with one. */
  readonly begins: number;
  /** Score, 0 to 1, of one who chains the steps by the words they share. */
  readonly solved: number;
}

/** @param steps in the right order */
export function orderChain(steps: readonly string[], cues: Cues): OrderChain {
  const points = steps.map((text) => cues.anaphora(text) > 0);
  const words = steps.map((text) => new Set(cues.contentWords(text)));
  /** A step that points back follows one that shares its words; one that is pointed at comes first. */
  const link = (before: number, after: number): number => {
    const shared = [...(words[after] ?? [])].filter((word) => words[before]?.has(word)).length;
    return shared * (points[after] ? 2 : 1) - (points[before] && !points[after] ? 0.5 * shared : 0);
  };
  const value = (order: readonly number[]): number =>
    order.slice(1).reduce((sum, step, index) => sum + link(order[index] ?? 0, step), points[order[0] ?? 0] ? -3 : 0);
  const valued = permutations(steps.map((_, index) => index)).map((order) => ({ order, value: value(order) }));
  const top = Math.max(...valued.map((each) => each.value));
  const picked = valued.filter((each) => each.value > top - 1e-9);
  return {
    anaphora: points.filter(Boolean).length,
    begins: steps.filter((text) => cues.anaphoraAtStart(text) > 0).length,
    solved: mean(picked.map(({ order }) => neighbours(order))),
  };
}

/** Share of neighbours that follow each other. */
function neighbours(order: readonly number[]): number {
  return order.filter((step, index) => index > 0 && order[index - 1] === step - 1).length / (order.length - 1);
}

function permutations(values: readonly number[]): number[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, at) =>
    permutations([...values.slice(0, at), ...values.slice(at + 1)]).map((rest) => [value, ...rest]),
  );
}
