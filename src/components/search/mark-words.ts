import { adoptStyles } from '../../client/adopt-styles.ts';
import type { MarkedWords } from '../../client/marked-words.ts';
import { laterWords } from '../../client/words.ts';
import { fill } from '../../core/text/fill.ts';
import { matcher } from '../../core/search/excerpt.ts';
import { showNotice } from '../notice/notice-bar.ts';
import { button } from './elements.ts';
import styles from './mark-words.css?inline';

const name = 'search';
const blocks = 'p, li, h1, h2, h3, td, th, summary, legend, dt, dd';
let closeBar: (() => void) | undefined;
let styled = false;

/** A block's words that match, and how many different words of the query they are. */
interface Block {
  readonly ranges: readonly Range[];
  readonly different: number;
}

/**
 * Marks words in this page's own text, without changing it, until dismissed by the button or Escape, and scrolls to
 * the first of them below the section that the address names. Does nothing in a browser that cannot highlight ranges.
 */
export async function markWords({ words, lastIsCut }: MarkedWords): Promise<void> {
  const main = document.querySelector('main');
  if (!('highlights' in CSS) || !main || words.length === 0) return;
  const found = [...main.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => !block.closest('quiz-set, nav, .trainer-note') && !block.querySelector(blocks))
    .map((block) => blockOf(block, words, lastIsCut));
  const most = Math.max(0, ...found.map(({ different }) => different));
  const ranges = found.filter(({ different }) => different === most && most > 0).flatMap((block) => block.ranges);
  if (ranges.length === 0) return;
  if (!styled) adoptStyles(styles);
  styled = true;
  // eslint-disable-next-line compat/compat -- asked for above; a browser without it opens the page unmarked
  CSS.highlights.set(name, new Highlight(...ranges));
  const { searchLater } = await laterWords();
  showBar(fill(searchLater.marked, { query: words.join(' ') }), searchLater.unmark);
  scrollTo(ranges);
}

function blockOf(block: HTMLElement, words: readonly string[], lastIsCut: boolean): Block {
  const matches = matcher(words, lastIsCut);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const hits = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const matched = [...matches(word.normalize('NFC').toLowerCase()).keys()];
    return matched.length > 0 ? [{ matched, start: index, end: index + word.length }] : [];
  });
  const place = (at: number): { node: Node; start: number } | undefined => nodes.findLast(({ start }) => start <= at);
  const ranges = hits.flatMap(({ start, end }) => {
    const [from, to] = [place(start), place(end - 1)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
  return { ranges, different: new Set(hits.flatMap(({ matched }) => matched)).size };
}

function scrollTo(ranges: readonly Range[]): void {
  const section = document.getElementById(location.hash.slice(1));
  const isBelow = (range: Range): boolean =>
    !section ||
    section.contains(range.startContainer) ||
    (section.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  const first = ranges.find(isBelow) ?? ranges[0];
  first?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function showBar(text: string, unmarkText: string): void {
  closeBar?.();
  const listening = new AbortController();
  const { dismiss } = showNotice(
    text,
    button(unmarkText, () => unmark()),
  );
  closeBar = (): void => {
    dismiss();
    listening.abort();
  };
  const unmark = (): void => {
    CSS.highlights.delete(name);
    closeBar?.();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) unmark();
  };
  addEventListener('keydown', pressed, { signal: listening.signal });
}
