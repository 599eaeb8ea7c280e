import { expect, it } from 'vitest';
import { removeIds } from '../../../../../src/build/finish/steps/remove-ids.ts';
import { parseHtml, printHtml } from '../../../../../src/build/finish/tree.ts';

it('takes the ids out of a marked part, its own mark too, and leaves all others', () => {
  const tree = parseHtml(
    '<body><h2 id="who">Ai</h2><div data-without-ids><h2 id="who">Who</h2><p><b id="x">b</b></p></div></body>',
  );
  removeIds({ name: 'index.html', tree });
  expect(printHtml(tree)).toBe('<body><h2 id="who">Ai</h2><div><h2>Who</h2><p><b>b</b></p></div></body>');
});
