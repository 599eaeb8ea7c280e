import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { permalinks } from '../course/permalink.ts';
import { versionOf } from '../course/editions/stamp.ts';
import { readCourse } from './course-file.ts';
import { rewriteHtml } from './html-files.ts';
import { portableSite } from './portable/portable-site.ts';
import { selectEdition } from './portable/select-edition.ts';
import { zipped } from './portable/zipped.ts';

/**
 * Writes the edition that opens from a folder as one file to download, and what its page says of it. Comes after all
 * that writes pages: the file holds them.
 * @param wanted without it, the page says that there is none
 */
export function offlineEdition(wanted: boolean): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'offline-edition',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!wanted) {
          rewriteHtml(folder, (html) => selectEdition(html, 'web-only'));
          return;
        }
        const { path, facts } = await writeEdition(folder, root, base);
        rewriteHtml(folder, (html) => fillIn(selectEdition(html, 'web'), facts));
        logger.info(`${path}, ${facts.size} bytes`);
      },
    },
  };
}

/** What a page may say of the file: `[[name]]` in its text. */
interface Facts {
  readonly name: string;
  readonly version: string;
  /** Bytes. */
  readonly size: number;
  /** Megabytes, with one decimal and the language's own comma. */
  readonly megabytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

async function writeEdition(folder: string, root: string, base: string): Promise<{ path: string; facts: Facts }> {
  const course = readCourse(root);
  const [language = ''] = course.languages;
  const version = versionOf(readFileSync(join(folder, 'index.html'), 'utf8')) ?? '';
  const name = `${course.id}-${version}-offline.zip`;
  const path = `${(permalinks(course, language).get('page:download') ?? '/').slice(1)}${name}`;
  const files = await portableSite(folder, base);
  // The copy inside says which version it is; size and checksum of the file that holds it it cannot know.
  const named = [...files].map(([file, content]) => {
    const isPage = file.endsWith('.html');
    return [
      file,
      isPage ? Buffer.from(Buffer.from(content).toString().replaceAll('[[version]]', version)) : content,
    ] as const;
  });
  const zip = zipped(new Map(named));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), zip);
  const sha256 = createHash('sha256').update(zip).digest('hex');
  return { path, facts: { name, version, size: zip.length, megabytes: zip.length / 1_000_000, sha256 } };
}

function fillIn(html: string, facts: Facts): string {
  const [, language = ''] = /<html lang="([\w-]+)"/.exec(html) ?? [];
  const decimal = new Intl.NumberFormat(language || 'en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const values: Readonly<Record<string, string>> = {
    name: facts.name,
    version: facts.version,
    size: new Intl.NumberFormat(language || 'en').format(facts.size),
    megabytes: decimal.format(facts.megabytes),
    sha256: facts.sha256,
  };
  return html.replace(/\[\[(\w+)\]\]/g, (place, name: string) => values[name] ?? place);
}
