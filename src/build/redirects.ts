import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withBase } from '../course/permalink.ts';
import { redirects, type Redirect } from '../course/redirects.ts';
import { fill } from '../i18n/fill.ts';
import { readCourse } from './course-file.ts';
import { readRedirects } from './redirects-file.ts';
import { netlifyFile, nginxMap } from './redirects/host-files.ts';
import { redirectPage } from './redirects/redirect-page.ts';
import { readUi } from './ui-file.ts';

/**
 * Makes every redirect of a whole page work on any host: a page that leads on, `_redirects`, and a map for nginx.
 */
export function writeRedirects(): AstroIntegration {
  let site = '';
  let base = '/';
  let root = '';
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const course = readCourse(root);
        const all = redirects(course, readRedirects(root));
        const words = new Map(course.languages.map((language) => [language, readUi(root, language).page.moved]));
        for (const redirect of all) {
          if (!redirect.from.includes('#'))
            writePage(
              folder,
              redirect,
              new URL(withBase(base, redirect.to), site).href,
              words.get(redirect.language) ?? '',
            );
        }
        writeFileSync(join(folder, '_redirects'), netlifyFile(all, base));
        writeFileSync(join(folder, 'redirects.nginx.map'), nginxMap(all, base));
        logger.info(`${all.length} redirects`);
      },
    },
  };
}

const fileOf = (folder: string, address: string): string => join(folder, address.replace(/#.*/, ''), 'index.html');

function writePage(folder: string, { from, to, language }: Redirect, canonical: string, words: string): void {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(readFileSync(fileOf(folder, to), 'utf8')) ?? [];
  const path = fileOf(folder, from);
  mkdirSync(dirname(path), { recursive: true });
  // `relative` drops the last slash, and gives nothing from a page to its own folder's parent but dots.
  const href = `${posix.relative(from, to.replace(/#.*/, ''))}/${/#.*/.exec(to)?.[0] ?? ''}`;
  // A title ends with the course's name, which the link can do without.
  const text = fill(words, { title: title.replace(/ · [^·]*$/, '') });
  writeFileSync(path, redirectPage({ language, title, text, href, canonical }));
}
