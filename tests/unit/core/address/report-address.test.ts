import { describe, expect, it } from 'vitest';
import { placeholderOf, reportAddress, withReported } from '../../../../src/core/address/report-address.ts';

const page = 'https://course.example/a b/';

describe('reporting a mistake', () => {
  it('by mail, with subject, page and version', () => {
    const address = reportAddress({ mail: 'us@course.vn' }) ?? '';
    const url = new URL(withReported(address, 'Lỗi & sai', page, 'abc123'));
    expect(url.protocol + url.pathname).toBe('mailto:us@course.vn');
    expect(url.searchParams.get('subject')).toBe('Lỗi & sai');
    expect(url.searchParams.get('body')).toBe(`${page} abc123\n\n`);
  });

  it('by a form, with page and version beside its own parameters', () => {
    const address = reportAddress({ form: 'https://forms.vn/?id=7' }) ?? '';
    const { searchParams } = new URL(withReported(address, '', page, 'abc123'));
    expect(Object.fromEntries(searchParams)).toEqual({ id: '7', page, version: 'abc123' });
  });

  it('leaves out a version that nobody knows, and is not there without a contact', () => {
    expect(new URL(withReported('https://forms.example/', '', page, '')).searchParams.has('version')).toBe(false);
    expect(reportAddress(undefined)).toBeUndefined();
    expect(reportAddress({ mail: 'us@course.example' })).toBeUndefined();
  });

  it.each([
    [{ mail: 'us@course.example' }, 'us@course.example'],
    [{ form: 'https://example.com/report' }, 'https://example.com/report'],
    [{ mail: 'us@examples.vn' }, undefined],
    [{ form: 'https://forms.vn/example' }, undefined],
    [undefined, undefined],
  ])('knows the placeholder %o', (contact, placeholder) => {
    expect(placeholderOf(contact)).toBe(placeholder);
  });
});
