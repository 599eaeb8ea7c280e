import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';

/** A code for private use (ISO 639-2): no language has it, so nothing can know its rules. */
export const madeUp = 'qaa';

/** A word of the made-up language: an English one backwards, with an ending that no other language has. */
export const inMadeUp = (word: string): string => `${[...word.normalize('NFC')].reverse().join('')}qx`;

/** What stays as it is: places for values, tags, heading ids, targets of links, code, entities. */
const kept = /\{\w+\}|\[\[\w+\]\]|<[^>]*? title=(?=")|<[^>]*>|\[#[^\]]*\]|\]\([^)]*\)|`[^`]*`|&\w+;|\p{L}+/gu;
const say = (text: string): string => text.replace(kept, (part) => (/^\p{L}/u.test(part) ? inMadeUp(part) : part));

function sayAll(value: unknown): unknown {
  if (typeof value === 'string') return say(value);
  if (Array.isArray(value)) return value.map(sayAll);
  if (!(value instanceof Object)) return value;
  // Ids of front matter; words of the interface have the same keys.
  const isCode = (key: string, each: unknown): boolean =>
    (key === 'sources' && Array.isArray(each)) || (key === 'section' && /^[a-z-]+$/.test(String(each)));
  const written = (key: string, each: unknown): unknown =>
    key === 'locale' ? madeUp : isCode(key, each) ? each : sayAll(each);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, written(key, each)]));
}

/**
 * Adds a made-up language to a copied project as CONTRIBUTING.md says: files for it, and its texts in the files that
 * hold every language. Nothing in `src` changes.
 * @param project absolute path of the copy
 * @param content the folder of its course, from there; `SITE_CONTENT` names it where it is not `content`
 */
export function addMadeUpLanguage(project: string, content: string): void {
  const { languages } = readCourse(project);
  const from = languages.at(-1) ?? '';
  const addTo = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(addTo);
    if (!(value instanceof Object)) return value;
    const entries = Object.entries(value);
    const isLocal = languages.every((language) => language in value);
    if (isLocal) return { ...value, [madeUp]: sayAll(Reflect.get(value, from)) };
    return Object.fromEntries(entries.map(([key, each]) => [key, addTo(each)]));
  };
  for (const name of globSync(`${content}/{*.yaml,{figures,lessons}/**/*.yaml}`, { cwd: project })) {
    const path = join(project, name);
    const data: unknown = addTo(parse(readFileSync(path, 'utf8')));
    const isCourse = name.endsWith('course.yaml');
    writeFileSync(path, stringify(isCourse ? { ...Object(data), languages: [...languages, madeUp] } : data));
  }
  // A course without words of its own has those that every course begins with.
  const texts = [`${content}/**/${from}.{mdx,yaml}`, `content/ui/${from}.yaml`];
  for (const name of new Set(globSync(texts, { cwd: project }))) {
    const text = readFileSync(join(project, name), 'utf8');
    const path = join(project, name.replace(/[^/\\]+(?=\.\w+$)/, madeUp));
    const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    writeFileSync(
      path,
      name.endsWith('.yaml')
        ? stringify(sayAll(parse(text)))
        : `---\n${stringify(sayAll(parse(head)))}---\n${say(body)}`,
    );
  }
}
