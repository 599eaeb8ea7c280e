import type { Step } from '../../src/build/finish/page.ts';
import { parseHtml, printHtml } from '../../src/build/finish/tree.ts';

/** HTML after steps of the build. @param name the page's file */
export function afterSteps(html: string, steps: readonly Step[], name = 'index.html'): string {
  const page = { name, tree: parseHtml(html) };
  for (const step of steps) step(page);
  return printHtml(page.tree);
}
