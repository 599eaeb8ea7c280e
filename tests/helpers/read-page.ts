import { readFileSync } from 'node:fs';

const tags = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** A built page, its attributes in quotes again, for tests that look for them. @param path absolute, of its file */
export function readPage(path: string): string {
  return quoted(readFileSync(path, 'utf8'));
}

/** HTML with quotes around each value of an attribute. */
export function quoted(html: string): string {
  return html.replace(tags, (tag) =>
    tag.replace(/"[^"]*"|'[^']*'|=([^\s"'>]+)/g, (whole, plain?: string) =>
      plain === undefined ? whole : `="${plain}"`,
    ),
  );
}
