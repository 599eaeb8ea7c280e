import { adoptStyles } from '../../client/adopt-styles.ts';
import { sitePage } from '../../client/site-file.ts';
import { button, element } from '../search/elements.ts';
import styles from './term-note.css?inline';

/** Between a word and its note, and between the note and the window's edge, in CSS pixels. */
const gap = 8;

let glossary: Promise<Document> | undefined;
let note: HTMLDialogElement | undefined;

/**
 * Shows a term's entry of the glossary beside the link to it, as a popover, or where a browser has none as a dialog.
 * Escape closes it, and the link has the focus again. The glossary page is the one place that writes entries: it is
 * read with the first note of a page.
 * @throws when the glossary cannot be loaded or lacks the term
 */
export async function showTerm(link: HTMLAnchorElement): Promise<void> {
  glossary ??= sitePage(link.href);
  glossary.catch(() => (glossary = undefined));
  const page = await glossary;
  const entry = page.getElementById(link.hash.slice(1))?.closest('article');
  const words = page.querySelector<HTMLElement>('glossary-list')?.dataset;
  if (!entry || !words) throw new Error(`No entry at ${link.href}`);
  note ??= makeNote();
  const shown = note;
  const title = element('h2', { id: 'term-note', textContent: entry.querySelector('h3')?.textContent ?? '' });
  const close = button('×', () => hide(shown));
  close.ariaLabel = words['close'] ?? '';
  const more = element('p', {}, element('a', { className: 'more', href: link.href }, words['more'] ?? ''));
  const body = [...entry.querySelectorAll('p')].filter((each) => !each.querySelector('a'));
  shown.replaceChildren(title, ...body.map((each) => document.importNode(each, true)), more, close);
  open(shown, link);
}

function makeNote(): HTMLDialogElement {
  adoptStyles(styles);
  const made = element('dialog', { className: 'term-note' });
  made.setAttribute('aria-labelledby', 'term-note');
  made.tabIndex = -1;
  if (hasPopovers()) made.popover = 'auto';
  document.body.append(made);
  return made;
}

const hasPopovers = (): boolean => 'popover' in HTMLElement.prototype;

function open(note: HTMLDialogElement, link: HTMLElement): void {
  // Not every browser gives a pressed link the focus, which is to return there.
  link.focus({ preventScroll: true });
  if (!hasPopovers()) {
    note.showModal();
    return;
  }
  // Firefox scrolls to where a popover stands while it is shown: that has to be beside the word already.
  place(note, link.getBoundingClientRect());
  note.showPopover();
  place(note, link.getBoundingClientRect());
  note.focus({ preventScroll: true });
  note.scrollIntoView({ block: 'nearest' });
}

function hide(note: HTMLDialogElement): void {
  if (hasPopovers()) note.hidePopover();
  else note.close();
}

/** Below the word, or above it where there is more room. */
function place(note: HTMLElement, word: DOMRect): void {
  const { width, height } = note.getBoundingClientRect();
  const below = word.bottom + gap + height <= innerHeight || word.top < height + gap;
  const left = Math.max(gap, Math.min(word.left, document.documentElement.clientWidth - width - gap));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${(below ? word.bottom + gap : word.top - gap - height) + scrollY}px`;
}
