import { keepReread, type Reread } from '../../client/reread.ts';
import { finishedWords } from '../../client/words.ts';
import { fill } from '../../core/text/fill.ts';
import { showNotice } from '../notice/notice-bar.ts';
import { button, element } from '../search/elements.ts';

/** On a page that is read again, says which of the places it is, and leads to the next or back to where they came from. */
export async function showNextPlace({ places, end }: Reread): Promise<void> {
  const here = location.href.replace(/[?#].*/, '');
  const exact = places.indexOf(location.href);
  const at = exact >= 0 ? exact : places.findIndex((place) => place.replace(/#.*/, '') === here);
  if (at < 0) return;
  const words = await finishedWords();
  const next = places[at + 1];
  const link = element(
    'a',
    { className: 'button', href: next ?? end },
    next === undefined ? words.allRead : words.nextPlace,
  );
  const close = button('×', () => {
    keepReread(undefined);
    notice.dismiss();
  });
  close.ariaLabel = words.readEnough;
  const notice = showNotice(fill(words.rereading, { number: at + 1, total: places.length }), link, close);
  if (next === undefined) link.addEventListener('click', () => keepReread(undefined));
}
