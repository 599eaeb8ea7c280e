import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../src/build/search-index/records.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="vi"><head><title>T</title></head><body><main id="main" data-pagefind-body>${body}</main></body></html>`;

describe('recordsOf', () => {
  it('takes an ordinary page as it is', () => {
    const html = page('<h1>Bài</h1>');
    expect(recordsOf('nhiem-vu/chung/index.html', html)).toEqual([{ url: '/nhiem-vu/chung/', html }]);
    expect(recordsOf('index.html', html)[0]?.url).toBe('/');
    expect(recordsOf('404.html', html)[0]?.url).toBe('/404.html');
  });

  it('takes each entry of a list as a page of its own, with its title as the first heading', () => {
    const entry =
      '<article class="term" data-search-entry="lead"><h3 id="lead">lead</h3><p>Người quan tâm.</p></article>';
    const [list, first, ...others] = recordsOf('thuat-ngu/index.html', page(`<h1>Thuật ngữ</h1>${entry}`));
    expect(list).toEqual({ url: '/thuat-ngu/', html: page('<h1>Thuật ngữ</h1>') });
    expect(first?.url).toBe('/thuat-ngu/#lead');
    expect(first?.html).toContain('<html lang="vi">');
    expect(first?.html).toContain('<h1>lead</h1><p>Người quan tâm.</p>');
    expect(others).toEqual([]);
  });
});
