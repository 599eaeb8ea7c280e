import { discrimination, hasShares, wilson, type Discrimination, type Interval } from '../../core/result/statistics.ts';
import type { Pool } from '../../core/numbers/numbers.ts';
import type { Table } from './read-table.ts';

/** What the course knows of a question. */
export interface KnownItem {
  readonly pool: Pool;
  /** The letters that can be chosen, and whether each is right; empty where nothing is chosen from a list. */
  readonly choices: readonly { readonly letter: string; readonly right: boolean }[];
}

/** How often a choice was taken. */
export interface ChosenChoice {
  readonly letter: string;
  readonly right: boolean;
  readonly count: number;
}

/** What real answers say of one question. Figures as in Moodle's statistics report. */
export interface ItemReport {
  readonly id: string;
  /** How many answered it: everything is of these. */
  readonly n: number;
  readonly right: number;
  /** The mean score (facility), and its interval; from ten people on. */
  readonly facility: ({ readonly share: number } & Interval) | undefined;
  readonly choices: readonly ChosenChoice[];
  readonly sureAndWrong: number;
  /** Correlation with the rest of the score; from thirty people on. */
  readonly rest: Discrimination | undefined;
  /** Answers that name no choice of the question, or have no score: left out. */
  readonly unreadable: number;
}

/** What was read of a table. */
export interface AnswersReport {
  /** The hardest first. */
  readonly items: readonly ItemReport[];
  /** Ids of questions that the course does not have, or no longer. */
  readonly unknown: readonly string[];
  /** Names of columns that are of no question. */
  readonly unused: readonly string[];
  readonly people: number;
  readonly cut: readonly number[];
}

const column = /^([a-z\d][a-z\d-]*)(?:[.:]([a-z\d/-]+))?$/;

/**
 * What the dashboard's tables say of each question.
 * @param tables each with its own columns
 * @param known the questions of the course, by id
 */
export function analyseAnswers(tables: readonly Table[], known: ReadonlyMap<string, KnownItem>): AnswersReport {
  const asked = new Set(tables.flatMap(({ head }) => head.flatMap((name) => name.match(/^(.+):score$/)?.[1] ?? [])));
  const ids = [...asked].filter((id) => known.has(id));
  const isOfQuestion = (name: string): boolean => asked.has(column.exec(name)?.[1] ?? '');
  const people = tables.flatMap((table) => table.rows.map((row) => personOf(table.head, row, ids)));
  const items = ids.flatMap((id) => itemOf(id, people, known) ?? []);
  return {
    items: items.toSorted((a, b) => a.right / a.n - b.right / b.n || b.n - a.n || (a.id < b.id ? -1 : 1)),
    unknown: [...asked].filter((id) => !known.has(id)),
    unused: [...new Set(tables.flatMap(({ head }) => head.filter((name) => !isOfQuestion(name))))],
    people: people.length,
    cut: tables.flatMap(({ cut }) => cut),
  };
}

/** One person's answers, by question; none where a cell is empty. */
type Person = ReadonlyMap<string, Answered>;

interface Answered {
  /** 0 to 1; undefined where the cell holds something else. */
  readonly score: number | undefined;
  readonly text: string;
  readonly sure: string;
}

function personOf(head: readonly string[], row: readonly string[], ids: readonly string[]): Person {
  const cell = (name: string): string => row[head.indexOf(name)]?.trim() ?? '';
  return new Map(
    ids.flatMap((id) => {
      const score = cell(`${id}:score`);
      if (score === '') return [];
      const value = Number(score.replace(',', '.'));
      const isScore = value >= 0 && value <= 1;
      return [[id, { score: isScore ? value : undefined, text: cell(id), sure: cell(`${id}:sure`) }] as const];
    }),
  );
}

function itemOf(id: string, people: readonly Person[], known: ReadonlyMap<string, KnownItem>): ItemReport | undefined {
  const { pool, choices } = known.get(id) ?? { pool: '', choices: [] };
  const letters = new Set(choices.map(({ letter }) => letter));
  const isReadable = ({ score, text }: Answered): boolean =>
    score !== undefined && (letters.size === 0 || text.split(' ').every((each) => each === '' || letters.has(each)));
  const given = people.flatMap((person) => {
    const answered = person.get(id);
    return answered ? { answered, rest: restOf(person, id, pool, known) } : [];
  });
  const readable = given.filter(({ answered }) => isReadable(answered));
  const n = readable.length;
  if (given.length === 0) return undefined;
  const right = readable.filter(({ answered }) => answered.score === 1).length;
  const mean = readable.reduce((sum, { answered }) => sum + (answered.score ?? 0), 0) / n;
  return {
    id,
    n,
    right,
    facility: hasShares(n) ? { share: mean, ...wilson(right, n) } : undefined,
    choices: choices.map((choice) => ({
      ...choice,
      count: readable.filter(({ answered }) => answered.text.split(' ').includes(choice.letter)).length,
    })),
    sureAndWrong: readable.filter(({ answered }) => answered.sure === 'sure' && answered.score !== 1).length,
    rest: discrimination(
      readable.flatMap(({ answered, rest }) => (rest === undefined ? [] : { item: answered.score ?? 0, rest })),
    ),
    unreadable: given.length - n,
  };
}

/** The mean score on all other questions that the same quiz asked a person; undefined where it asked no other. */
function restOf(person: Person, id: string, pool: Pool, known: ReadonlyMap<string, KnownItem>): number | undefined {
  const others = [...person].flatMap(([other, { score }]) =>
    other !== id && score !== undefined && known.get(other)?.pool === pool ? score : [],
  );
  return others.length === 0 ? undefined : others.reduce((sum, each) => sum + each, 0) / others.length;
}
