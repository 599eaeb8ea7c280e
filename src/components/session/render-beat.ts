import { plainAddress } from '../../client/page-address.ts';
import { seatOf } from '../../core/circles.ts';
import { spelled } from '../../core/quiz/shared-draw.ts';
import type { Beat } from '../../core/session/beats.ts';
import { votesOf, type DeckState } from '../../core/session/deck-state.ts';
import { fill } from '../../core/text/fill.ts';
import type { Ui } from '../../schemas/ui.ts';
import { make } from '../make.ts';
import { qrSvg, svgImage } from '../qr/qr-image.ts';
import { makeRing, type Ring } from './countdown-ring.ts';
import type { LoadedSession, SessionPart } from './load-session.ts';
import { renderVote } from './render-vote.ts';

/** What the pages of a session say beside its parts. */
export interface DeckFrame {
  readonly session: LoadedSession;
  readonly words: Ui['deck'];
  /** The course's title. */
  readonly title: string;
  /** Where the room goes at the beginning, absolute. */
  readonly start: string;
  /** Where the room goes at the end, absolute: the final quiz with the shared draw. */
  readonly quiz: string;
  /** The code of the shared draw. */
  readonly code: string;
  /** The page that shows a voting card on a phone, absolute; a course may have none. */
  readonly card: string | undefined;
}

/** A page, ready to be shown. */
export interface RenderedBeat {
  readonly element: HTMLElement;
  readonly ring: Ring | undefined;
}

/** Makes a page of a session. */
export function renderBeat(frame: DeckFrame, at: number, state: DeckState): RenderedBeat {
  const { session, words } = frame;
  const beat = session.beats[at];
  const part = session.parts[beat?.part ?? -1];
  const ring = beat?.seconds === undefined ? undefined : makeRing(beat.seconds, words);
  const heading = make('h2');
  heading.tabIndex = -1;
  const page = make('article.deck-page', ...(beat ? contentOf(beat) : []));
  page.dataset['kind'] = beat?.kind ?? 'end';
  if (part && seatOf(part.circle) !== '') page.classList.add(seatOf(part.circle));
  return { element: page, ring };

  function contentOf(shown: Beat): Node[] {
    switch (shown.kind) {
      case 'welcome':
        return welcome(frame, heading);
      case 'agenda':
        return agenda(frame, heading);
      case 'closing':
        return closing(frame, heading);
      case 'end':
        return [titled(heading, words.end), ...timeLeft(session.plan.available, state, words)];
      case 'vote':
      case 'split':
      case 'again':
      case 'reveal':
        return part?.question
          ? renderVote(
              shown.kind,
              part.question,
              votesOf(state, shown.part, part.question.choices.length),
              words,
              heading,
              ring,
              frame.card === undefined ? undefined : plainAddress(frame.card),
            )
          : [titled(heading, words.lacking)];
      default:
        return part ? plain(shown, part, words, heading, ring) : [];
    }
  }
}

/** How the session ended against its plan; nothing when it never began. */
function timeLeft(available: number, { begun }: DeckState, words: Ui['deck']): Node[] {
  if (begun === undefined) return [];
  const left = Math.round(available - (Date.now() - begun) / 60_000);
  return [make('p.deck-lines', fill(left < 0 ? words.endLate : words.endLeft, { minutes: Math.abs(left) }))];
}

function titled(heading: HTMLElement, text: string): HTMLElement {
  heading.textContent = text;
  return heading;
}

const above = (...texts: readonly string[]): HTMLElement =>
  make('p.deck-above', texts.filter((each) => each !== '').join(' · '));

/** An ordered list without its marks, which the rules draw. */
function listOf(name: string, lines: readonly (string | HTMLElement)[]): HTMLElement {
  const list = document.createElement('ol');
  list.className = name;
  list.role = 'list';
  list.append(...lines.map((line) => make('li', line)));
  return list;
}

function codeOf(address: string, words: Ui['deck']): HTMLElement {
  const box = make('div.deck-code');
  const typed = plainAddress(address);
  void qrSvg(address)
    .then((svg) => box.append(svgImage(svg, fill(words.code, { address: typed }))))
    .catch(() => undefined);
  return box;
}

function welcome({ session, words, title, start }: DeckFrame, heading: HTMLElement): Node[] {
  const text = make(
    'div',
    above(fill(words.session, { minutes: session.plan.available })),
    titled(heading, title),
    listOf('deck-numbered', [words.scan, words.scanCode, words.keepOpen]),
    make('p.deck-address', `${words.type} `, make('b', plainAddress(start))),
  );
  return [make('div.deck-two.wide', text, codeOf(start, words))];
}

/** More lines than these nobody reads from a chair. */
const mostLines = 5;

function agenda({ session, words }: DeckFrame, heading: HTMLElement): Node[] {
  const parts = session.parts.filter(({ entry }) => entry.part !== 'welcome' && entry.part !== 'closing');
  const shown = parts.length > mostLines ? parts.slice(0, mostLines - 1) : parts;
  const lines = shown.map(({ entry, title, circle }) => {
    const line = make(
      'span.deck-line',
      make('span.deck-span', fill(words.span, { from: entry.from, to: entry.to })),
      make('b', title),
    );
    if (seatOf(circle) !== '') line.classList.add(seatOf(circle));
    return line;
  });
  const rest = parts.length - shown.length;
  const more = rest > 0 ? [fill(words.moreParts, { count: rest })] : [];
  return [above(words.today), titled(heading, words.agenda), listOf('deck-agenda', [...lines, ...more])];
}

function closing({ words, quiz, code }: DeckFrame, heading: HTMLElement): Node[] {
  const address = quiz.replace(/#.*/, '');
  const text = make(
    'div',
    above(words.closing),
    titled(heading, words.closingTitle),
    listOf('deck-numbered', [words.closingScan, words.closingCopy, words.closingSend]),
    make('p.deck-small', words.closingHow, ' ', words.closingLater),
  );
  const side = make(
    'div.deck-side',
    codeOf(quiz, words),
    make('p.deck-address', make('b', plainAddress(address)), ` ${words.draw} `, make('b', spelled(code))),
  );
  return [make('div.deck-two.wide', text, side)];
}

function plain(beat: Beat, part: SessionPart, words: Ui['deck'], heading: HTMLElement, ring: Ring | undefined): Node[] {
  const side = make('div.deck-side', ...(ring ? [ring.element] : []));
  switch (beat.kind) {
    case 'figure': {
      const image = new Image();
      image.src = part.figure?.src ?? '';
      image.alt = part.figure?.alt ?? '';
      const figure = make('div.deck-figure', image);
      return [above(words.figure, part.lesson?.title ?? ''), titled(heading, part.figure?.caption ?? ''), figure];
    }
    case 'step':
      return step(beat, part, words, heading, side);
    case 'point':
      return [above(words.point, part.title), titled(heading, beat.title)];
    case 'discussion': {
      const third = Math.round((beat.seconds ?? 0) / 5 / 10) * 10 || 10;
      const lines = [words.think, words.pair, words.answers].map((text) => make('span', text));
      lines[0]?.prepend(make('b', fill(words.seconds, { count: third })), ' ');
      return [
        above(words.discuss, part.lesson?.title ?? ''),
        make('div.deck-two', make('div', titled(heading, beat.title), listOf('deck-thirds', lines)), side),
      ];
    }
    case 'lesson': {
      side.prepend(codeOf(part.lesson?.short ?? '', words));
      const text = make(
        'div',
        titled(heading, part.lesson?.title ?? ''),
        make('p.deck-lines', words.readHow),
        make('p.deck-address', `${words.type} `, make('b', plainAddress(part.lesson?.short ?? ''))),
      );
      return [above(words.read), make('div.deck-two', text, side)];
    }
    default:
      return [
        above(words.break),
        make('div.deck-two', make('div', titled(heading, words.break), make('p.deck-lines', words.back)), side),
      ];
  }
}

function step(beat: Beat, part: SessionPart, words: Ui['deck'], heading: HTMLElement, side: HTMLElement): Node[] {
  const { at = 0, all = [] } = beat.step ?? {};
  const place = fill(words.step, { at: at + 1, of: all.length });
  if (at === 0 && part.materials.length > 0)
    side.append(make('div.deck-needed', make('p', words.needed), listOf('deck-small', part.materials)));
  const rail = listOf(
    'deck-rail',
    all.map((seconds) => fill(words.minutes, { count: (seconds / 60).toLocaleString(document.documentElement.lang) })),
  );
  [...rail.children].forEach((each, index) => {
    if (!(each instanceof HTMLElement)) return;
    each.style.flexGrow = String(all[index] ?? 1);
    each.className = index < at ? 'done' : index === at ? 'now' : '';
  });
  return [
    above(part.title, place),
    make('div.deck-two', make('div', titled(heading, beat.title), listOf('deck-lines', beat.lines)), side),
    rail,
  ];
}
