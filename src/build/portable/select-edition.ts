/** Where a page is read: on the site with a file to download, on one without, or in the file itself. */
export type EditionName = 'web' | 'web-only' | 'portable';

const part = /<edition-part data-for="([\w-]+)">([\s\S]*?)<\/edition-part>/g;

/** A page with those of its parts that are for one edition. A part is `<edition-part data-for="portable">`. */
export function selectEdition(html: string, edition: EditionName): string {
  return html.replace(part, (_whole, name: string, content: string) => (name === edition ? content : ''));
}
