import { isFromFolder } from '../../client/page-address.ts';
import { ownPrefix } from '../../client/storage.ts';
import { isShown, readRequest, type Request, type Shown } from './messages.ts';

/** What the projector says when it is left. */
export const closed = 'closed';

/** What goes between the windows of one lesson. */
export interface Line {
  postMessage(message: Request | Shown | typeof closed): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  close(): void;
}

/** The line between the windows of one lesson, on a host and between files. */
export function openLine(): Line {
  return isFromFolder() ? new FileLine() : new BroadcastChannel(`${ownPrefix}slides ${location.pathname}`);
}

/**
 * Pages from files have no origin in common, so that WebKit lets no channel join them: one window speaks to the one that
 * opened it, and that one answers to where a message came from.
 */
class FileLine implements Line {
  readonly #listening = new AbortController();
  #other: MessageEventSource | null = window.opener;

  postMessage(message: Request | Shown | typeof closed): void {
    this.#other?.postMessage(message, { targetOrigin: '*' });
  }

  addEventListener(_: 'message', listener: (event: MessageEvent<unknown>) => void): void {
    const heard = (event: MessageEvent<unknown>): void => {
      const { data, source } = event;
      if (!readRequest(data) && !isShown(data) && data !== closed) return;
      this.#other = source;
      listener(event);
    };
    addEventListener('message', heard, { signal: this.#listening.signal });
  }

  close(): void {
    this.#listening.abort();
  }
}
