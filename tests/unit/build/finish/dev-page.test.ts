import { expect, it } from 'vitest';
import { finishDevPage } from '../../../../src/build/finish/dev-page.ts';
import { root } from '../../../helpers/project.ts';

it('a page of the development server shows no place of the build, and has the site’s policy', () => {
  const html = finishDevPage(
    root,
    'tai-ve/index.html',
    '<html lang="vi"><head><meta charset="utf-8"><style>p{}</style></head><body><main>' +
      '<edition-part data-for="web"><edition-fact data-fact="name"></edition-fact></edition-part>' +
      '<edition-part data-for="web-only">Chưa có tệp</edition-part></main><script>a()</script></body></html>',
  );
  expect(html).toContain('<main>Chưa có tệp</main>');
  expect(html).toMatch(
    /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'; /,
  );
  expect(html).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-/);
  expect(html).toContain("style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'");
});
