import { expect, it } from 'vitest';
import { PageFault, runSteps } from '../../../../src/build/finish/page.ts';
import { parseHtml } from '../../../../src/build/finish/tree.ts';

it('a page that a step cannot handle is named with the step, what was expected and what was found', () => {
  const page = { name: 'nguon/index.html', tree: parseHtml('<p>a</p>') };
  const step = (): void => {
    throw new PageFault('a heading', 'a paragraph');
  };
  expect(() => runSteps(page, [['set-heading', step]])).toThrow(
    'nguon/index.html: set-heading: expected a heading, found a paragraph',
  );
});

it('steps run in their order', () => {
  const order: string[] = [];
  runSteps({ name: 'index.html', tree: parseHtml('') }, [
    ['one', () => order.push('one')],
    ['two', () => order.push('two')],
  ]);
  expect(order).toEqual(['one', 'two']);
});
