import { describe, expect, it } from 'vitest';
import { withAlias } from '../../../../src/build/redirects/aliases.ts';

describe('withAlias', () => {
  it('gives a part of a page a further name', () => {
    expect(withAlias('<main><h2 class="a" id="new">A</h2></main>', 'new', 'old')).toBe(
      '<main><h2 class="a" id="new"><span id="old"></span>A</h2></main>',
    );
  });

  it('refuses a page without that part', () => {
    expect(() => withAlias('<h2 id="newer">A</h2>', 'new', 'old')).toThrow('#new');
  });
});
