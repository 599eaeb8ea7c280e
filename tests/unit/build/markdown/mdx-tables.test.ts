import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { mdxTables } from '../../../../src/build/markdown/mdx-tables.ts';

const cellsOf = async (markdown: string): Promise<string[]> => {
  const { html } = await markdownToHtml(markdown, { hastPlugins: [mdxTables()] });
  return html.match(/<td.*/g) ?? [];
};

it('names the cells of a table that is too wide for a phone by their columns', async () => {
  expect(await cellsOf('| a | **b** | c | d |\n|---|---|---|---|\n| 1 | 2 | | 4 |\n')).toEqual([
    '<td data-th="a">1</td>',
    '<td data-th="b">2</td>',
    '<td data-th="c"></td>',
    '<td data-th="d">4</td>',
  ]);
});

it('leaves a narrow table alone', async () => {
  expect(await cellsOf('| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n')).toEqual([
    '<td>1</td>',
    '<td>2</td>',
    '<td>3</td>',
  ]);
});
