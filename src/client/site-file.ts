import { parsePage } from './own-markup.ts';

/**
 * The text of a file of this site: the only way in which scripts read after the page has loaded, so that an edition
 * without a server can open it in its own way.
 * @param address absolute, or relative to the page
 * @throws when it cannot be had, or the host answers with an error
 */
export async function siteText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} did not load: ${response.status}`);
  return response.text();
}

/**
 * A page of this site, to take parts of it. Without its styles: those of the page that is open are the same.
 * @throws as {@link siteText}
 */
export async function sitePage(address: string): Promise<Document> {
  return parsePage(await siteText(address.replace(/#.*/, '')));
}
