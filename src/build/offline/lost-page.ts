/** The words of the page that is shown where neither the network nor what is saved has the page that was asked for. */
export interface LostWords {
  readonly title: string;
  readonly lead: string;
  readonly again: string;
  readonly home: string;
}

/**
 * A page that lives inside the service worker, for when all else is gone: so it needs no other file.
 * @param home address of the language's home
 */
export function lostPage(language: string, home: string, { title, lead, again, home: homeText }: LostWords): string {
  // The colours of `tokens.css`, which this page cannot ask for.
  const styles = [
    ':root{--paper:#fbf9f5;--ink:#211c17;--muted:#675f57;--act:#5b2e91;--on-act:#fff}',
    '@media(prefers-color-scheme:dark){:root{--paper:#171411;--ink:#f3eee7;--muted:#b5aba0;--act:#c6a6ef;--on-act:#1d1029}}',
    'body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 system-ui,sans-serif;word-spacing:.07em}',
    'main{max-width:34rem;margin:0 auto;padding:18vh 1.25rem 2rem}',
    'h1{margin:0;font-size:clamp(1.75rem,1.3rem + 2vw,3rem);line-height:1.16;letter-spacing:-.015em;text-wrap:balance}',
    'p{margin:1rem 0 0;color:var(--muted)}',
    'a{display:inline-block;padding:.8rem 0;margin-right:1.5rem;color:var(--ink);font-weight:600}',
    'a:first-child{padding-inline:1.5rem;border-radius:.75rem;background:var(--act);color:var(--on-act);text-decoration:none}',
    ':focus-visible{outline:3px solid var(--ink);outline-offset:3px}',
  ].join('');
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light dark"><title>${escape(title)}</title><style>${styles}</style>`,
    `<main><h1>${escape(title)}</h1><p>${escape(lead)}</p><p><a href="">${escape(again)}</a> <a href="${home}">${escape(homeText)}</a></p></main>`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
