import { describe, expect, it } from 'vitest';
import { addAliases } from '../../../../../src/build/finish/steps/add-aliases.ts';
import { fillFacts } from '../../../../../src/build/finish/steps/fill-facts.ts';
import { selectEdition } from '../../../../../src/build/finish/steps/select-edition.ts';
import { policyHash, setPolicy } from '../../../../../src/build/finish/steps/set-policy.ts';
import { afterSteps } from '../../../../helpers/step.ts';

describe('add-aliases', () => {
  it('gives a part of a page the name that it once had', () => {
    const step = addAliases([{ id: 'new', former: 'old' }]);
    expect(afterSteps('<main><h2 class="a" id="new">A</h2></main>', [step])).toBe(
      '<main><h2 class="a" id="new"><span id="old"></span>A</h2></main>',
    );
  });

  it('refuses a page without that part', () => {
    expect(() => afterSteps('<h2 id="newer">A</h2>', [addAliases([{ id: 'new', former: 'old' }])])).toThrow(
      'expected an element with the id “new”, formerly “old”, found none',
    );
  });
});

describe('select-edition', () => {
  const parts =
    '<edition-part data-for="web"><p>w</p></edition-part><edition-part data-for="portable">p</edition-part>!';

  it('keeps the content for one edition', () => {
    expect(afterSteps(parts, [selectEdition('web')])).toBe('<p>w</p>!');
    expect(afterSteps(parts, [selectEdition('portable')])).toBe('p!');
    expect(afterSteps(parts, [selectEdition('web-only')])).toBe('!');
  });

  it('keeps an element that says its editions, without saying them', () => {
    const link = '<link rel="manifest" data-only-in="web web-only"><p>x</p>';
    expect(afterSteps(link, [selectEdition('web')])).toBe('<link rel="manifest"><p>x</p>');
    expect(afterSteps(link, [selectEdition('package')])).toBe('<p>x</p>');
  });

  it('refuses a part for an edition that there is not', () => {
    expect(() => afterSteps('<edition-part data-for="print"></edition-part>', [selectEdition('web')])).toThrow(
      'expected data-for to be one of web, web-only, portable, package, found “print”',
    );
  });
});

describe('set-policy', () => {
  const page = (policy: string): string =>
    `<meta http-equiv="content-security-policy" content="${policy}"><script>a()</script><style>b{}</style>` +
    '<script type="application/ld+json">{}</script><script type="module" src="/c.js"></script>';

  it('allows this page’s inline scripts and styles, and no others', () => {
    const other = policyHash('other');
    expect(
      afterSteps(page(`default-src 'self';script-src 'self' ${other};  style-src 'self' ${other}`), [setPolicy()]),
    ).toBe(page(`default-src 'self'; script-src 'self' ${policyHash('a()')}; style-src 'self' ${policyHash('b{}')}`));
  });

  it('adds directives where the page loads anything', () => {
    const fonts = setPolicy("font-src 'self' data:");
    expect(afterSteps(page("default-src 'self'"), [fonts])).toContain(
      `content="default-src 'self'; font-src 'self' data:"`,
    );
    expect(afterSteps(page(`default-src ${policyHash('a()')}`), [fonts])).toContain(
      `content="default-src ${policyHash('a()')}"`,
    );
  });

  it('refuses a page without a policy', () => {
    expect(() => afterSteps('<html><body></body></html>', [setPolicy()])).toThrow(/expected <meta .*, found none/);
  });
});

describe('fill-facts', () => {
  const archive = { version: 'a1', name: 'course-a1.zip', size: 1_396_994, sha256: 'f00' };
  const fact = (name: string): string => `<edition-fact data-fact="${name}"></edition-fact>`;

  it('writes numbers as the page’s language does', () => {
    const html = (size: string, megabytes: string, language: string): string =>
      `<html lang="${language}"><body>${size} ${megabytes}</body></html>`;
    const open = (language: string): string => html(fact('size'), fact('megabytes'), language);
    expect(afterSteps(open('vi'), [fillFacts(archive)])).toBe(html('1.396.994', '1,4', 'vi'));
    expect(afterSteps(open('en'), [fillFacts(archive)])).toBe(html('1,396,994', '1.4', 'en'));
  });

  it('leads a link to the archive', () => {
    expect(afterSteps('<a href="/tai-ve/" data-fact="href" download>x</a>', [fillFacts(archive)])).toBe(
      '<a href="/tai-ve/course-a1.zip" download>x</a>',
    );
  });

  it('refuses a fact that is not known: inside the archive, its checksum', () => {
    expect(afterSteps(fact('version'), [fillFacts({ version: 'a1' })])).toBe('a1');
    expect(() => afterSteps(fact('sha256'), [fillFacts({ version: 'a1' })])).toThrow(
      'expected data-fact to be one of version, found “sha256”',
    );
  });
});
