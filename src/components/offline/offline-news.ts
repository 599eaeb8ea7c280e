import { adoptStyles } from '../../client/adopt-styles.ts';
import { tellWorker } from '../../client/offline.ts';
import { versionOfPage } from '../../client/page-version.ts';
import { offlineWords } from '../../client/offline-words.ts';
import type { WorkerNews } from '../../core/offline/messages.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { showNotice } from '../notice/notice-bar.ts';
import { button, element } from '../search/elements.ts';
import styles from './offline-news.css?inline';

/** What there is to say about reading without a network. */
export type News = WorkerNews | { readonly kind: 'online' };

type Words = Ui['offlineNotice'];

/** The parts of the notice, made when first needed: what changes often is not in the live region. */
interface Parts {
  readonly said: HTMLElement;
  readonly shown: HTMLElement;
}

let parts: Parts | undefined;
let updateTold = false;
let turn: Promise<void> = Promise.resolve();

/** Says one thing after another in a notice. */
export function tellNews(notice: HTMLElement, news: News): Promise<void> {
  turn = turn.then(async () => tell(notice, news, await offlineWords())).catch(() => undefined);
  return turn;
}

function tell(notice: HTMLElement, news: News, words: Words): void {
  parts ??= partsOf(notice);
  const { said, shown } = parts;
  switch (news.kind) {
    case 'saving':
      showProgress(parts, words, news);
      return;
    case 'stopped':
      shown.replaceChildren();
      said.textContent = fill(news.cause === 'host' ? words.stoppedByHost : words.stopped, kilobytes(news));
      return;
    case 'serving':
      tellServing(parts, words, news);
      return;
    case 'unreachable':
      said.textContent = news.cause === 'host' ? words.hostFails : words.offline;
      return;
    case 'online':
      if (said.textContent === words.offline) said.textContent = '';
  }
}

function partsOf(notice: HTMLElement): Parts {
  adoptStyles(styles);
  const said = element('p');
  said.setAttribute('role', 'status');
  const shown = element('div');
  notice.replaceChildren(said, shown);
  return { said, shown };
}

/** Only the beginning is announced; the bar itself says the rest on request. */
function showProgress({ said, shown }: Parts, words: Words, { saved, total }: { saved: number; total: number }): void {
  const size = fill(words.size, kilobytes({ saved, total }));
  const known = shown.querySelector('progress');
  if (!known) {
    const id = 'saving';
    said.textContent = words.saving;
    said.id = id;
    const bar = element('progress', { max: total, value: saved });
    bar.setAttribute('aria-labelledby', id);
    shown.replaceChildren(bar, element('span', {}, size));
    return;
  }
  known.value = saved;
  known.nextElementSibling?.replaceChildren(size);
}

function tellServing({ said, shown }: Parts, words: Words, news: Extract<News, { kind: 'serving' }>): void {
  shown.replaceChildren();
  const { total } = kilobytes({ saved: 0, total: news.total });
  if (news.version !== versionOfPage()) tellUpdate(words);
  if (news.kept === 'all') {
    said.textContent = fill(words.ready, { total });
    return;
  }
  said.textContent = words.visited;
  shown.append(button(fill(words.saveAll, { total }), () => tellWorker({ kind: 'save-all' })));
}

/** Once for each page that is open: what it holds is kept, and the reader chooses when. */
function tellUpdate(words: Words): void {
  if (updateTold) return;
  updateTold = true;
  const { dismiss } = showNotice(
    words.update,
    button(words.reload, () => location.reload()),
    button(words.later, () => dismiss()),
  );
}

function kilobytes({ saved, total }: { saved: number; total: number }): { saved: number; total: number } {
  return { saved: Math.round(saved / 1000), total: Math.round(total / 1000) };
}
