import { describe, expect, it } from 'vitest';
import { netlifyHeaders, nginxHeaders } from '../../../../src/build/hosting/header-files.ts';
import { headerRules } from '../../../../src/build/hosting/headers.ts';

const rules = headerRules("'self' https://lms.example");

describe('headers for hosts', () => {
  it('Netlify: files named by their content drop the rule of the whole site before they get their own', () => {
    const text = netlifyHeaders(rules, '/hoc/');
    expect(text).toContain('/hoc/*\n  X-Content-Type-Options: nosniff\n');
    expect(text).toContain("  Content-Security-Policy: frame-ancestors 'self' https://lms.example\n");
    expect(text).toContain('/hoc/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('nginx: every location has every header once', () => {
    const locations = nginxHeaders(rules, '/')
      .split(/^location /m)
      .slice(1);
    expect(locations.map((each) => each.split(' ')[0])).toEqual(['/', '/_astro/']);
    for (const location of locations) {
      const names = [...location.matchAll(/add_header (\S+)/g)].map(([, name]) => name);
      expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
      expect(names).toContain('X-Content-Type-Options');
      expect(names).toContain('Cache-Control');
    }
  });
});
