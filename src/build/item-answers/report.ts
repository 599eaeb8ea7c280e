import { hasShares } from '../../core/result/statistics.ts';
import { fill } from '../../core/text/fill.ts';
import type { Messages } from '../messages/messages.ts';
import type { AnswersReport, ChosenChoice, ItemReport } from './analyse-answers.ts';

/** The words of the report. */
type Words = Messages['words'];

const percent = (share: number): number => Math.round(share * 100);

/** The fate of each question as text; n stands beside every figure. */
export function itemsReport({ items, unknown, unused, people, cut }: AnswersReport, words: Words): string {
  return [
    fill(words['items.people'], { people, questions: items.length }),
    ...(cut.length > 0 ? [fill(words['items.cut'], { lines: cut.join(', ') })] : []),
    ...(unknown.length > 0 ? [fill(words['items.unknown'], { ids: unknown.join(', ') })] : []),
    ...(unused.length > 0 ? [fill(words['items.unused'], { names: unused.join(', ') })] : []),
    ...items.map((item) => itemText(item, words)),
  ].join('\n\n');
}

function itemText(item: ItemReport, words: Words): string {
  const { id, n, right, facility, choices, sureAndWrong, rest, unreadable } = item;
  const shares = facility
    ? ` ${fill(words['items.share'], { percent: percent(facility.share), low: percent(facility.low), high: percent(facility.high) })}`
    : '';
  const untaken = choices.filter(({ count, right: isRight }) => count === 0 && !isRight);
  const lines = [
    `${fill(words['items.right'], { right, n })}${shares}`,
    ...(choices.length > 0 ? [choices.map((choice) => choiceText(choice, n)).join('  ')] : []),
    ...(untaken.length > 0
      ? [fill(words['items.untaken'], { letters: untaken.map(({ letter }) => letter).join(', '), n })]
      : []),
    ...(sureAndWrong > 0 ? [fill(words['items.sure'], { sure: sureAndWrong, n })] : []),
    ...(rest
      ? [
          fill(words['items.rest'], {
            r: decimal(rest.r),
            low: decimal(rest.low),
            high: decimal(rest.high),
            n: rest.n,
          }),
          ...(rest.separates === 'look' ? [words['items.look']] : []),
        ]
      : []),
    ...(unreadable > 0 ? [fill(words['items.unreadable'], { count: unreadable })] : []),
  ];
  return [`${id} (n = ${n})`, ...lines.map((line) => `  ${line}`)].join('\n');
}

const decimal = (value: number): string => value.toFixed(2);

/** A choice with how often it was taken, a star where it is right; its share from ten people on. */
function choiceText({ letter, right, count }: ChosenChoice, n: number): string {
  const share = hasShares(n) ? ` (${percent(count / n)}%)` : '';
  return `${letter}${right ? '*' : ''} ${count}${share}`;
}
