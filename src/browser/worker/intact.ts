import { isPage, shortHash, type SavedFile } from '../../course/editions/saved-site.ts';
import { withoutVersion, withVersion } from '../../course/editions/stamp.ts';

/**
 * A file that was built, as this version serves it, from an answer that may be anything: an error, cut short, the
 * login page of a café, the same page of another version.
 * @returns undefined when it is not the very file
 */
export async function intact(file: SavedFile, response: Response, version: string): Promise<Response | undefined> {
  // A host may answer its page for errors with the status of one.
  if (!response.ok && file.path !== '404.html') return undefined;
  const body = isPage(file.path)
    ? new TextEncoder().encode(withoutVersion(await response.text()))
    : await response.arrayBuffer();
  if (body.byteLength !== file.size) return undefined;
  if (shortHash(await crypto.subtle.digest('SHA-256', body)) !== file.hash) return undefined;
  const content = isPage(file.path) ? withVersion(new TextDecoder().decode(body), version) : body;
  return new Response(content, { headers: headersOf(response) });
}

/** An answer's headers without those that spoke of how its body came. */
export function headersOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) kept.delete(name);
  return kept;
}
