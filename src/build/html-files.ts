import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Rewrites every HTML file below a folder that is to change.
 * @param change gets a page's text, gives the new one or the same
 */
export function rewriteHtml(folder: string, change: (html: string) => string): void {
  for (const name of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, name);
    const html = readFileSync(path, 'utf8');
    const changed = change(html);
    if (changed !== html) writeFileSync(path, changed);
  }
}
