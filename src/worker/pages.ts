import { versionOf } from '../core/offline/stamp.ts';
import { headersOf } from './intact.ts';

/** A page as the network gave it. */
export interface NetworkPage {
  readonly response: Response;
  /** Undefined when the answer is not a whole page of this site. */
  readonly version: string | undefined;
  /** The host says that something is wrong with it, as with what is not there. */
  readonly faulty: boolean;
}

/**
 * Asks the network for a page, past what the browser may hold of it.
 * @throws when there is no answer, or it breaks off
 */
export async function askForPage(request: Request): Promise<NetworkPage> {
  const response = await fetch(request.url, {
    cache: 'no-cache',
    redirect: 'manual',
    credentials: 'same-origin',
    headers: { Accept: 'text/html' },
  });
  // A redirection is for the browser to follow, and anything but text is not a page.
  if (response.type === 'opaqueredirect' || !response.headers.get('Content-Type')?.startsWith('text/html'))
    return { response, version: undefined, faulty: !response.ok };
  const text = await response.text();
  const { status, statusText } = response;
  return {
    response: new Response(text, { status, statusText, headers: headersOf(response) }),
    version: versionOf(text),
    faulty: !response.ok,
  };
}
