import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Rewrites every HTML file below a folder.
 * @param change gets a page's text, gives the new one
 */
export function rewriteHtml(folder: string, change: (html: string) => string): void {
  for (const name of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
}
