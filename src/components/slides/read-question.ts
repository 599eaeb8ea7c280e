import { startOrder } from '../../course/quiz/draw.ts';
import { decodeKey } from '../../course/quiz/key.ts';
import type { Chapter } from './chapter.ts';
import { copiesOf, textOf } from './copy.ts';

/**
 * The slides of a question: what is asked, then, hidden until it is revealed, what the page says of the answers. A
 * scenario asks and answers scene by scene. What a learner has answered on this device is not shown.
 * @param quiz title of the quiz
 */
export function readQuestion(question: HTMLElement, quiz: string): Chapter[] {
  const { id } = question;
  const legend = question.querySelector('legend');
  const title = legend?.lastChild?.textContent?.trim() ?? '';
  const above = `${quiz} · ${textOf(legend?.querySelector('small'))}`;
  const answers = question.querySelector('.answers');
  const lines = [...(answers?.querySelectorAll<HTMLElement>('li:not([hidden])') ?? [])];
  const explanation = copiesOf(answers?.querySelectorAll(':scope > p') ?? []);
  const how = copiesOf(question.querySelectorAll('fieldset > p.muted'));
  const ask = (blocks: Element[], heading = title): Chapter => ({ id, above, title: heading, blocks, together: true });
  const tell = (answer: string, blocks: Element[]): Chapter => {
    return { id, answer, above, title: textOf(answers?.querySelector('summary')), blocks };
  };
  const key = decodeKey(question.dataset['type'], question.dataset['key'] ?? '');
  switch (key.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const rows = question.querySelectorAll('.choices label');
      return [
        ask([...how, choices(rows)]),
        { ...ask([...how, choices(rows, lines, key.correctChoices)]), answer: id },
        tell(id, [list('ol', 'slide-choices', lines.map(lineOf)), ...explanation]),
      ];
    }
    case 'categorise': {
      const items = [...question.querySelectorAll('.item > p')].map((item) => entry(textOf(item)));
      return [ask([...how, list('ul', '', items)]), tell(id, [list('ul', '', lines.map(lineOf)), ...explanation])];
    }
    case 'order': {
      const steps = startOrder(key.steps, id.replace(/^q-/, '')).map((step) =>
        entry(textOf(question.querySelector(`[data-part="${step}"] > span`))),
      );
      return [ask([...how, list('ul', '', steps)]), tell(id, [list('ol', '', lines.map(lineOf)), ...explanation])];
    }
    case 'scenario': {
      const scenes = [...question.querySelectorAll<HTMLElement>('.scene')];
      const ofScene = (scene: HTMLElement): HTMLElement[] =>
        lines.filter(({ dataset }) => dataset['for']?.startsWith(`${scene.dataset['scene'] ?? ''}/`));
      const outcomes = lines.filter((line) => !line.dataset['for']?.includes('/'));
      return scenes.flatMap((scene, number) => {
        const answer = `${id}/${number}`;
        const rows = choices(scene.querySelectorAll('.choices label'));
        const told = list('ul', '', ofScene(scene).map(lineOf));
        const end = number === scenes.length - 1 ? [list('ul', '', outcomes.map(lineOf)), ...explanation] : [];
        const text = [...(scene.querySelector('p')?.childNodes ?? [])]
          .map((each) => each.textContent?.trim())
          .join(' ');
        return [number === 0 ? ask([paragraph(text), rows]) : ask([rows], text), tell(answer, [told, ...end])];
      });
    }
  }
}

function list(name: 'ol' | 'ul', className: string, rows: readonly Element[]): Element {
  const made = document.createElement(name);
  made.className = className;
  made.append(...rows);
  return made;
}

function entry(...content: (Node | string)[]): HTMLLIElement {
  const made = document.createElement('li');
  made.append(...content);
  return made;
}

function paragraph(text: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}

/** A line of the answers, as the page has it. */
function lineOf(line: HTMLElement): HTMLElement {
  const [copy = entry()] = copiesOf([line]).filter((each) => each instanceof HTMLElement);
  return copy;
}

/** Choices, with the right ones marked by the word that stands before their feedback. */
function choices(rows: Iterable<Element>, lines: readonly HTMLElement[] = [], right: readonly string[] = []): Element {
  const made = [...rows].map((row, place) => {
    const value = row.querySelector('input')?.value ?? '';
    const text = textOf(row);
    if (!right.includes(value)) return entry(text);
    const verdict = document.createElement('b');
    verdict.textContent = `✓ ${textOf(lines[place]?.querySelector('b'))}`;
    const marked = entry(text, ' ', verdict);
    marked.className = 'right';
    return marked;
  });
  return list('ol', 'slide-choices', made);
}
