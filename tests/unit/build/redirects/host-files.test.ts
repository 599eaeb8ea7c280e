import { describe, expect, it } from 'vitest';
import { netlifyFile, nginxMap } from '../../../../src/build/redirects/host-files.ts';

const redirects = [
  { from: '/old/', to: '/new/', language: 'vi', key: 'lesson:a' },
  { from: '/new/#old-part', to: '/new/#part', language: 'vi', key: 'lesson:a' },
];

describe('files for hosts', () => {
  it('hold whole pages only: a host never sees a fragment', () => {
    expect(netlifyFile(redirects, '/hoc/')).toBe('/hoc/old/ /hoc/new/ 301\n');
    expect(nginxMap(redirects, '/')).toBe('/old /new/;\n/old/ /new/;\n');
  });

  it('nginx: a long address is a pattern, for which no bucket has to be made larger', () => {
    const from = '/en/strategies/communication-and-collaboration/';
    const [line = ''] = nginxMap([{ from, to: '/new/', language: 'en', key: 'lesson:a' }], '/').split('\n');
    expect(line).toBe('"~^/en/strategies/communication-and-collaboration/?$" /new/;');
  });
});
