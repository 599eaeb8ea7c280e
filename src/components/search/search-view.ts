import { SearchIndex, type FoundPage, type Stretch } from '../../browser/search-index.ts';
import { fill } from '../../i18n/fill.ts';
import type { Ui } from '../../schemas/ui.ts';

/** The parts of a page that make up a search. */
export interface SearchParts {
  readonly input: HTMLInputElement;
  readonly list: HTMLOListElement;
  /** A live region. */
  readonly status: HTMLElement;
  readonly words: Ui['searchScript'];
  /** The site's base, with a slash at both ends. */
  readonly base: string;
  readonly signal: AbortSignal;
}

/** A search that is connected to its field. */
export interface Search {
  /** Searches for what the field holds now. */
  readonly run: () => void;
}

const indexes = new Map<string, SearchIndex>();

function indexAt(base: string): SearchIndex {
  const index = indexes.get(base) ?? new SearchIndex(base);
  indexes.set(base, index);
  return index;
}

/**
 * Connects a field to a list of results: searches as one types (not while an input method composes), tells the count
 * in the live region, and lets the arrow keys walk through the results.
 */
export function connectSearch(parts: SearchParts): Search {
  const { input, list, signal } = parts;
  let latest = 0;
  const run = (): void => {
    latest += 1;
    const turn = latest;
    void search(parts, () => turn === latest, run);
  };
  input.addEventListener('focus', () => void indexAt(parts.base).load().catch(() => undefined), { signal });
  input.addEventListener('input', (event) => !(event instanceof InputEvent && event.isComposing) && run(), { signal });
  input.addEventListener('compositionend', run, { signal });
  const pressed = (event: KeyboardEvent): void => walk(event, input, list);
  input.addEventListener('keydown', pressed, { signal });
  list.addEventListener('keydown', pressed, { signal });
  return { run };
}

async function search(parts: SearchParts, isLatest: () => boolean, again: () => void): Promise<void> {
  const { input, list, status, words } = parts;
  const query = input.value.trim();
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  const slow = setTimeout(() => {
    if (isLatest()) status.textContent = words.loading;
  }, 300);
  try {
    const { pages, total, more } = await indexAt(parts.base).search(query);
    clearTimeout(slow);
    if (!isLatest()) return;
    list.replaceChildren(...pages.map((page) => resultItem(page)));
    status.textContent = total > 0 ? fill(words.count, { count: total }) : `${fill(words.none, { query })} ${words.tryThis}`;
    const others = await more();
    if (isLatest()) list.append(...others.map((page) => resultItem(page)));
  } catch {
    if (isLatest()) tellFailure(parts, again);
  } finally {
    clearTimeout(slow);
  }
}

function tellFailure({ list, status, words }: SearchParts, again: () => void): void {
  list.replaceChildren();
  const retry = element('button', { className: 'button', type: 'button', textContent: words.again });
  retry.addEventListener('click', again);
  status.replaceChildren(`${words.failed} `, retry);
}

function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLOListElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.isComposing) return;
  const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function resultItem(page: FoundPage): HTMLLIElement {
  const item = element('li', {});
  const [best, ...others] = page.sections;
  const title = element('a', { href: best?.url ?? page.url, textContent: page.title });
  item.append(title);
  const context = [page.module, best && best.title !== page.title ? best.title : undefined].filter((each) => each !== undefined);
  item.append(element('p', { className: 'result-context', textContent: context.join(' › ') }));
  if (best) item.append(excerpt(best.excerpt));
  for (const section of others) {
    const link = element('a', { href: section.url, textContent: section.title, className: 'result-section' });
    item.append(link);
  }
  return item;
}

function excerpt(stretches: readonly Stretch[]): HTMLParagraphElement {
  const paragraph = element('p', { className: 'result-excerpt' });
  for (const { text, marked } of stretches) paragraph.append(marked ? element('mark', { textContent: text }) : text);
  return paragraph;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties);
}
