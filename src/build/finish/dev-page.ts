import { readCourse } from '../course-file.ts';
import { devPolicy } from '../hosting/policy.ts';
import { readRedirects } from '../redirects-file.ts';
import { aliasesOf } from './aliases.ts';
import { runSteps, type Page, type Step } from './page.ts';
import { addAliases } from './steps/add-aliases.ts';
import { removeIds } from './steps/remove-ids.ts';
import { selectEdition } from './steps/select-edition.ts';
import { setPolicy } from './steps/set-policy.ts';
import { attribute, elementsNamed, elementsOf, insertAfter, parseHtml, printHtml } from './tree.ts';

/**
 * A page as `npm run dev` shows it: that of a site without an archive to download.
 * @param root absolute path of the project
 * @param name the page's file, such as `nguon/index.html`
 * @throws Error that names page and step where a page is not as expected
 */
export function finishDevPage(root: string, name: string, html: string): string {
  const page: Page = { name, tree: parseHtml(html) };
  const aliases = aliasesOf(readCourse(root), readRedirects(root)).get(name) ?? [];
  runSteps(page, [
    ['remove-ids', removeIds],
    ['add-aliases', addAliases(aliases)],
    ['select-edition', selectEdition('web-only')],
    ['add-dev-policy', addDevPolicy],
    ['set-policy', setPolicy()],
  ]);
  return printHtml(page.tree);
}

/** Astro writes no policy while it serves pages for development. */
const addDevPolicy: Step = ({ tree }) => {
  const hasPolicy = elementsOf(tree).some((element) => attribute(element, 'http-equiv') === 'content-security-policy');
  const charset = elementsNamed(tree, 'meta').find((meta) => attribute(meta, 'charset') !== undefined);
  if (!hasPolicy && charset)
    insertAfter(charset, 'meta', { 'http-equiv': 'content-security-policy', content: devPolicy });
};
