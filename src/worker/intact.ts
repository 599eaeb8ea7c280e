import { isPackedAlone, isPage, shortHash, typeOf, type SavedFile } from '../core/offline/saved-site.ts';
import { withoutVersion, withVersion } from '../core/offline/stamp.ts';

/**
 * A file that was built, as this version serves it, from an answer that may be anything: an error, cut short, the
 * login page of a café, the same page of another version.
 * @returns undefined when it is not the very file
 */
export async function intact(file: SavedFile, response: Response, version: string): Promise<Response | undefined> {
  // A host may answer its page for errors with the status of one.
  if (!response.ok && file.path !== '404.html') return undefined;
  const body = await bodyOf(file, response);
  for (const each of [body, withoutReturns(body)])
    if (await isIntact(file, each)) return asAnswer(file, each, headersOf(response), version);
  return undefined;
}

/**
 * The same for a file that came in a pack, from that part of the pack.
 * @param headers of the pack's answer: what a host says of all its files holds for this one
 */
export async function intactPart(
  file: SavedFile,
  part: Uint8Array<ArrayBuffer>,
  headers: Headers,
  version: string,
): Promise<Response | undefined> {
  if (!(await isIntact(file, part))) return undefined;
  const own = new Headers(headers);
  own.set('Content-Type', typeOf(file.path));
  return asAnswer(file, part, own, version);
}

async function bodyOf({ path }: SavedFile, response: Response): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>> {
  if (isPage(path)) return new TextEncoder().encode(withoutVersion(await response.text()));
  const body = await response.arrayBuffer();
  return isPackedAlone(path) ? unpacked(body) : body;
}

/** The content of a file that may be compressed by gzip; what is not, or is damaged, as it is. */
async function unpacked(body: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(body);
  if (first !== 0x1f || second !== 0x8b) return body;
  const content = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(content).arrayBuffer().catch(() => body);
}

/** Text as it was built, where a transfer has changed each line's end. */
function withoutReturns(body: ArrayBuffer | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(body).filter((byte, at, all) => byte !== 13 || all[at + 1] !== 10);
}

async function isIntact(file: SavedFile, body: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<boolean> {
  return body.byteLength === file.size && shortHash(await crypto.subtle.digest('SHA-256', body)) === file.hash;
}

function asAnswer(
  { path }: SavedFile,
  body: ArrayBuffer | Uint8Array<ArrayBuffer>,
  headers: Headers,
  version: string,
): Response {
  return new Response(isPage(path) ? withVersion(new TextDecoder().decode(body), version) : body, { headers });
}

/** An answer's headers without those that spoke of how its body came. */
export function headersOf({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding', 'ETag', 'Last-Modified'])
    kept.delete(name);
  return kept;
}
