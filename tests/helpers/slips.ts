import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.ts';

/** One slip of an author in one line of a file of content. */
export interface AuthorSlip {
  readonly kind: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The whole file with the slip. */
  readonly text: string;
}

/** Ways in which a line goes wrong under an author's hands: nothing where that way does not apply. */
const ways: Readonly<Record<string, { readonly files: RegExp; readonly of: (line: string) => string | undefined }>> = {
  'a colon in unquoted text': {
    files: /\.yaml$/,
    of: (line) => (/^\s+(?:vi|en): "[^"{},#]*: [^"]*"$/.test(line) ? line.replaceAll('"', '') : undefined),
  },
  'a closing quote lost': {
    files: /\.yaml$/,
    of: (line) => (/^[^"]*: "[^"]+"$/.test(line) ? line.slice(0, -1) : undefined),
  },
  'a tab': { files: /\.(yaml)$/, of: (line) => (/^ {4,}\w+: /.test(line) ? `\t${line.trimStart()}` : undefined) },
  'a space too many': {
    files: /quiz\.yaml$/,
    of: (line) => (/^ {4}(?:type|objective|prompt|choices|explanation): ?/.test(line) ? ` ${line}` : undefined),
  },
  'no space after the colon': {
    files: /quiz\.yaml$|course\.yaml$/,
    of: (line) => (/^\s+(?:type|objective|section|slug): \S/.test(line) ? line.replace(': ', ':') : undefined),
  },
  'a colon lost': {
    files: /quiz\.yaml$|course\.yaml$/,
    of: (line) => (/^\s+(?:type|objective|section|slug): \S/.test(line) ? line.replace(':', '') : undefined),
  },
  'a brace lost': { files: /\.yaml$/, of: (line) => (/: \{ [^{}]* \}$/.test(line) ? line.slice(0, -2) : undefined) },
  'a bracket lost': { files: /\.yaml$/, of: (line) => (/: \[[^[\]]+\]$/.test(line) ? line.slice(0, -1) : undefined) },
  'a key misspelt': {
    files: /quiz\.yaml$|course\.yaml$|glossary\.yaml$/,
    of: (line) =>
      /^\s+(?:objective|prompt|section|slug|definition|example|explanation|choices):/.test(line)
        ? line.replace(/(\w)(\w)(?=\w*:)/, '$2$1')
        : undefined,
  },
  'a key twice': {
    files: /quiz\.yaml$|course\.yaml$/,
    of: (line) => (/^\s+(?:type|objective|section|slug): \S/.test(line) ? `${line}\n${line}` : undefined),
  },
  'a type that there is not': {
    files: /quiz\.yaml$/,
    of: (line) => (/^ {4}type: /.test(line) ? line.replace(/: .*/, ': essay') : undefined),
  },
  'an objective misspelt': {
    files: /(quiz|final-quiz|pre-test)\.yaml$/,
    of: (line) => (/^ {4}objective: /.test(line) ? `${line}x` : undefined),
  },
  'an objective’s own id misspelt': {
    files: /lessons\/.*quiz\.yaml$/,
    of: (line) => (/^ {2}- id: [a-z-]+$/.test(line) ? `${line}x` : undefined),
  },
  'a language lost': {
    files: /quiz\.yaml$|glossary\.yaml$/,
    of: (line) => (/^\s{6,}en: "/.test(line) ? '' : undefined),
  },
  'a link to nowhere': {
    files: /lessons\/.*\.mdx$/,
    of: (line) =>
      /\]\(lesson:[a-z-]+/.test(line) ? line.replace(/\]\(lesson:[a-z-]+/, '](lesson:nowhere') : undefined,
  },
  'a heading’s id misspelt': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^## .*\[#[a-z-]+\]$/.test(line) ? line.replace(/\]$/, 'x]') : undefined),
  },
  'a heading without an id': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^## .*\[#[a-z-]+\]$/.test(line) ? line.replace(/ \[#.*/, '') : undefined),
  },
  'a tag not closed': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^<(Story|Desk)\b.*<\/\1>$/.test(line) ? line.replace(/<\/\w+>$/, '') : undefined),
  },
  'a tag misspelt': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^<Figure .*\/>$/.test(line) ? line.replace('Figure', 'Figrue') : undefined),
  },
  'a brace in the text': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^\p{Lu}[^<>{}[\]]{40,}$/u.test(line) ? `${line} {` : undefined),
  },
  'a straight quote': {
    files: /lessons\/.*\.mdx$/,
    of: (line) => (/^\p{Lu}[^<>{}[\]“”"]{40,}$/u.test(line) ? line.replace(/ (\p{L}+) /u, ' "$1" ') : undefined),
  },
  'a word misspelt': {
    files: /lessons\/.*vi\.mdx$/,
    of: (line) => (/^\p{Lu}[^<>{}[\]]* không /u.test(line) ? line.replace(' không ', ' khônng ') : undefined),
  },
};

const files = globSync('content/{*.yaml,{lessons,pages}/**/*.{yaml,mdx}}', { cwd: root })
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted();

/**
 * Single slips in the real content, each kind as often as the others.
 * @param count how many
 * @param random gives numbers from 0 up to 1
 */
export function slipsIn(count: number, random: () => number): AuthorSlip[] {
  const kinds = Object.entries(ways);
  const found: AuthorSlip[] = [];
  for (let tried = 0; found.length < count && tried < count * 50; tried += 1) {
    const [kind, way] = kinds[tried % kinds.length] ?? [];
    const own = files.filter((name) => way?.files.test(name));
    const file = own[Math.floor(random() * own.length)] ?? '';
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const fits = lines.flatMap((line, at) => (way?.of(line) === undefined ? [] : [at]));
    const at = fits[Math.floor(random() * fits.length)];
    if (kind === undefined || at === undefined) continue;
    const text = lines.toSpliced(at, 1, way?.of(lines[at] ?? '') ?? '').join('\n');
    found.push({ kind, file, line: at + 1, text });
  }
  return found;
}
