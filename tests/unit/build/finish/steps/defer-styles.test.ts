import { describe, expect, it } from 'vitest';
import { deferStyles } from '../../../../../src/build/finish/steps/defer-styles.ts';
import { afterSteps } from '../../../../helpers/step.ts';

const page = (body: string): string => `<style>a{top:0}@layer late{b{top:1px}}</style><p>a</p>${body}`;
const link = (layer: string): string => `<link rel="stylesheet" data-layer="${layer}">`;

describe('defer-styles', () => {
  it('writes the rules of a layer to a file that the page’s link leads to', () => {
    const files = new Map<string, string>();
    const html = afterSteps(page(link('late')), [deferStyles('/course/', files)]);
    const [name = ''] = files.keys();
    expect(files.get(name)).toBe('b{top:1px}');
    expect(html).toBe(`<style>a{top:0}</style><p>a</p><link rel="stylesheet" href="/course/${name}">`);
  });

  it('keeps everything in a page that has no link, and drops a link that has no rules', () => {
    const files = new Map<string, string>();
    expect(afterSteps(page(link('foot')), [deferStyles('/', files)])).toBe('<style>a{top:0}b{top:1px}</style><p>a</p>');
    expect(files.size).toBe(0);
  });

  it('writes the layers that a page asks for to one file, in the order of its links', () => {
    const files = new Map<string, string>();
    const css = '<style>@layer foot{c{top:2px}}a{top:0}@layer late{b{top:1px}}</style>';
    const html = afterSteps(`${css}${link('late')}<p>a</p>${link('foot')}`, [deferStyles('/', files)]);
    const [name = ''] = files.keys();
    expect(files.get(name)).toBe('b{top:1px}c{top:2px}');
    expect(html).toBe(`<style>a{top:0}</style><link rel="stylesheet" href="/${name}"><p>a</p>`);
  });

  it('makes one style of several', () => {
    expect(afterSteps('<style>a{top:0}</style><style>b{top:0}</style>', [deferStyles('/', new Map())])).toBe(
      '<style>a{top:0}b{top:0}</style>',
    );
  });

  it('gives pages with the same rules the same file', () => {
    const files = new Map<string, string>();
    const step = deferStyles('/', files);
    for (const body of [link('late'), `<p>Other</p>${link('late')}`]) afterSteps(page(body), [step]);
    expect(files.size).toBe(1);
  });

  it('leaves a page without styles as it is', () => {
    expect(afterSteps('<p>Moved</p>', [deferStyles('/', new Map())])).toBe('<p>Moved</p>');
  });
});
