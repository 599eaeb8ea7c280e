import { drawMeasure } from '../../core/game/draw.ts';
import type { Values } from '../../core/game/formula.ts';
import { fill } from '../../core/text/fill.ts';
import { setMarkup } from '../../client/own-markup.ts';
import { make } from '../make.ts';
import type { GameWords, PagedGame } from './story.ts';

/** The word for a value, of measures that have words. */
function levelOf({ levels }: PagedGame['measures'][number], value: number): string {
  return levels?.find(({ to }) => value <= to)?.text ?? '';
}

/** Puts values into the drawn numbers above the scene. */
export function showNumbers(
  place: Element,
  { measures }: PagedGame,
  values: Values,
  target: number,
  words: GameWords,
): void {
  for (const measure of measures) {
    const { id, draw, most } = measure;
    const shown = place.querySelector(`[data-measure="${id}"] dd`);
    if (!shown || !draw) continue;
    const value = values[id] ?? 0;
    setMarkup(shown, drawMeasure(draw, value, draw === 'share' ? target : (most ?? 10)));
    const number = document.createElement('b');
    number.textContent = String(value);
    const says = document.createElement('span');
    says.textContent = draw === 'share' ? fill(words.target, { target }) : levelOf(measure, value);
    shown.append(number, says);
  }
}

/** The drawn numbers as lines of text, with their words. @param place holds their names and units */
export function linesOf(place: Element, { measures }: PagedGame, values: Values): HTMLElement[] {
  return measures.flatMap((measure) => {
    const value = values[measure.id] ?? 0;
    const said = levelOf(measure, value);
    const shown = place.querySelector<HTMLElement>(`[data-measure="${measure.id}"]`);
    const name = shown?.querySelector('dt')?.textContent ?? '';
    const unit = shown?.dataset['unit'] ?? '';
    return measure.draw ? [make('li', `${name}: ${value}${unit && ` ${unit}`}${said && ` (${said})`}`)] : [];
  });
}
