import { describe, expect, it } from 'vitest';
import { compactHtml } from '../../../src/build/compact-html.ts';

describe('compactHtml', () => {
  it.each<readonly [html: string, compact: string]>([
    // Quotes (HTML Standard, 13.1.2.3).
    ['<a class="term" href="/a/#b">x</a>', '<a class=term href=/a/#b>x</a>'],
    ['<a href="/">x</a>', '<a href=/>x</a>'],
    [
      '<meta content="a b"><meta content="a&#34;b"><meta content="á">',
      '<meta content="a b"><meta content=a&#34;b><meta content=á>',
    ],
    [
      `<i a="x=y" b="x'y" c="x<y" d="x>y" e="x\`y" f="x\ny">x</i>`,
      `<i a="x=y" b="x'y" c="x<y" d="x>y" e="x\`y" f="x\ny">x</i>`,
    ],
    [`<i a='b="c"' d=' e="f"' g="h">x</i>`, `<i a='b="c"' d=' e="f"' g=h>x</i>`],
    ['<i a="b=" c="d">x</i>', '<i a="b=" c=d>x</i>'],
    ['<option value="">x<img alt="" src="a.png">', '<option value>x<img alt src=a.png>'],
    ['<br class="a"/><br class="a" />', '<br class="a"/><br class=a />'],
    ['a < b && c="d" > e', 'a < b && c="d" > e'],
    // End tags (13.1.2.4).
    ['<ul><li>a</li><li class="x">b</li></ul><ol><li>c</li></ol>', '<ul><li>a<li class=x>b</ul><ol><li>c</ol>'],
    ['<ul><li>a</li>\n<li>b</li><!--c--></ul>', '<ul><li>a</li>\n<li>b</li><!--c--></ul>'],
    ['<ul><li>a</li><link></ul>', '<ul><li>a</li><link></ul>'],
    ['<p>a</p><p>b</p><ul></ul><p>c</p><h2>d</h2>', '<p>a<p>b<ul></ul><p>c<h2>d</h2>'],
    ['<p>a</p> <p>b</p><span>c</span><p>d</p><pre></pre>', '<p>a</p> <p>b</p><span>c</span><p>d<pre></pre>'],
    ['<p>a</p><param><p>b</p><h7></h7><p>c</p><picture>', '<p>a</p><param><p>b</p><h7></h7><p>c</p><picture>'],
    ['<div><p>a</p></div><li><p>b</p></li>', '<div><p>a</div><li><p>b</li>'],
    ['<ul><li><p>b</p></li></ul>', '<ul><li><p>b</ul>'],
    ...['a', 'audio', 'del', 'ins', 'map', 'video', 'my-part', 'body', 'search', 'span'].map((name) => {
      const html = `<${name}><p>a</p></${name}>`;
      return [html, html] as const;
    }),
    ['<dl><dt>a</dt><dd>b</dd><dt>c</dt><dt>d</dt><dd>e</dd></dl>', '<dl><dt>a<dd>b<dt>c<dt>d<dd>e</dl>'],
    ['<dl><div><dt>a</dt><dd>b</dd></div></dl><dt>a</dt></dl>', '<dl><div><dt>a<dd>b</div></dl><dt>a</dt></dl>'],
    [
      '<select><optgroup><option>a</option><option>b</option></optgroup></select><datalist><option>c</option></datalist>',
      '<select><optgroup><option>a<option>b</optgroup></select><datalist><option>c</datalist>',
    ],
    [
      '<table><thead><tr><th>a</th><td>b</td></tr></thead><tbody><tr><td>c</td></tr><tr><td>d</td></tr></tbody></table>',
      '<table><thead><tr><th>a<td>b<tbody><tr><td>c<tr><td>d</table>',
    ],
    ['<table>\n<tr>\n<td>a</td>\n</tr>\n</table>', '<table>\n<tr>\n<td>a</td>\n</tr>\n</table>'],
    // Drawings.
    [
      '<svg viewBox="0 0 2 2" width="2"><path d="m8 4 6 6" stroke="red"></path><circle r="1"></circle><g></g></svg><b></b>',
      '<svg viewBox="0 0 2 2" width=2><path d="m8 4 6 6" stroke="red"/><circle r="1"/><g/></svg><b></b>',
    ],
    ['<svg width="2"/><td class="a"></td>', '<svg width="2"/><td class=a></td>'],
    ['<svg><style>a[b="c"]{}</style><path></path></svg>', '<svg><style>a[b="c"]{}</style><path></path></svg>'],
  ])('%s', (html, compact) => {
    expect(compactHtml(html)).toBe(compact);
    expect(compactHtml(compact)).toBe(compact);
  });

  it.each(['script', 'style', 'textarea', 'title', 'pre', 'noscript', 'iframe'])(
    'leaves what is in %s as it is written',
    (name) => {
      const text = '<li>a</li><li class="b">c="d"</li></ul><svg><path></path></svg>';
      expect(compactHtml(`<${name} class="x" id="a b">${text}</${name}><i id="y">`)).toBe(
        `<${name} class=x id="a b">${text}</${name}><i id=y>`,
      );
    },
  );

  it('leaves comments as they are, those at the end too', () => {
    const html = '<!DOCTYPE html><html lang="vi"><!--<i a="b">--></html><!--version a-->';
    expect(compactHtml(html)).toBe('<!DOCTYPE html><html lang=vi><!--<i a="b">--></html><!--version a-->');
  });
});
