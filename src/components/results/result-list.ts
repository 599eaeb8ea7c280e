import { clock } from '../../client/clock.ts';
import { Slices } from '../../client/slices.ts';
import { judging } from '../../core/result/judge.ts';
import type { AskedCourse } from '../../quiz/coded-file.ts';
import type { Facts } from './facts.ts';
import { GroupMaker, type Group } from './group.ts';
import type { ReceivedResults } from './received-results.ts';
import { rowWords, type Listed, type Say } from './result-row.ts';
import { RowWriter } from './result-rows.ts';

/** So many are decoded side by side. */
const portion = 25;

/** What a list of results comes to. */
export interface ListedGroup {
  readonly listed: readonly Listed[];
  readonly group: Group;
}

/** What listing needs to know. */
export interface ListOptions {
  readonly facts: Facts;
  readonly hidesNames: boolean;
  readonly say: Say;
  /** Whether to go on: a later change starts again. */
  readonly goesOn: () => boolean;
  /** Told after each slice of work that did not bring the end. @param listed so far */
  readonly atPause: (listed: readonly Listed[]) => void;
}

/**
 * Decodes and judges results and writes their rows, in slices: the first rows stand there before the last results are
 * read.
 * @param table where rows go
 * @returns undefined when it was not to go on
 */
export async function listResults(
  results: ReceivedResults,
  course: AskedCourse,
  table: HTMLTableElement,
  { facts, hidesNames, say, goesOn, atPause }: ListOptions,
): Promise<ListedGroup | undefined> {
  const { lessons, objectives, questions, mastery } = facts;
  const { links } = results;
  const judge = judging({ lessons, objectives, questions }, clock());
  const shape = { lessons: lessons.length, questions, mastery, hidesNames };
  const rows = new RowWriter(table, new Set(links), say);
  const group = new GroupMaker(course);
  const listed: Listed[] = [];
  const slices = new Slices();
  let readable = 0;
  for (let at = 0; at < links.length; at += portion) {
    const some = links.slice(at, at + portion);
    await results.decode(some, course);
    if (!goesOn()) return undefined;
    for (const link of some) {
      const read = judge(results.readAs(link) ?? 'foreign');
      if (typeof read !== 'string') readable += 1;
      const each = { link, read, words: rowWords(read, link, shape, say, readable) };
      listed.push(each);
      group.add(each);
      if (typeof read !== 'string') rows.put(each);
    }
    if (slices.isOver && at + portion < links.length) atPause(listed);
    await slices.rest();
    if (!goesOn()) return undefined;
  }
  rows.flush();
  return { listed, group: group.group() };
}
