import { describe, expect, it } from 'vitest';
import { netlifyHeaders, nginxHeaders } from '../../../../src/build/hosting/header-files.ts';
import { headerRules } from '../../../../src/build/hosting/headers.ts';

const rules = headerRules("'self' https://lms.example", ['trainers/']);

describe('headers for hosts', () => {
  it('Netlify: files named by their content drop the rule of the whole site before they get their own', () => {
    const text = netlifyHeaders(rules, '/hoc/');
    expect(text).toContain('/hoc/*\n  X-Content-Type-Options: nosniff\n');
    expect(text).toContain("  Content-Security-Policy: frame-ancestors 'self' https://lms.example\n");
    expect(text).toContain('/hoc/_astro/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('a camera is for the pages that count cards alone', () => {
    const text = netlifyHeaders(rules, '/hoc/');
    expect(text).toContain(
      '/hoc/trainers/*\n  ! Permissions-Policy\n  Permissions-Policy: camera=(self), display-capture=()',
    );
    expect(text.match(/camera=\(self\)/g)).toHaveLength(1);
    expect(text).toContain('  Permissions-Policy: camera=(), display-capture=()');
    expect(nginxHeaders(rules, '/hoc/')).toMatch(
      /if \(\$uri ~ \^\/hoc\/trainers\/\) \{ set \$course_permissions_policy "camera=\(self\), /,
    );
  });

  it('nginx: every header once at the level of the server, for files named by their content their own', () => {
    const lines = nginxHeaders(rules, '/hoc/').split('\n');
    const names = lines.flatMap((line) => /^add_header (\S+)/.exec(line)?.slice(1) ?? []);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
    expect(names).toEqual(expect.arrayContaining(['X-Content-Type-Options', 'Cache-Control']));
    expect(lines).toEqual(
      expect.arrayContaining([
        'set $course_cache_control "no-cache";',
        'if ($uri ~ ^/hoc/_astro/) { set $course_cache_control "public, max-age=31536000, immutable"; }',
        'add_header Cache-Control $course_cache_control always;',
        'location /hoc/ { try_files $uri $uri/index.html =404; }',
        'error_page 404 /hoc/404.html;',
        'location = /hoc/_headers { return 404; }',
      ]),
    );
    expect(lines.filter((line) => line.startsWith('location') && line.includes('add_header'))).toEqual([]);
  });
});
