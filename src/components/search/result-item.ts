import { seatOf } from '../../core/circles.ts';
import type { FoundPage, Stretch } from '../../client/search-index.ts';
import { element } from './elements.ts';

/** A found page as an item of the list: its first link is the best section, then what it says there, then more sections. */
export function resultItem({
  title,
  titleStretches,
  url,
  module,
  circle,
  circleName,
  audience,
  isTerm,
  sections,
}: FoundPage): HTMLLIElement {
  const [best, ...others] = sections;
  const link = element('a', { href: best?.url ?? url }, ...marked(titleStretches));
  const context = [module, best && best.title !== title ? best.title : undefined].filter((each) => each !== undefined);
  const about = element('p', { className: 'result-context' }, context.join(' › '));
  if (circle && circleName) about.append(' ', element('b', { className: `tag ${seatOf(circle)}` }, circleName));
  if (audience !== undefined) about.append(' ', element('b', { className: 'tag audience' }, audience));
  const item = element('li', { className: isTerm ? 'term-result' : '' }, link, about);
  if (best) item.append(element('p', { className: 'result-excerpt' }, ...marked(best.excerpt)));
  for (const section of others) {
    item.append(element('a', { href: section.url, className: 'result-section' }, ...marked(section.titleStretches)));
  }
  return item;
}

function marked(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text));
}
