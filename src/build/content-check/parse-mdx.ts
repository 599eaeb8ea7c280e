import { mdxToMdast, type MdastNode } from 'satteri';
import { parseLoadedYaml } from './parse-yaml.ts';
import { frontMatterEnd, mdxSlip } from './mdx-slip.ts';
import type { FileFaults, Located } from './source-file.ts';

/** A thing in the text that other parts refer to, with its 1-based line. */
interface Placed {
  readonly line: number;
}

/** What the check needs to know of an MDX file. */
export interface MdxFile {
  readonly frontMatter: Located;
  readonly headings: readonly (Placed & { depth: number; text: string; id: string | undefined })[];
  readonly links: readonly (Placed & { url: string })[];
  readonly images: readonly (Placed & { url: string; alt: string })[];
  readonly components: readonly (Placed & { name: string; attributes: Readonly<Record<string, unknown>> })[];
  /** `{…}`, `import` and `export`: code, which content must not hold. */
  readonly code: readonly (Placed & { text: string })[];
  /** Each run of prose of the body outside headings, links and code. */
  readonly prose: readonly (Placed & { text: string })[];
  /** Every run of text, with the language that an element around it gives. */
  readonly texts: readonly (Placed & { text: string; lang: string | undefined })[];
}

/** `Heading text [#heading-id]`: the id that an author fixes at the end of a heading. */
export const headingId = /\s*\[#([^\]]*)\]\s*$/;

function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Where a node stands: outside headings and links, and inside an element with a language. */
interface Place {
  readonly inProse: boolean;
  readonly lang: string | undefined;
}

function* walk(node: MdastNode, place: Place): Generator<{ node: MdastNode } & Place> {
  yield { node, ...place };
  const inProse = place.inProse && node.type !== 'heading' && node.type !== 'link';
  const lang = (node.type === 'mdxJsxTextElement' && attributesOf(node)['lang']) || place.lang;
  if ('children' in node)
    for (const child of node.children)
      yield* walk(child, { inProse, lang: typeof lang === 'string' ? lang : undefined });
}

function attributesOf(node: Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>) {
  return Object.fromEntries(
    node.attributes.map((attribute): [string, unknown] =>
      attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : ['{…}', attribute.value],
    ),
  );
}

/**
 * What is read in a section: its heading and all below it, to the next heading that is not below it.
 * @returns nothing when no heading has that id
 */
export function sectionText({ headings, texts }: MdxFile, id: string): readonly string[] | undefined {
  const at = headings.findIndex((heading) => heading.id === id);
  const heading = headings[at];
  if (!heading) return undefined;
  const end = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth)?.line ?? Infinity;
  return texts.flatMap(({ line, text }) => (line >= heading.line && line < end ? text : []));
}

/**
 * Parses an MDX file with its front matter and reports syntax errors.
 * @param source the file's text
 * @returns what the file holds, or `undefined` after a syntax error
 */
export function parseMdx(source: string, faults: FileFaults): MdxFile | undefined {
  const header = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source);
  if (!header) {
    const end = frontMatterEnd(source);
    if (end === undefined) faults.add(1, 'front-matter', { source: JSON.stringify(source.slice(0, 40)) });
    else faults.add(end, 'front-matter.end');
    return undefined;
  }
  const frontMatter = parseLoadedYaml(header[1] ?? '', 2, faults);
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { position: true, features: { frontmatter: true } });
  } catch (error) {
    const { line, key, values } = mdxSlip(source, error instanceof Error ? error.message : String(error));
    faults.say(line, key, values);
    return undefined;
  }
  return frontMatter && collect(root, frontMatter);
}

function collect(root: MdastNode, frontMatter: Located): MdxFile {
  const file = {
    frontMatter,
    headings: [] as MdxFile['headings'][number][],
    links: [] as MdxFile['links'][number][],
    images: [] as MdxFile['images'][number][],
    components: [] as MdxFile['components'][number][],
    code: [] as MdxFile['code'][number][],
    prose: [] as MdxFile['prose'][number][],
    texts: [] as MdxFile['texts'][number][],
  };
  for (const { node, inProse, lang } of walk(root, { inProse: true, lang: undefined })) {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading': {
        const text = textOf(node);
        file.headings.push({
          line,
          depth: node.depth,
          text: text.replace(headingId, ''),
          id: headingId.exec(text)?.[1],
        });
        break;
      }
      case 'text':
        if (inProse) file.prose.push({ line, text: node.value });
        file.texts.push({ line, text: node.value.replace(headingId, ''), lang });
        break;
      case 'link':
        file.links.push({ line, url: node.url });
        break;
      case 'image':
        file.images.push({ line, url: node.url, alt: node.alt ?? '' });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        file.components.push({
          line,
          name: node.name ?? '',
          attributes: attributesOf(node),
        });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        file.code.push({ line, text: node.value });
        break;
      default:
    }
  }
  return file;
}
