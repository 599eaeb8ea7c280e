import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../../core/text/reading-time.ts';
import type { MdxFile } from '../parse-mdx.ts';
import { listed } from '../../messages/messages.ts';
import type { FileFaults } from '../source-file.ts';

/** Ids of the sections that the lesson page adds around the text. */
export const reservedHeadingIds: ReadonlySet<string> = new Set([
  'objectives',
  'practice',
  'prevents',
  'checklist',
  'summary',
  'trainer',
  'sources',
]);

const components: Readonly<Record<string, readonly string[]>> = {
  Artefact: ['kind', 'title'],
  Figure: ['name'],
  Story: [],
  Desks: [],
  Desk: ['of', 'title'],
  // Words of another language.
  i: ['lang'],
};
/** Kinds of paper, as content/ui names them. */
const papers = ['chat', 'notice', 'request', 'sla', 'table', 'card'];

/**
 * Rules on the text of one MDX file: headings, pictures, components, no code.
 * @param folder absolute path of the file's folder, where its pictures are
 * @param circles ids of the course's circles, whose desks there can be
 */
export function checkText(file: MdxFile, folder: string, circles: readonly string[], faults: FileFaults): void {
  checkHeadings(file, faults);
  for (const { line, url, alt } of file.images) {
    if (alt.trim() === '') {
      faults.add(line, 'alt-text', { url });
    }
    if (!existsSync(join(folder, url))) {
      faults.add(line, 'missing-picture.lesson', { url });
    }
  }
  for (const { line, name, attributes } of file.components) checkComponent({ line, name, attributes }, circles, faults);
  for (const { line, text } of file.code) {
    faults.add(line, 'code-in-content', { text: text.length > 60 ? `${text.slice(0, 57)}…` : text });
  }
}

/** Words that half a sheet of A4 on its side holds in the size of its print, beside its headings. */
const wordsOfCard = 340;

/** A card is printed on one sheet, a language beside the other. */
export function checkCard({ texts }: MdxFile, faults: FileFaults): void {
  const words = countWords(texts.map(({ text }) => text).join(' '));
  if (words <= wordsOfCard) return;
  faults.add(1, 'card-length', { most: wordsOfCard, words });
}

/** Every discussion prompt names a heading of its own lesson, after whose section it is shown. @param headings of the lesson, in any language */
export function checkPrompts({ frontMatter }: MdxFile, headings: ReadonlySet<string>, faults: FileFaults): void {
  const known = [...headings];
  const prompts: unknown = ['trainer', 'discuss'].reduce<unknown>(
    (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
    frontMatter.value,
  );
  if (!Array.isArray(prompts)) return;
  prompts.forEach((prompt: unknown, index) => {
    const section: unknown = prompt instanceof Object ? Reflect.get(prompt, 'section') : undefined;
    if (typeof section !== 'string' || known.includes(section)) return;
    faults.add(frontMatter.lineOf(['trainer', 'discuss', index, 'section']), 'unknown-section.discuss', {
      known: listed(known),
      section,
    });
  });
}

function checkHeadings({ headings }: MdxFile, faults: FileFaults): void {
  const seen = new Set<string>();
  for (const { line, depth, text, id } of headings) {
    if (depth === 1) {
      faults.add(line, 'heading-level', { text });
    }
    if (id === undefined) {
      faults.add(line, 'heading-id.none', { text });
    } else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
      faults.add(line, 'heading-id', { id });
    } else if (seen.has(id) || reservedHeadingIds.has(id)) {
      faults.add(line, 'duplicate-heading-id', { id });
    } else {
      seen.add(id);
    }
  }
}

function checkComponent(
  { line, name, attributes }: MdxFile['components'][number],
  circles: readonly string[],
  faults: FileFaults,
): void {
  const allowed = components[name];
  if (!allowed) {
    faults.add(line, 'unknown-component', { allowed: Object.keys(components).join(', '), name });
    return;
  }
  for (const attribute of Object.keys(attributes).filter((key) => !allowed.includes(key))) {
    faults.add(line, 'unknown-attribute', { allowed: listed(allowed), name, attribute });
  }
  if (name === 'Artefact') checkPaper(line, attributes, faults);
  if (name === 'Desk' && !circles.includes(String(attributes['of']))) {
    faults.add(line, 'desk-side', { desks: listed(circles), of: JSON.stringify(attributes['of'] ?? '') });
  }
}

function checkPaper(line: number, { kind, title }: Readonly<Record<string, unknown>>, faults: FileFaults): void {
  if (typeof kind !== 'string' || !papers.includes(kind)) {
    faults.add(line, 'artefact-kind', { papers: papers.join(', '), kind: JSON.stringify(kind ?? '') });
  }
  if (typeof title !== 'string' || title.trim() === '') {
    faults.add(line, 'artefact-title');
  }
}
