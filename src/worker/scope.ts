/** What this project uses of a service worker's global scope: TypeScript's own names for it would clash with a page's. */
export interface WorkerScope {
  readonly location: { readonly search: string };
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<Window | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Window[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown; source: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

/** A page in a window. */
export interface Window {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
}

/** An event that keeps the worker awake. */
export interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that the worker may answer. */
export interface Asked extends Lasting {
  readonly request: Request;
  /** The page that asks; empty for a navigation. */
  readonly clientId: string;
  /** The page that a navigation opens. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

/** Whether a message came from a page. */
export function isWindow(source: unknown): source is Window {
  return source instanceof Object && 'id' in source && 'url' in source;
}
