import { describe, expect, it } from 'vitest';
import { analyseAnswers, type KnownItem } from '../../../../src/build/item-answers/analyse-answers.ts';
import { readTable } from '../../../../src/build/item-answers/read-table.ts';
import { itemsReport } from '../../../../src/build/item-answers/report.ts';
import { messagesIn } from '../../../../src/build/messages/messages.ts';
import { csv } from '../../../../src/core/result/csv.ts';
import { rValues } from '../../../helpers/r-values.ts';

const { words } = messagesIn('en');
const choices = ['A', 'B', 'C', 'D'].map((letter) => ({ letter, right: letter === 'B' }));
const item: KnownItem = { pool: 'final-quiz', choices };
const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
const known = new Map(ids.map((id) => [id, item]));

/** The dashboard's table of answers that are right (`1`) or wrong. */
function tableOf(people: readonly string[], separator: ',' | ';' = ','): string {
  const head = ['Tên', ...ids.flatMap((id) => [id, `${id}:score`, `${id}:sure`])];
  const rows = people.map((signs, n) => [
    `Người ${n}`,
    ...[...signs].flatMap((sign) => (sign === '-' ? ['', '', ''] : sign === '1' ? ['B', 1, ''] : ['A', 0, 'sure'])),
  ]);
  return csv([head, ...rows], separator);
}

describe('what real answers say of questions', () => {
  it('is what R says: facility, and the correlation with the rest of the score', () => {
    const { items, people } = analyseAnswers([readTable(tableOf(rValues.answers))], known);
    expect(people).toBe(rValues.answers.length);
    for (const [place, id] of ids.entries()) {
      const found = items.find((each) => each.id === id);
      expect(found?.facility?.share).toBeCloseTo(rValues.facility[place] ?? NaN, 9);
      expect(found?.rest?.r).toBeCloseTo(rValues.rest[place]?.[0] ?? NaN, 9);
      expect(found?.rest?.low).toBeCloseTo(rValues.rest[place]?.[1] ?? NaN, 9);
    }
    const order = items.map(({ right }) => right);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is counted alone under ten, with intervals from ten, without a correlation under thirty', () => {
    const text = (people: number): string =>
      itemsReport(analyseAnswers([readTable(tableOf(rValues.answers.slice(0, people)))], known), words);
    expect(text(9)).toContain('(n = 9)');
    expect(text(9)).not.toMatch(/%|correlation/);
    expect(text(10)).toMatch(/mean score \d+%, interval \d+–\d+%/);
    expect(text(29)).not.toContain('correlation');
    expect(text(30)).toContain('correlation with the rest of the score');
  });

  it('names what nobody chose, who was sure and wrong, and each choice', () => {
    const { items } = analyseAnswers([readTable(tableOf(['100000', '000000', '0-----']))], known);
    const first = items.find(({ id }) => id === 'q1');
    expect(first).toMatchObject({ n: 3, right: 1, sureAndWrong: 2, facility: undefined, rest: undefined });
    expect(first?.choices.map(({ letter, count }) => `${letter}${count}`)).toEqual(['A2', 'B1', 'C0', 'D0']);
    expect(items.find(({ id }) => id === 'q2')?.n).toBe(2);
    const text = itemsReport(analyseAnswers([readTable(tableOf(['100000', '000000', '0-----']))], known), words);
    expect(text).toContain('A 2  B* 1  C 0  D 0');
    expect(text).toContain('chosen by none of 3: C, D');
  });

  it('is of no other quiz: each question is held against the rest of its own', () => {
    const mixed = new Map(known).set('q6', { ...item, pool: 'pre-test' });
    const alone = analyseAnswers([readTable(tableOf(rValues.answers))], mixed).items.find(({ id }) => id === 'q6');
    expect(alone?.rest).toBeUndefined();
  });
});

describe('a table of answers', () => {
  const plain = readTable(tableOf(['101010', '010101']));

  it.each([
    ['semicolons', tableOf(['101010', '010101'], ';')],
    ['no byte order mark', tableOf(['101010', '010101']).replace('\uFEFF', '')],
    ['lines of Unix', tableOf(['101010', '010101']).replaceAll('\r\n', '\n')],
    ['a line that names the separator', `sep=;\r\n${tableOf(['101010', '010101'], ';').replace('\uFEFF', '')}`],
    ['tabs', tableOf(['101010', '010101']).replaceAll(',', '\t')],
    ['empty lines', tableOf(['101010', '010101']).replaceAll('\r\n', '\r\n\r\n')],
  ])('is read with %s', (_what, text) => {
    expect(readTable(text)).toEqual(plain);
  });

  it('keeps quotations, line breaks and separators within a cell', () => {
    expect(readTable('a,b\r\n"x ""y"", z","1\n2"\r\n')).toEqual({
      head: ['a', 'b'],
      rows: [['x "y", z', '1\n2']],
      cut: [],
    });
  });

  it('that was cut, has foreign columns, formulas and questions of another course: each is said, the rest counts', () => {
    const text = [
      'Name,Colour,q1,q1:score,q1:sure,gone-question,gone-question:score',
      'An,red,B,1,sure,A,0',
      "Bình,red,'=1+1,1,,A,0",
      'Chi,red,A,0,guess,A,0',
      'Dung,red,A,many,,A,0',
      'Em,red,A',
      'Giang,red,"A,0',
    ].join('\n');
    const report = analyseAnswers([readTable(text)], known);
    expect(report).toMatchObject({ people: 4, unknown: ['gone-question'], unused: ['Name', 'Colour'], cut: [6, 7] });
    expect(report.items).toMatchObject([{ id: 'q1', n: 2, right: 1, unreadable: 2 }]);
    const said = itemsReport(report, words);
    for (const each of ['6, 7', 'gone-question', 'Name, Colour', 'cannot be read, not counted: 2'])
      expect(said).toContain(each);
  });

  it.each(['', '\uFEFF', 'x', 'a;b;c', '"', ',,,\n,,,', 'q1:score'])('without answers has none: %j', (text) => {
    expect(analyseAnswers([readTable(text)], known).items).toEqual([]);
  });
});
