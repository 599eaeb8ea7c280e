import { parseDocument, type YAMLParseError } from 'yaml';
import type { Values } from '../messages/messages.ts';
import type { Located } from './source-file.ts';

/** What an author did, and where. */
export interface YamlSlip {
  /** 1-based, of the text that was parsed. */
  readonly line: number;
  /** Key of the message. */
  readonly key: string;
  readonly values: Values;
}

/** A way of fixing a line. */
interface Fix {
  readonly key: string;
  /** @returns the lines that would be right, the likeliest first */
  readonly of: (line: string) => readonly string[];
}

const quoted = (text: string): string => `"${text.trim().replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** `  - key: ` and what follows it. */
const entry = /^(\s*(?:- +)*)([\w-]+:\s+)?(.*)$/;

const fixes: readonly Fix[] = [
  {
    key: 'tab',
    of: (line) => (/^ *\t/.test(line) ? [0, 2, 4, 6, 8, 10, 12].map((n) => ' '.repeat(n) + line.trim()) : []),
  },
  {
    key: 'quote',
    of: (line) =>
      count(line, '"') % 2 === 1
        ? [`${line}"`, line.replace(/ ?([}\]]) *$/, '" $1'), line.replace(/,( [a-z]{2,3}: )/, '",$1')]
        : [],
  },
  {
    key: 'quote',
    of: (line) =>
      count(line, '"') % 2 === 1
        ? line.split(/(?<=[:,{[-] )/).map((_, at, parts) => parts.toSpliced(at, 1, `"${parts[at] ?? ''}`).join(''))
        : [],
  },
  {
    key: 'brace',
    of: (line) =>
      count(line, '{') > count(line, '}')
        ? [`${line} }`, line.replace(/(,?)$/, ' }$1')]
        : count(line, '[') > count(line, ']')
          ? [`${line}]`]
          : [],
  },
  {
    key: 'brace-open',
    of: (line) =>
      count(line, '}') > count(line, '{')
        ? [line.replace(/: /, ': { ')]
        : count(line, ']') > count(line, '[')
          ? [line.replace(/: /, ': [')]
          : [],
  },
  {
    key: 'colon',
    of: (line) => {
      const [, lead = '', key = '', text = ''] = entry.exec(line) ?? [];
      const inside = line.replace(
        /([{,] *[\w-]+: +)([^"'{},]*: [^"'{},]*)(?=[,}])/g,
        (_, head: string, said: string) => head + quoted(said),
      );
      return [
        ...(inside === line ? [] : [inside]),
        ...(/: |:$| #|^[&*!|>%@`{[]/.test(text) ? [lead + key + quoted(text)] : []),
        ...(key && /: /.test(text + key) ? [lead + quoted(key + text)] : []),
      ];
    },
  },
  { key: 'dash', of: (line) => (/^\s*-[^\s-]/.test(line) ? [line.replace(/^(\s*)-/, '$1- ')] : []) },
  { key: 'key', of: keyed },
];

function count(line: string, sign: string): number {
  return line.replaceAll('\\"', '').split(sign).length - 1;
}

/** The line with a colon and a space after its key. */
function keyed(line: string): string[] {
  const [, lead = '', key = '', text = ''] = /^(\s*(?:- +)*)([\w-]+)(?::(?=\S)| +|$)(.*)$/.exec(line) ?? [];
  return key === '' ? [] : [`${lead}${key}: ${text}`, `${lead}${key}:${text}`];
}

const isSound = (source: string): boolean => parseDocument(source, { prettyErrors: false }).errors.length === 0;

/**
 * Finds what was wrong in text that is not YAML: a line near the parser's complaint that, fixed, lets all of it be
 * parsed. Where no fix helps, the parser's own place stands.
 * @param source the whole text
 * @param error the parser's first
 * @param line of the error, 1-based
 */
export function yamlSlip(source: string, error: YAMLParseError, line: number): YamlSlip {
  const lines = source.split('\n');
  const around = [line, line - 1, line + 1, line - 2, line + 2].filter((each) => each >= 1 && each <= lines.length);
  const textOf = (at: number): string => (lines[at - 1] ?? '').replace(/\r$/, '');
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^\s*(?:- +)*([\w-]+)/.exec(textOf(line))?.[1] ?? textOf(line).trim();
    const indent = /^ */.exec(textOf(line))?.[0].length ?? 0;
    const first = lines
      .slice(0, line - 1)
      .findLastIndex((each) => each.replace(/^(\s*)- /, '$1  ').startsWith(`${' '.repeat(indent)}${key}:`));
    return { line, key: 'yaml-syntax.duplicate', values: { key, first: first + 1 } };
  }
  const withLine = (at: number, text: string): string => lines.toSpliced(at - 1, 1, text).join('\n');
  const found = (at: number, key: string, fixed: string): YamlSlip => ({
    line: at,
    key: `yaml-syntax.${key}`,
    values: { line: textOf(at).trim(), fixed: fixed.trim(), columns: /^ */.exec(fixed)?.[0].length ?? 0 },
  });
  for (const at of around)
    for (const { key, of } of fixes)
      for (const fixed of of(textOf(at)))
        if (fixed !== textOf(at) && isSound(withLine(at, fixed))) return found(at, key, fixed);
  for (const at of around)
    for (const shift of [1, -1, 2, -2]) {
      const indent = (/^ */.exec(textOf(at))?.[0].length ?? 0) + shift;
      const fixed = ' '.repeat(Math.max(0, indent)) + textOf(at).trimStart();
      if (indent >= 0 && isSound(withLine(at, fixed))) return found(at, 'indent', fixed);
    }
  const tab = lines.findIndex((each) => /^ *\t/.test(each)) + 1;
  if (error.code === 'TAB_AS_INDENT' && tab > 0) return { line: tab, key: 'yaml-syntax.tab', values: {} };
  return { line, key: 'yaml-syntax', values: { line: textOf(line).trim() } };
}

/**
 * A key that is missing only because its colon has no space after it, or is not there.
 * @param from the line on which the entry begins that lacks the key
 */
export function keySlip({ textOf }: Located, from: number, key: string): YamlSlip | undefined {
  const bad = new RegExp(`^\\s*(?:- +)?${key}(?::\\S| +[^\\s:]|$)`);
  const indent = (line: string): number => /^\s*(?:- +)?/.exec(line)?.[0].length ?? 0;
  const least = indent(textOf(from) ?? '');
  for (let line = from; line < from + 60; line += 1) {
    const text = textOf(line);
    if (text === undefined || (text.trim() !== '' && indent(text) < least)) return undefined;
    const [fixed] = bad.test(text) ? keyed(text) : [];
    if (fixed !== undefined)
      return { line, key: 'yaml-syntax.key', values: { line: text.trim(), fixed: fixed.trim() } };
  }
  return undefined;
}
