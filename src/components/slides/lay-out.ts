import { cutSlides, heightOf, type Block } from '../../core/slides/cut.ts';
import type { DeckSlide } from '../../core/slides/deck.ts';
import { letter } from '../../quiz/letter.ts';
import type { Chapter } from './chapter.ts';
import { compose, finer, unitsOf, type Unit } from './units.ts';

/** A slide, ready to be shown. */
export interface LaidSlide extends DeckSlide {
  readonly title: string;
  /** Its paragraphs and list items, for those who see only words. */
  readonly lines: readonly string[];
  readonly element: HTMLElement;
}

/**
 * Makes slides of chapters, for the size that the stage has now: each text is laid out in it whole, measured and cut.
 * @param stage shown, and empty; left empty
 */
export function layOut(chapters: readonly Chapter[], stage: Element): LaidSlide[] {
  const sizes = new Map<string, number>();
  for (const chapter of chapters) {
    if (!chapter.together) continue;
    const size = fittingSize(chapter, unitsOf(chapter.blocks), stage) ?? classes.length - 1;
    sizes.set(chapter.id, Math.max(sizes.get(chapter.id) ?? 0, size));
  }
  return chapters.flatMap((chapter) => {
    const { id, answer, title } = chapter;
    // A question keeps its size when its answer is marked in it.
    const parts = cutChapter(chapter, chapter.together ? (sizes.get(id) ?? 0) : 0, stage);
    return parts.map(({ units, size }, part) => {
      const label = parts.length > 1 ? `${part + 1}/${parts.length}` : '';
      const element = makeSlide(chapter, label, size, compose(units).elements);
      const lines = [...element.querySelectorAll('.slide-body :is(p, li)')].map(
        (each) => `${markerOf(each)}${each.textContent}`,
      );
      return { id, answer, title, lines, element };
    });
  });
}

/** The letter or number that stands before an item on the slide. */
function markerOf(item: Element): string {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return '';
  const place = list.start - 1 + [...list.children].indexOf(item);
  return `${list.matches('.slide-choices') ? letter(place) : place + 1}. `;
}

/** By the size of type, which is a number in here: as large as all text, then smaller, for what belongs together. */
const classes = ['slide', 'slide smaller', 'slide smallest'];

interface Part {
  readonly units: readonly Unit[];
  readonly size: number;
}

/** The largest type in which units fit on one slide. */
function fittingSize(chapter: Chapter, units: readonly Unit[], stage: Element): number | undefined {
  if (units.length === 0) return 0;
  return [...classes.keys()].find((size) => {
    const { blocks, room } = measure(chapter, size, units, stage);
    return heightOf(blocks) <= room;
  });
}

function cutChapter(chapter: Chapter, size: number, stage: Element): Part[] {
  const units = unitsOf(chapter.blocks);
  return units.length === 0 ? [{ units, size }] : cutUnits(chapter, size, units, stage);
}

function cutUnits(chapter: Chapter, size: number, units: readonly Unit[], stage: Element): Part[] {
  const { blocks, room } = measure(chapter, size, units, stage);
  const starts = cutSlides(blocks, room);
  return starts.flatMap((start, number) => {
    const end = starts[number + 1] ?? units.length;
    const part = units.slice(start, end);
    // Fewer rows make other columns, and so other heights: such a part is measured again.
    if (part.length < units.length && part.some(({ leaf }) => leaf instanceof HTMLTableRowElement))
      return cutUnits(chapter, size, part, stage);
    if (heightOf(blocks.slice(start, end)) <= room) return [{ units: part, size }];
    // Desks say most side by side, where there is the width.
    const desks = part.every(({ leaf }) => leaf.matches('.desks')) && matchMedia('(min-width: 60rem)').matches;
    const fitting = desks ? fittingSize(chapter, part, stage) : undefined;
    if (fitting !== undefined) return [{ units: part, size: fitting }];
    // Alone it may have more width; if not, its own parts are cut.
    if (part.length < units.length) return cutUnits(chapter, size, part, stage);
    const pieces = part.flatMap(finer);
    return pieces.length > 1 ? cutUnits(chapter, size, pieces, stage) : [{ units: part, size }];
  });
}

function measure(
  chapter: Chapter,
  size: number,
  units: readonly Unit[],
  stage: Element,
): { blocks: Block[]; room: number } {
  const { elements, leaves } = compose(units);
  const slide = makeSlide(chapter, '1/2', size, elements);
  stage.append(slide);
  const lists = [...new Set(units.map(({ around }) => around.find((each) => each.matches('ul, ol'))))];
  const blocks = leaves.map((leaf, number): Block => {
    const { top, bottom } = leaf.getBoundingClientRect();
    const { island = 0, around = [] } = units[number] ?? {};
    const own = around.find((each) => each.matches('ul, ol'));
    const list = own ? lists.indexOf(own) + 1 : 0;
    return { top, bottom, island, frame: frameOf(leaf, slide), leads: leads(leaf), list };
  });
  const room = slide.querySelector('.slide-body')?.clientHeight ?? 0;
  slide.remove();
  return { blocks, room };
}

/** The padding of all that stands around an element, above and below, and the head that each part of a table has. */
function frameOf(leaf: Element, slide: Element): number {
  let sum = 0;
  for (let parent = leaf.parentElement; parent && parent !== slide; parent = parent.parentElement) {
    const { paddingTop, paddingBottom } = getComputedStyle(parent);
    sum += parseFloat(paddingTop) + parseFloat(paddingBottom);
    if (parent instanceof HTMLTableElement) sum += parent.tHead?.offsetHeight ?? 0;
  }
  return sum;
}

function leads(leaf: Element): boolean {
  return leaf.matches('h3, h4, .muted, .story-label, .desk-title, .slide-lead') || /:\s*$/.test(leaf.textContent ?? '');
}

function makeSlide({ above, title }: Chapter, part: string, size: number, content: readonly Element[]): HTMLElement {
  const slide = document.createElement('section');
  slide.className = classes[size] ?? '';
  slide.tabIndex = -1;
  slide.role = 'group';
  slide.setAttribute('aria-labelledby', 'slide-title slide-count');
  const line = document.createElement('p');
  line.className = 'slide-above';
  line.textContent = [above, part].filter((each) => each !== '').join(' · ');
  const heading = document.createElement('h2');
  heading.id = 'slide-title';
  heading.textContent = title;
  const body = document.createElement('div');
  body.className = 'slide-body';
  body.append(...content);
  slide.append(line, heading, body);
  return slide;
}
