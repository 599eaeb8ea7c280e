import { isFromFolder } from '../../client/page-address.ts';
import { scriptAddress } from '../../client/trusted.ts';
import { greyOf, readCards, type CardReads } from '../../core/cards/read-cards.ts';
import workerAddress from './card-worker.ts?worker&url';

/** Reads cards in pictures, one after the other. */
export interface CardReader {
  readonly read: (picture: ImageData) => Promise<CardReads>;
  readonly close: () => void;
}

/** A reader in a worker; in the page itself where there can be none, as in the edition for a folder. */
export function openReader(): CardReader {
  const worker = startWorker();
  if (!worker) return { read: (picture) => Promise.resolve(readHere(picture)), close: () => undefined };
  return {
    read: (picture) =>
      new Promise((done) => {
        const end = new AbortController();
        const finish = (reads: CardReads): void => {
          end.abort();
          done(reads);
        };
        const { signal } = end;
        worker.addEventListener('message', ({ data }) => isReads(data) && finish(data), { signal });
        // A worker that could not be loaded: the page reads by itself.
        worker.addEventListener('error', () => finish(readHere(picture)), { signal });
        worker.postMessage(picture);
      }),
    close: () => worker.terminate(),
  };
}

function startWorker(): Worker | undefined {
  if (isFromFolder()) return undefined;
  try {
    return new Worker(scriptAddress(workerAddress), { type: 'module' });
  } catch {
    return undefined;
  }
}

const readHere = ({ data, width, height }: ImageData): CardReads => readCards(greyOf(data, width, height));

/** It is our own worker that answers. */
const isReads = (data: unknown): data is CardReads => data instanceof Object && 'cards' in data && 'brightness' in data;
