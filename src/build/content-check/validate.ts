import type { z } from 'zod';
import { slipCost } from '../../core/search/slip.ts';
import type { Values } from '../messages/messages.ts';
import { placeInWords } from './place.ts';
import type { FileFaults, Located, Path } from './source-file.ts';
import { keySlip } from './yaml-slip.ts';

type Issue = z.core.$ZodIssue;
/** Keys of the front matter that only lessons of the numbered series have. */
const onlySeries: ReadonlySet<string> = new Set(['prevents']);

/** One thing that does not fit, before its consequences are left out. */
interface Told {
  readonly path: Path;
  readonly kind: 'missing' | 'extra' | 'other';
  readonly line: number;
  readonly key: string;
  readonly values: Values;
}

/** Shows a value as its author wrote it, short enough for one line. */
function show(value: unknown, faults: FileFaults): string {
  if (value === undefined) return faults.word('nothing');
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node instanceof Object ? Reflect.get(node, key) : undefined), value);
}

/** What is said of a value that is there and does not fit. */
function explain(issue: Issue, where: string, value: unknown, faults: FileFaults): { key: string; values: Values } {
  const found = show(value, faults);
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'string' && /^\d+,\d+$/.test(value))
        return { key: 'schema.decimal', values: { where, found, right: value.replace(',', '.') } };
      return {
        key: 'schema.type',
        values: { where, found, type: faults.word(`type.${issue.expected}`, issue.expected) },
      };
    case 'invalid_value':
      return { key: 'schema.value', values: { where, found, values: issue.values.join(', ') } };
    case 'invalid_format':
      return {
        key: formats.has(issue.message) ? `schema.${issue.message}` : 'schema.format',
        values: { where, found, format: issue.format },
      };
    case 'too_small':
    case 'too_big': {
      const isMost = issue.code === 'too_big';
      const bound = String(isMost ? issue.maximum : issue.minimum);
      const amount = Array.isArray(value) ? faults.word('count.items').replace('{count}', String(value.length)) : found;
      return {
        key: issue.exact ? 'schema.exactly' : isMost ? 'schema.most' : 'schema.least',
        values: { where, bound, found: amount },
      };
    }
    case 'invalid_union':
      return { key: 'schema.union', values: { where, found } };
    default:
      return { key: 'schema', values: { where, found } };
  }
}

/** Forms that the schemas name in their errors, each with a message of its own. */
const formats: ReadonlySet<string> = new Set([
  'ascii-code',
  'locale',
  'language-code',
  'blank',
  'target',
  'short-path',
  'address',
  'date',
  'colour',
]);

/**
 * Holds parsed data against a schema and reports everything that does not fit; of one slip that breaks several rules,
 * only the slip.
 * @returns the typed data, or `undefined` when something was reported
 */
export function validate<T extends z.ZodType>(
  schema: T,
  located: Located,
  faults: FileFaults,
  languages: readonly string[],
): z.infer<T> | undefined {
  const result = schema.safeParse(located.value);
  if (result.success) return result.data;
  const told = result.error.issues.flatMap((issue) => toldOf(issue, located, faults, languages));
  for (const { line, key, values } of rootsOf(told, located, faults)) faults.say(line, key, values);
  return undefined;
}

function toldOf(issue: Issue, located: Located, faults: FileFaults, languages: readonly string[]): Told[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  const place = (of: Path): string => placeInWords(of, located.value, faults);
  const value = valueAt(located.value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const full = [...path, key];
      const said = extraKey(full, value, place(path), languages);
      return {
        path: full,
        kind: said.key === 'unknown-key' ? 'extra' : 'other',
        line: located.lineOfKey(full),
        ...said,
      };
    });
  const line = located.lineOf(path);
  if (value !== undefined) return [{ path, kind: 'other', line, ...explain(issue, place(path), value, faults) }];
  const last = path.at(-1);
  const parent = place(path.slice(0, -1));
  if (typeof last === 'string' && languages.includes(last))
    return [
      {
        path,
        kind: 'missing',
        line,
        key: 'missing-language',
        values: { where: parent, languages: languages.join(', '), last },
      },
    ];
  return [{ path, kind: 'missing', line, key: 'missing', values: { where: place(path), key: String(last ?? '') } }];
}

/** What is said of a key that should not be there. @param siblings the object that has it */
function extraKey(
  path: Path,
  siblings: unknown,
  where: string,
  languages: readonly string[],
): { key: string; values: Values } {
  const key = String(path.at(-1));
  const besideLanguage = siblings instanceof Object && languages.some((language) => language in siblings);
  // `{ vi: Một, hai }` without quotes is read as a second key without a value.
  const isLanguage = /^[a-z]{2,3}$/.test(key) && siblings instanceof Object && Reflect.get(siblings, key) !== null;
  if (besideLanguage)
    return {
      key: isLanguage ? 'extra-language.key' : 'unquoted-comma',
      values: { languages: languages.join(', '), key },
    };
  if (onlySeries.has(key) && path.length === 1) return { key: 'unknown-key.series', values: { key } };
  return { key: 'unknown-key', values: { where, key } };
}

const isBeside = (one: Path, other: Path): boolean =>
  one.length === other.length && one.slice(0, -1).every((key, index) => key === other[index]);

/** A key that is missing at one place and too many at another is one slip, and so is a key whose colon went wrong. */
function rootsOf(told: readonly Told[], located: Located, faults: FileFaults): Told[] {
  const left = new Set(told);
  const roots: Told[] = [];
  const settle = (root: Told, ...of: readonly Told[]): void => {
    for (const each of of) left.delete(each);
    roots.push(root);
  };
  for (const missing of told.filter(({ kind }) => kind === 'missing')) {
    const key = String(missing.path.at(-1));
    const slip = keySlip(located, missing.line, key);
    if (slip) {
      const consequences = told.filter((each) => each.kind === 'extra' && each.line === slip.line);
      settle({ ...missing, line: slip.line, key: slip.key, values: slip.values }, missing, ...consequences);
      continue;
    }
    const extra = [...left].filter(({ kind }) => kind === 'extra');
    const moved = extra.find(({ path }) => path.at(-1) === key);
    const misspelt = extra.find(({ path }) => isBeside(path, missing.path) && isSlipOf(String(path.at(-1)), key));
    const where = placeInWords(missing.path.slice(0, -1), located.value, faults);
    if (misspelt) {
      const values = { where, key: String(misspelt.path.at(-1)), meant: key };
      settle({ ...misspelt, key: 'unknown-key.meant', values }, missing, misspelt);
    } else if (moved) settle({ ...moved, key: 'unknown-key.misplaced', values: { where, key } }, missing, moved);
  }
  // What is too many beside something misplaced came there with it.
  const moved = roots.filter(({ key }) => key === 'unknown-key.misplaced');
  return [
    ...roots.filter((root, index) => roots.findIndex(({ line }) => line === root.line) === index),
    ...[...left].filter((each) => !moved.some(({ path }) => each.kind === 'extra' && isBeside(path, each.path))),
  ];
}

const isSlipOf = (typed: string, meant: string): boolean =>
  slipCost(typed.toLowerCase(), meant.toLowerCase()) !== undefined;
