/** What the service worker tells the pages. Sizes are bytes as they are kept. */
export type WorkerNews =
  /** It is being saved. */
  | { readonly kind: 'saving'; readonly saved: number; readonly total: number }
  /** It could not be saved to the end; what is there is kept, and the next visit goes on. */
  | { readonly kind: 'stopped'; readonly saved: number; readonly total: number; readonly cause: Cause }
  /** A version serves from now on. With `visited`, only pages that have been opened are kept, for want of space or to spare data. */
  | {
      readonly kind: 'serving';
      readonly version: string;
      readonly kept: Kept;
      readonly total: number;
    }
  /** This page comes from what is saved, because the network or the host did not give it. */
  | { readonly kind: 'unreachable'; readonly cause: Cause };

/** Whether there was no answer, or one of the host that is not the site's. */
export type Cause = 'network' | 'host';

/** Whether the whole site is kept, or only what has been visited. */
export type Kept = 'all' | 'visited';

/** What a page tells the service worker: which version it is of, or that all is to be saved after all. */
export type PageNews = { readonly kind: 'page'; readonly version: string } | { readonly kind: 'save-all' };

/** Whether a message is one of a page's. */
export function isPageNews(data: unknown): data is PageNews {
  if (!(data instanceof Object) || !('kind' in data)) return false;
  return data.kind === 'save-all' || (data.kind === 'page' && 'version' in data && typeof data.version === 'string');
}
