import { describe, expect, it } from 'vitest';
import { versionOf, withVersion, withoutVersion } from '../../../../src/core/offline/stamp.ts';

const page = '<!doctype html><html><body>a</body></html>';

describe('the mark of a version', () => {
  it('is read from a whole page only', () => {
    const stamped = withVersion(page, '0a1b2c3d4e');
    expect(versionOf(stamped)).toBe('0a1b2c3d4e');
    expect(versionOf(`${stamped}\n`)).toBe('0a1b2c3d4e');
    for (let length = 0; length < stamped.length; length += 1)
      expect(versionOf(stamped.slice(0, length))).toBeUndefined();
    expect(versionOf('<h1>Log in to the café’s network</h1>')).toBeUndefined();
  });

  it('is read where the host has appended something of its own', () => {
    const stamped = withVersion(page, '0a1b2c3d4e');
    for (const more of [
      '<script>track()</script>',
      '\r\n<!-- Hosting24 -->\n',
      '<noscript><img src=x></noscript>'.repeat(20),
    ]) {
      expect(versionOf(stamped + more)).toBe('0a1b2c3d4e');
      expect(withoutVersion(stamped + more)).toBe(page);
    }
    expect(versionOf(`${stamped}${'x'.repeat(30_000)}`)).toBeUndefined();
  });

  it('is none in the middle of a page, where it is part of the text', () => {
    const quoting = withVersion(page, 'one') + page;
    expect(versionOf(quoting)).toBeUndefined();
    expect(withoutVersion(quoting)).toBe(quoting);
    expect(versionOf(withVersion(quoting, 'two'))).toBe('two');
  });

  it('is replaced by another, and taken off without a trace', () => {
    expect(withVersion(withVersion(page, 'one'), 'two')).toBe(withVersion(page, 'two'));
    expect(withoutVersion(withVersion(page, 'one'))).toBe(page);
  });
});
