import { languageOffer } from '../../client/words.ts';
import { button, element } from '../search/elements.ts';
import { showNotice } from '../notice/notice-bar.ts';

/**
 * Offers a language in a bar over the foot of the window, in that language's own words; nothing in the page moves.
 * @param link the link to this page in that language
 * @param declined called when the reader stays with this page's language
 */
export async function offerLanguage(link: HTMLAnchorElement, declined: () => void): Promise<void> {
  const words = await languageOffer(link.hreflang);
  const open = element('a', { className: 'button', href: link.href }, words.open);
  open.addEventListener('click', (event) => {
    // The link in the header knows the way to the section that is being read.
    event.preventDefault();
    link.click();
  });
  const no = button('×', () => decline());
  no.ariaLabel = words.no;
  const { bar, dismiss } = showNotice(words.text, open, no);
  bar.lang = link.hreflang;
  const decline = (): void => {
    declined();
    dismiss();
  };
}
