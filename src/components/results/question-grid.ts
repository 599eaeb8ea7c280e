import type { ResultAnswer } from '../../core/result/answers.ts';
import type { QuestionPicture } from '../../core/result/group-picture.ts';
import { answerText } from '../../quiz/answer-columns.ts';
import { hiddenText } from '../hidden-text.ts';
import { element } from '../search/elements.ts';
import { mostWrongFirst, type Group, type Person } from './group.ts';
import type { Say } from './result-row.ts';
import { peopleDots } from './svg.ts';

/** Up to so many people there is a column for each; cells are small from the first number on. */
const [fewPeople, mostPeople] = [12, 40] as const;
/** Of more than can be added at once nobody reads a table with a column for each. */
const mostColumns = 500;

/**
 * Question by question, person by person: right a small dot, wrong the letter that was chosen, wrong and sure the letter
 * on a solid ground, not asked a dash. Arrow keys move in it, Enter opens a question.
 * @param pool of which quiz
 */
export function questionGrid(group: Group, pool: string, say: Say): HTMLElement {
  const pictures = mostWrongFirst(group.pictures.filter((picture) => picture.pool === pool));
  const people = group.people.filter(({ answers }) => answers.some((answer) => answer.pool === pool));
  if (people.length <= mostPeople) return table(group, pictures, people, say);
  const bars = element('ol', { className: 'grid-bars' }, ...pictures.map((picture) => barRow(picture, say)));
  if (people.length > mostColumns) return bars;
  const each = element('details', {}, element('summary', {}, say('showPeople')));
  each.addEventListener('toggle', () => each.append(table(group, pictures, people, say)), { once: true });
  return element('div', {}, bars, each);
}

function barRow(picture: QuestionPicture, say: Say): HTMLLIElement {
  const bar = element('meter', { max: picture.n, value: picture.wrong });
  bar.ariaHidden = 'true';
  const count = element('span', {}, say('ofN', { count: picture.wrong, n: picture.n }));
  return element('li', {}, opener(picture), bar, count);
}

function opener({ question }: QuestionPicture): HTMLButtonElement {
  const open = element('button', { type: 'button', className: 'quiet' });
  open.dataset['question'] = question;
  open.dataset['prompt'] = question;
  return open;
}

function table(group: Group, pictures: readonly QuestionPicture[], people: readonly Person[], say: Say): HTMLElement {
  const heads = people.map(({ name }) => element('th', { scope: 'col' }, element('span', {}, name)));
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, say('gridHead')),
    ...heads,
    element('th', { scope: 'col' }, say('wrongHead')),
  );
  const rows = pictures.map((picture) => {
    const cells = people.map((person) => cell(group, picture, person, say));
    const sum = element('td', { className: 'sum' }, say('ofN', { count: picture.wrong, n: picture.n }));
    return element('tr', {}, element('th', { scope: 'row' }, opener(picture)), ...cells, sum);
  });
  const totals = people.map(({ answers }) => {
    const own = answers.filter(({ pool }) => pool === pictures[0]?.pool);
    return element('td', {}, `${own.filter(({ right }) => right).length}/${own.length}`);
  });
  const foot = element('tr', {}, element('th', { scope: 'row' }, say('rightTotal')), ...totals, element('td'));
  const grid = element(
    'table',
    { className: people.length > fewPeople ? 'grid dense' : 'grid' },
    element('thead', {}, head),
    element('tbody', {}, ...rows),
    element('tfoot', {}, foot),
  );
  moveByArrows(grid);
  return grid;
}

function cell(group: Group, { question }: QuestionPicture, person: Person, say: Say): HTMLTableCellElement {
  const answer = person.answers.find((each) => each.question === question);
  const asked = group.questions.get(question);
  const mark = element('span', { className: 'cell' });
  mark.ariaHidden = 'true';
  const text = answer && asked ? pickText(answer, answerText(asked, answer)) : '';
  const sure = answer?.confidence === 'sure';
  mark.classList.add(!answer ? 'none' : answer.right ? 'ok' : sure ? 'sure' : 'bad');
  mark.textContent = !answer ? '–' : answer.right ? '•' : text;
  const wrong = say(text === '×' ? 'wrongOther' : 'wrongPick', { text });
  const said = !answer ? say('notAsked') : answer.right ? say('right') : sure ? `${wrong}, ${say('wrongSure')}` : wrong;
  const made = element('td', { tabIndex: -1 }, mark, hiddenText(`${person.name}: ${said}`));
  made.dataset['question'] = question;
  return made;
}

/** A letter; × for an answer that has none. */
const pickText = ({ response }: ResultAnswer, text: string): string =>
  typeof response === 'string' && /^[A-Z]$/.test(text) ? text : '×';

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One stop for the whole table: arrows move between its cells. */
function moveByArrows(grid: HTMLTableElement): void {
  const cells = [...(grid.tBodies[0]?.rows ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLElement>('td[data-question]'),
  ]);
  const [first] = cells[0] ?? [];
  if (first) first.tabIndex = 0;
  grid.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches('td[data-question]')) return;
    if (event.key === 'Enter') target.click();
    const row = cells.findIndex((each) => each.includes(target));
    const next = step && cells[row + step[0]]?.[(cells[row]?.indexOf(target) ?? 0) + step[1]];
    if (!next) return;
    event.preventDefault();
    target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

/** What the marks mean. */
export function gridLegend(say: Say): HTMLElement {
  const kinds = [
    ['ok', '•', say('right')],
    ['bad', 'B', say('wrongPick', { text: 'B' })],
    ['sure', 'B', say('wrongSure')],
    ['bad', '×', say('wrongOrder')],
    ['none', '–', say('notAsked')],
  ] as const;
  const entries = kinds.map(([kind, sign, text]) => {
    const mark = element('span', { className: `cell ${kind}` }, sign);
    mark.ariaHidden = 'true';
    return element('span', {}, mark, ' ', text);
  });
  return element('p', { className: 'grid-legend muted' }, ...entries);
}

/** An objective's share, as dots and text. */
export function shareDots(count: number, n: number, text: string): HTMLElement {
  return element('span', { className: 'share' }, element('b', {}, text), ' ', peopleDots(count, n));
}
