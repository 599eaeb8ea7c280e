import { voters, type Count } from '../../core/session/ballot.ts';
import { fill } from '../../core/text/fill.ts';
import { letter } from '../../quiz/letter.ts';
import type { Ui } from '../../schemas/ui.ts';
import { make } from '../make.ts';
import type { VoteQuestion } from '../trainer/lesson-questions.ts';
import type { Ring } from './countdown-ring.ts';

export type VoteKind = 'vote' | 'split' | 'again' | 'reveal';

/**
 * The pages of a vote: the question, the bars of the first round without the answer, the question again, the answer
 * with the bars of both rounds and the explanation. How many have voted is shown while it is counted, but not for what.
 * @param cardPage address of the page that shows a card on a phone, as it is typed
 */
export function renderVote(
  kind: VoteKind,
  question: VoteQuestion,
  [first, second]: readonly [Count, Count],
  words: Ui['deck'],
  heading: HTMLElement,
  ring: Ring | undefined,
  cardPage: string | undefined,
): Node[] {
  heading.textContent = question.prompt;
  heading.classList.add('deck-question');
  const round = kind === 'again' || kind === 'reveal' ? 2 : 1;
  const line = (...texts: readonly string[]): HTMLElement => make('p.deck-above', [words.vote, ...texts].join(' · '));
  const choices = make('ol.deck-choices');
  choices.role = 'list';
  const asks = kind === 'vote' || kind === 'again';
  const again = voters(second) > 0;
  const counts = kind === 'split' || !again ? first : second;
  const most = Math.max(1, ...first, ...second);
  question.choices.forEach(({ text, right }, at) => {
    const mark = make('b.deck-letter', kind === 'reveal' && right ? '✓' : letter(at));
    const said = make('div', make('span', kind === 'reveal' && right ? `${letter(at)}. ${text}` : text));
    if (!asks) {
      if (kind === 'reveal' && again)
        said.append(bar(first[at] ?? 0, most, fill(words.earlier, { round: 1, count: first[at] ?? 0 }), 'earlier'));
      said.append(bar(counts[at] ?? 0, most, String(counts[at] ?? 0)));
    }
    const row = make('li', mark, said);
    row.classList.toggle('right', kind === 'reveal' && right);
    choices.append(row);
  });
  if (asks) {
    const counted = round === 1 ? first : second;
    const phone =
      cardPage === undefined ? [] : [make('span.deck-small', fill(words.phone, { address: cardPage })), ' '];
    const foot = make(
      'p.deck-foot',
      words.raise,
      ' ',
      ...phone,
      make('b', fill(words.counted, { count: voters(counted) })),
    );
    const told = line(fill(words.round, { round }), round === 1 ? words.alone : words.again);
    return [told, heading, choices, make('div.deck-row', foot, ...(ring ? [ring.element] : []))];
  }
  if (kind === 'split') {
    const note = make('p.deck-lines', make('b', voters(first) > 0 ? words.persuade : words.nobody));
    const side = make('div.deck-side', ...(ring ? [ring.element] : []), note, make('p.deck-small', words.noAnswer));
    return [line(fill(words.result, { round: 1 })), make('div.deck-two', make('div', heading, choices), side)];
  }
  const told = make('p.deck-explain', question.explanation);
  return [line(words.answer), heading, choices, told];
}

function bar(votes: number, most: number, text: string, name = ''): HTMLElement {
  const fillOf = make('span');
  fillOf.style.width = `${(votes / most) * 70}%`;
  const row = make('span.deck-track', fillOf, make('b', text));
  if (name !== '') row.classList.add(name);
  return row;
}
