import { policyDirectives } from '../hosting/policy.ts';
import { framePage } from './manifest.ts';

/** What the frame page of a package says. */
export interface FrameHtmlFacts {
  /** Of the page as it is served, before a page of the course names another. */
  readonly language: string;
  readonly title: string;
  /** The home page in that language. */
  readonly home: string;
  /** The words of each language of the package. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Directives that the policy of this page has beside those of all pages. */
  readonly policy: readonly string[];
}

/** The files of the frame page, below the package. */
export const frameFiles = {
  page: framePage,
  script: 'lms/frame.js',
  course: 'lms/course.js',
  styles: 'lms/frame.css',
} as const;

const text = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page that a platform opens: one line above the frame in which the lessons are. */
export function frameHtml({ language, title, home, words, policy }: FrameHtmlFacts): string {
  const own = words[language] ?? {};
  const word = (name: string): string => text(own[name] ?? '');
  const data = JSON.stringify(words).replaceAll('<', '\\u003c');
  const { script, course, styles } = frameFiles;
  const policies = [...policyDirectives, ...policy].join('; ');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta http-equiv="content-security-policy" content="${policies}">`,
    `<title>${text(title)}</title><link rel="icon" href="icon.svg"><link rel="stylesheet" href="${styles}">`,
    `<script src="${course}" defer></script><script src="${script}" defer></script>`,
    `<script type="application/json" id="words">${data}</script></head><body>`,
    `<header><p role="status" data-said></p><button type="button" data-action="close" data-word="close" hidden>${word('close')}</button>`,
    `<button type="button" data-action="leave" data-word="leave" hidden>${word('leave')}</button></header>`,
    `<noscript><p>${word('noScript')} <a href="${home}">${text(title)}</a></p></noscript>`,
    `<main><h1>${text(title)}</h1><iframe title="${text(title)}" allow="fullscreen; clipboard-write"></iframe>`,
    '<p data-end tabindex="-1" hidden></p></main></body></html>',
  ].join('');
}
