import { describe, expect, it } from 'vitest';
import { fragmentsOf, parseAddresses, withAddresses } from '../../../src/build/addresses.ts';

describe('fragmentsOf', () => {
  it('finds what can be linked to, not the parts of a form nor what is outside the text', () => {
    const html =
      '<nav id="contents"></nav><main id="main"><h2 id="a">A</h2><p id="q-1-x"></p><quiz-question data-key="" id="q-1"></quiz-question></main><h2 id="toc"></h2>';
    expect(fragmentsOf(html)).toEqual(['a', 'q-1']);
  });

  it('reads ids without quotes', () => {
    expect(fragmentsOf('<main><h2 id=a>A</h2><section class=box id=b></section></main>')).toEqual(['a', 'b']);
  });
});

describe('the list', () => {
  const text = '# remark\n/a/ lesson:a\n/a/#x\n';

  it('is read', () => {
    expect(parseAddresses(text)).toEqual([
      { address: '/a/', key: 'lesson:a' },
      { address: '/a/#x', key: undefined },
    ]);
  });

  it('grows in order, loses nothing, and keeps what an address led to', () => {
    const more = [{ address: '/a/', key: 'lesson:b' }, { address: '/A/' }];
    expect(withAddresses(text, more)).toBe('# remark\n/A/\n/a/ lesson:a\n/a/#x\n');
  });
});
