import { describe, expect, it } from 'vitest';
import { reportAddress, withReportedVersion } from '../../../src/course/report-address.ts';

const page = 'https://course.example/a b/';

describe('reporting a mistake', () => {
  it('by mail, with subject, page and version', () => {
    const address = reportAddress({ mail: 'us@course.example' }, 'Lỗi & sai', page) ?? '';
    const url = new URL(withReportedVersion(address, 'abc123'));
    expect(url.protocol + url.pathname).toBe('mailto:us@course.example');
    expect(url.searchParams.get('subject')).toBe('Lỗi & sai');
    expect(url.searchParams.get('body')).toBe(`${page}\n\n(abc123)\n`);
  });

  it('by a form, with page and version beside its own parameters', () => {
    const address = reportAddress({ form: 'https://forms.example/?id=7' }, '', page) ?? '';
    const { searchParams } = new URL(withReportedVersion(address, 'abc123'));
    expect(Object.fromEntries(searchParams)).toEqual({ id: '7', page, version: 'abc123' });
  });

  it('is the same where a page has no version, and not there without a contact', () => {
    expect(withReportedVersion('mailto:x', '')).toBe('mailto:x');
    expect(reportAddress(undefined, '', page)).toBeUndefined();
  });
});
