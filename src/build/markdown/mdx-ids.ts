import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { parseContentLink, permalinks, withBase } from '../../core/address/permalink.ts';
import { headingId } from '../content-check/parse-mdx.ts';
import { readCourse } from '../course-file.ts';

/**
 * Makes MDX follow ids: `## Heading [#id]` gets that id, `lesson:…` becomes the lesson's address. Before a lesson's
 * first heading it puts `<AfterStory lesson="id">`.
 * @param root absolute path of the project
 * @param base what the site is served under
 */
export function mdxIds(root: string, base: string): MdastPluginDefinition {
  let known: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  // Read when first needed: the content check has its say before.
  const paths = (): ReadonlyMap<string, ReadonlyMap<string, string>> => {
    const course = known ? undefined : readCourse(root);
    known ??= new Map(course?.languages.map((language) => [language, permalinks(course, language)]));
    return known;
  };
  const styled = new WeakSet<object>();
  return defineMdastPlugin({
    name: 'mdx-ids',
    heading(node, context) {
      if (isLesson(context.fileURL) && !styled.has(context.data)) {
        styled.add(context.data);
        context.insertBefore(node, {
          type: 'mdxJsxFlowElement',
          name: 'AfterStory',
          attributes: [{ type: 'mdxJsxAttribute', name: 'lesson', value: lessonAt(context.fileURL) }],
          children: [],
        });
      }
      const last = node.children.at(-1);
      const id = last?.type === 'text' ? headingId.exec(last.value)?.[1] : undefined;
      if (last?.type !== 'text' || id === undefined) return;
      context.setProperty(last, 'value', last.value.replace(headingId, ''));
      context.setProperty(node, 'data', { hProperties: { id } });
    },
    link(node, context) {
      const link = parseContentLink(node.url);
      const language = /([a-z]+)\.mdx$/.exec(context.fileURL?.pathname ?? '')?.[1] ?? '';
      const path = link && paths().get(language)?.get(link.key);
      if (link && path !== undefined) context.setProperty(node, 'url', withBase(base, path) + link.fragment);
    },
  });
}

/** The id of the lesson that a file belongs to. */
function lessonAt(file: URL | undefined): string {
  return file?.pathname.split('/').at(-2) ?? '';
}

/** `lessons/<module>/<lesson>/<language>.mdx`, not a module's overview. */
export function isLesson(file: URL | undefined): boolean {
  return /\/lessons\/[^/]+\/[^/]+\/[^/]+\.mdx$/.test(file?.pathname ?? '');
}
