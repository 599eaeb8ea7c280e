/** The votes of one round, by choice. */
export type Count = readonly number[];

/** No more than fit into any room. */
const mostVotes = 999;

/** No votes yet. */
export const noVotes = (choices: number): Count => Array.from({ length: choices }, () => 0);

/** How many have voted. */
export const voters = (count: Count): number => count.reduce((sum, each) => sum + each, 0);

/** The count with votes added to a choice, or taken away; never below none. */
export function withVotes(count: Count, choice: number, by: number): Count {
  return count.map((each, at) => (at === choice ? Math.min(mostVotes, Math.max(0, each + by)) : each));
}

/** What to do after the first round: explain again, let pairs talk, reveal at once. */
export type Advice = 'teach' | 'talk' | 'reveal';

/**
 * Advice from the share that is right (peer instruction: Crouch and Mazur, 2001, talk at 30 to 70 %).
 * @param right place of the right choice
 * @returns undefined when nobody has voted
 */
export function advice(count: Count, right: number): Advice | undefined {
  const all = voters(count);
  if (all === 0) return undefined;
  const share = (count[right] ?? 0) / all;
  // Of fewer than ten people a third is as near to 30 % as can be told.
  if (share < (all < 10 ? 1 / 3 : 0.3)) return 'teach';
  return share > 0.7 ? 'reveal' : 'talk';
}

/** The wrong choice that most people took; undefined when nobody took one. */
export function strongestLure(count: Count, right: number): number | undefined {
  const wrong = count.map((votes, at) => ({ votes: at === right ? 0 : votes, at }));
  const most = wrong.toSorted((a, b) => b.votes - a.votes)[0];
  return most && most.votes > 0 ? most.at : undefined;
}
