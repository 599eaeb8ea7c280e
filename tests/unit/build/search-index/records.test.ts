import { describe, expect, it } from 'vitest';
import { parseHtml, printHtml } from '../../../../src/build/finish/tree.ts';
import type { PageFacts } from '../../../../src/build/search-index/page-facts.ts';
import { recordsOf } from '../../../../src/build/search-index/records.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="vi"><head><title>T</title><meta name="description" content="Về bài"></head><body><main id="main">${body}</main></body></html>`;
const facts: PageFacts = {
  kind: 'lesson',
  names: ['Tên'],
  otherNames: [],
  little: [],
  entries: new Map(),
  isNameOnly: false,
};
const read = (path: string, html: string, known?: PageFacts): { url: string; html: string }[] =>
  recordsOf(path, parseHtml(html), known).map(({ url, tree }) => ({ url, html: printHtml(tree) }));

describe('recordsOf', () => {
  it('takes a page of which nothing is known as it is', () => {
    const html = page('<h1>Bài</h1>');
    expect(read('nhiem-vu/chung/index.html', html)).toEqual([{ url: '/nhiem-vu/chung/', html }]);
    expect(read('index.html', html)[0]?.url).toBe('/');
    expect(read('404.html', html)[0]?.url).toBe('/404.html');
  });

  it('marks a page by what the course’s data say of it, and begins with its names', () => {
    const [record] = read('a/index.html', page('<h1>Bài</h1><p>Chữ.</p>'), {
      ...facts,
      circle: { id: 'sale', name: 'Sale, bán hàng' },
      module: { id: 'tasks', name: 'Phần 2: Nhiệm vụ, và ai làm' },
    });
    expect(record?.html).toContain('data-pagefind-filter="kind:lesson"');
    expect(record?.html).toContain('data-pagefind-meta="circle[data-value]" data-value="Sale, bán hàng"');
    expect(record?.html).toContain('data-pagefind-meta="module[data-value]" data-value="Phần 2: Nhiệm vụ, và ai làm"');
    expect(record?.html).toContain('data-pagefind-filter="module:tasks"');
    expect(record?.html).toMatch(/>bài<.*>tên<.*<p>Về bài<\/p><h1>Bài<\/h1><p>Chữ.<\/p>/);
  });

  it.each([
    '<quiz-set>x</quiz-set>',
    '<section class="sources y">x</section>',
    '<p class="facts"><b>x</b></p>',
    '<div class="expected">x</div>',
    '<p>a<svg><text>x</text></svg></p>',
    '<img src="/x.svg" alt="x">',
    '<script>x</script>',
  ])('leaves out what the search does not look into: %s', (part) => {
    const [record] = read('a/index.html', page(`<h1>Bài</h1>${part}`), facts);
    expect(record?.html.replace(/<h1.*/, '')).not.toBe('');
    expect(record?.html).not.toMatch(/x["<.]/);
  });

  it('takes each entry of a list as a page of its own, with its title as the first heading', () => {
    const entry = '<article class="term"><h3 id="lead">lead</h3><p>Người quan tâm.</p></article>';
    const other = '<article><h3 id="x">Không phải mục từ</h3></article>';
    const circle = { id: 'joint', name: 'Chung' };
    const [list, first, ...others] = read(
      'thuat-ngu/index.html',
      page(`<h1>Thuật ngữ</h1><glossary-list>${entry}</glossary-list>${other}`),
      {
        ...facts,
        kind: 'glossary',
        entries: new Map([['lead', { names: ['lead'], otherNames: ['đầu mối'], circle }]]),
      },
    );
    expect(list?.html).toContain('Không phải mục từ');
    expect(list?.html).not.toContain('Người quan tâm');
    expect(first?.url).toBe('/thuat-ngu/#lead');
    expect(first?.html).toContain('<html lang="vi">');
    expect(first?.html).toContain('data-value="Thuật ngữ"');
    expect(first?.html).toContain('<h1 id="lead">lead</h1><p>Người quan tâm.</p>');
    expect(others).toEqual([]);
  });

  it('reads of a page that is found by its name alone only its names, title and description', () => {
    const [record] = read('in/index.html', page('<h1>Bản in</h1><p>Đáp án</p>'), { ...facts, isNameOnly: true });
    expect(record?.html).toContain('<h1>Bản in</h1><p>Về bài</p>');
    expect(record?.html).not.toContain('Đáp án');
  });
});
