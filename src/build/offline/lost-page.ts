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
  const styles =
    'body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}a{display:inline-block;padding:.6rem 1rem .6rem 0}';
  return [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light dark"><title>${escape(title)}</title><style>${styles}</style>`,
    `<main><h1>${escape(title)}</h1><p>${escape(lead)}</p><p><a href="">${escape(again)}</a> <a href="${home}">${escape(homeText)}</a></p></main>`,
  ].join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
