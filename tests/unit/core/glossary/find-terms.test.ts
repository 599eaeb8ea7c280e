import { describe, expect, it } from 'vitest';
import { formsOf, termFinder } from '../../../../src/core/glossary/find-terms.ts';
import type { Term } from '../../../../src/schemas/glossary.ts';

const term = (id: string, vi: string, also: string[] = []): Term => ({
  id,
  circle: 'joint',
  term: { vi },
  also: { vi: also },
  definition: { vi: 'a' },
  example: { vi: 'a' },
  taught: ['lesson:a#b'],
});
const glossary = [
  term('lead', 'khách hàng tiềm năng', ['lead', 'leads']),
  term('lead-generation', 'tạo khách hàng tiềm năng'),
  term('account', 'quản lý khách hàng (account)', ['quản lý khách hàng']),
  term('kpi', 'KPI', ['KPI']),
  term('mix', 'marketing', ['marketing mix', 'marketing hỗn hợp']),
];
const find = termFinder(glossary, 'vi');
const found = (text: string): string[] => find(text).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('termFinder', () => {
  it.each([
    ['the longest of several forms', 'Tạo khách hàng tiềm năng là gì?', ['lead-generation: Tạo khách hàng tiềm năng']],
    ['the longest also where a shorter is named first', 'Marketing mix', ['mix: Marketing mix']],
    ['each use, in order', 'Leads là lead.', ['lead: Leads', 'lead: lead']],
    ['whole words only', 'leader, mislead, leadsẽ', []],
    ['a form with signs in it', 'Là quản lý khách hàng (account).', ['account: quản lý khách hàng (account)']],
    ['a form over the end of a line', 'một khách hàng\ntiềm năng', ['lead: khách hàng\ntiềm năng']],
    ['one over an indented line', 'một khách hàng\n  tiềm năng', ['lead: khách hàng\n  tiềm năng']],
    ['a word beside a quotation mark', '“lead”', ['lead: lead']],
    ['nothing where marks differ', 'khach hang tiem nang', []],
  ])('finds %s', (_what, text, uses) => expect(found(text)).toEqual(uses));

  it('finds nothing without terms', () => expect(termFinder([], 'vi')('khách hàng')).toEqual([]));
});

describe('formsOf', () => {
  it('has the term first and each form once', () => {
    expect(formsOf(term('kpi', 'KPI', ['KPI', 'chỉ số']), 'vi')).toEqual(['KPI', 'chỉ số']);
    expect(formsOf(term('kpi', 'KPI'), 'en')).toEqual([]);
  });
});
