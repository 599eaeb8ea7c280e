import { greyOf, readCards } from '../../core/cards/read-cards.ts';

/** Reads cards beside the page, so that it stays quick: answers each picture in colours with what is in it. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof ImageData) postMessage(readCards(greyOf(data.data, data.width, data.height)));
});
