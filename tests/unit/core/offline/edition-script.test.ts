import { describe, expect, it } from 'vitest';
import { editionScript } from '../../../../src/core/offline/edition-script.ts';

describe('the script that holds a file of the folder edition', () => {
  it.each([
    ['thuat-ngu/index.html', 'thuat-ngu/index.html.js'],
    ['pagefind/vocabulary.vi.txt', 'pagefind/vocabulary.vi.txt.js'],
    ['pagefind/index/vi_0123.bin', 'pagefind/index/vi_0123.bin.js'],
    ['pagefind/fragment/vi_0123.bin', 'pagefind/fragment/vi.js'],
    ['pagefind/fragment/en_0123.bin', 'pagefind/fragment/en.js'],
  ])('%s is in %s', (path, script) => {
    expect(editionScript(path)).toBe(script);
  });
});
