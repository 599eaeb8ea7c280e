import { countOf, type Finding, type QuestionPicture } from '../../core/result/group-picture.ts';
import { hasShares, wilson } from '../../core/result/statistics.ts';
import { element } from '../search/elements.ts';
import type { Say } from './result-row.ts';
import type { QuestionText } from './question-texts.ts';

const percent = (share: number): number => Math.round(share * 100);
const hundredths = (value: number): string => value.toFixed(2);

/** A share with its interval; empty for a group too small for shares (`hasShares`). */
export function shareWords(count: number, n: number, say: Say): string {
  if (!hasShares(n)) return '';
  const { low, high } = wilson(count, n);
  return say('percent', { percent: percent(count / n), low: percent(low), high: percent(high) });
}

/** What is said of a question: a sentence, and what may follow it. */
export function findingWords(finding: Finding, say: Say): { readonly main: string; readonly more: string } {
  const { kind, picture, lure, ways } = finding;
  const { discrimination: separates } = picture;
  const values = {
    ...{ n: picture.n, wrong: picture.wrong, sure: picture.sure, guessed: picture.guessed, later: picture.later },
    ...{ count: lure?.count ?? 0, ways },
    ...(separates && { r: hundredths(separates.r), low: hundredths(separates.low), high: hundredths(separates.high) }),
  };
  const follows = {
    sureLater: true,
    corrected: true,
    spread: true,
    look: true,
    sure: false,
    lure: false,
    guessed: false,
  };
  const share = kind === 'look' ? '' : shareWords(countOf(finding), picture.n, say);
  const more = follows[kind] ? say(`${kind}More`, values) : '';
  return { main: say(kind, values), more: [share, more].filter(Boolean).join(' ') };
}

/** The wrong answer that most chose, in the question's own words. */
export function lureWords({ lure }: Finding, text: QuestionText | undefined, say: Say): string {
  const choice = lure && /^[A-Z]$/.test(lure.text) ? text?.choices[lure.text.charCodeAt(0) - 65] : undefined;
  return lure && choice ? say('chose', { count: lure.count, letter: lure.text, text: choice.text }) : '';
}

/** A row of “look at these first”: a number, the sentence, the question; the whole opens the question. */
export function needRow(finding: Finding, say: Say): HTMLLIElement {
  const { main, more } = findingWords(finding, say);
  const { picture } = finding;
  const number = element('span', { className: 'need-count', ariaHidden: 'true' }, `${countOf(finding)}/${picture.n}`);
  const about = element('span', { className: 'muted' });
  about.dataset['prompt'] = picture.question;
  const lure = element('span', { className: 'muted' });
  lure.dataset['lure'] = picture.question;
  const open = element(
    'button',
    { type: 'button', className: 'need' },
    number,
    element('span', {}, element('b', {}, main), more === '' ? '' : ` ${more}`, about, lure),
  );
  open.dataset['question'] = picture.question;
  return element('li', {}, open);
}

/** What can be said with so many people. @param pictures of the questions */
export function sizeWords(pictures: readonly QuestionPicture[], say: Say): string {
  const most = Math.max(0, ...pictures.map(({ n }) => n));
  return say(most < 10 ? 'small' : most < 30 ? 'medium' : 'large');
}
