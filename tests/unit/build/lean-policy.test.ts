import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leanPolicyOf } from '../../../src/build/lean-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><script>a()</script><style>b{}</style><script type="module" src="/c.js"></script>`;

describe('leanPolicyOf', () => {
  it('keeps the hashes of this page and drops those of others', () => {
    const used = `script-src 'self' ${hash('a()')}; style-src 'self' ${hash('b{}')}`;
    expect(
      leanPolicyOf(page(`script-src 'self' ${hash('a()')} ${hash('x')}; style-src 'self' ${hash('y')} ${hash('b{}')}`)),
    ).toBe(page(used));
  });
});
