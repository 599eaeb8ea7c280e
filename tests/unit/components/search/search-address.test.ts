import { describe, expect, it } from 'vitest';
import { isSamePage, searchAddress, searchState } from '../../../../src/components/search/search-address.ts';

describe('searchAddress', () => {
  it('puts what is searched for into the fragment, which no host sees', () => {
    const address = searchAddress('/find/', { q: 'dự báo & giá', module: 'tasks', kind: '' });
    expect(new URL(address, 'http://x').search).toBe('');
    expect(searchState(new URL(address, 'http://x'))).toEqual({ q: 'dự báo & giá', module: 'tasks' });
  });

  it('is the page alone when nothing is searched for', () => {
    expect(searchAddress('/find/', { q: '', module: '' })).toBe('/find/');
  });
});

describe('searchState', () => {
  it.each([
    ['', '?q=kpi', { q: 'kpi' }],
    ['#q=ads', '?q=kpi', { q: 'ads' }],
    ['#main', '?q=kpi', { q: 'kpi' }],
    ['#q=100%', '', { q: '100%' }],
    ['#q=%E0%A4%A', '', { q: '\uFFFD%A' }],
    ['#main', '', undefined],
    ['', '', undefined],
  ])('reads %s after %s', (hash, search, state) => expect(searchState({ hash, search })).toEqual(state));
});

it('knows a page with a slash, without, and with index.html for one', () => {
  expect(isSamePage('/hoc/find/', '/hoc/find')).toBe(true);
  expect(isSamePage('/find/index.html', '/find/')).toBe(true);
  expect(isSamePage('/find/', '/')).toBe(false);
});
