import { defineMdastPlugin, type MdastNode, type MdastPluginDefinition } from 'satteri';
import { termFinder, type FoundTerm } from '../../core/glossary/find-terms.ts';
import { permalinks, targetKey, withBase } from '../../core/address/permalink.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { readOptional } from '../content-file.ts';
import { readCourse } from '../course-file.ts';
import { isLesson } from './mdx-ids.ts';

/** What is needed to mark the terms in texts of one language. */
interface Marking {
  readonly find: (text: string) => FoundTerm[];
  /** Address of the glossary page. */
  readonly page: string;
}

/**
 * Makes a link to the glossary of each term's first use in a section of a lesson; headings, links and code stay as
 * they are.
 * @param root absolute path of the project
 * @param base what the site is served under
 */
export function mdxTerms(root: string, base: string): MdastPluginDefinition {
  let known: ReadonlyMap<string, Marking> | undefined;
  // Read when first needed: the content check has its say before.
  const marking = (language: string): Marking | undefined => (known ??= readMarkings(root, base)).get(language);
  const used = new WeakMap<object, Set<string>>();
  return defineMdastPlugin({
    name: 'mdx-terms',
    heading(_node, { data }) {
      used.set(data, new Set());
    },
    text(node, context) {
      const language = /([a-z]+)\.mdx$/.exec(context.fileURL?.pathname ?? '')?.[1] ?? '';
      const { find, page } = (isLesson(context.fileURL) && marking(language)) || {};
      if (!find) return;
      for (let above: MdastNode | undefined = node; above; above = context.parent(above))
        if (above.type === 'heading' || above.type === 'link') return;
      const section = used.get(context.data) ?? new Set();
      used.set(context.data, section);
      const first = find(node.value).filter(({ id }) => !section.has(id) && section.add(id));
      if (first.length === 0) return;
      const ends = [...first.slice(1).map(({ start }) => start), node.value.length];
      context.replaceNode(node, [
        { type: 'text', value: node.value.slice(0, first[0]?.start) },
        ...first.flatMap(({ id, start, end }, index) => [
          {
            type: 'link' as const,
            url: `${page}#${id}`,
            data: { hProperties: { className: ['term'] } },
            children: [{ type: 'text' as const, value: node.value.slice(start, end) }],
          },
          { type: 'text' as const, value: node.value.slice(end, ends[index]) },
        ]),
      ]);
    },
  });
}

function readMarkings(root: string, base: string): ReadonlyMap<string, Marking> {
  const course = readCourse(root);
  const glossary = glossarySchema(course.languages).parse(readOptional(root, 'glossary.yaml', []));
  return new Map(
    course.languages.flatMap((language) => {
      const page = permalinks(course, language).get(targetKey({ kind: 'page', id: 'glossary' }));
      return page === undefined
        ? []
        : [[language, { find: termFinder(glossary, language), page: withBase(base, page) }]];
    }),
  );
}
