import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './helpers/project.ts';

/** One layer of the house: which files are in it, what they may import, and the rule in a sentence. */
interface Layer {
  readonly name: string;
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  readonly mayTypes?: readonly RegExp[];
  readonly rule: string;
}

/** Components of pages, those of questions among them. */
const own = /^src\/(components|quiz\/(ui|sitting))\//;
const pure = /^src\/core\//;
/** What question types decide in the browser: without schemas, words of the content check or markup. */
const questions =
  /^src\/quiz\/(types|form|letter|slides|reports|coded-file|answer-columns|question-(type|slides|report))\.ts$|^src\/quiz\/types\/[^/]+\/(behaviour|slide|report|key|way|rows|movers)\.ts$/;
const quiz = /^src\/quiz\//;
const schemas = /^src\/schemas\//;

const layers: readonly Layer[] = [
  {
    name: 'schemas',
    files: /^src\/(schemas\/|quiz\/(question-schema|schemas)\.ts|quiz\/types\/[^/]+\/schema\.ts)/,
    may: [schemas, /^src\/quiz\/(question-schema|types\/[^/]+\/schema|schemas)\.ts$/, /^zod$/],
    rule: 'Schemas import zod alone.',
  },
  {
    name: 'question types in the browser',
    files: questions,
    may: [questions, pure, /^src\/quiz\/ui\/(categorise-board|order-drag)\.ts$/],
    mayTypes: [schemas],
    rule: 'Behaviour, slides and reports of question types import pure code alone, and load what they add to a form when it is used.',
  },
  {
    name: 'question types on the server',
    files:
      /^src\/quiz\/(content|coded-content|numbered|question-content|rules|markup|examples|example-parts|Choices)\b|^src\/quiz\/types\/[^/]+\/(content|rules|scenes|examples|Markup)\./,
    may: [quiz, pure],
    mayTypes: [schemas, /^src\/site\//, /^astro\//],
    rule: 'Content, rules and markup of question types import pure code and each other.',
  },
  {
    name: 'the schedule of reviews',
    files: /^src\/core\/review\/schedule\.ts$/,
    may: [pure, /^ts-fsrs$/],
    rule: 'One pure file imports the scheduler, so that it is loaded only where it is used.',
  },
  {
    name: 'core',
    files: /^src\/core\/(?!review\/schedule\.ts)/,
    may: [pure],
    mayTypes: [schemas],
    rule: 'Pure modules import each other, and only types of schemas.',
  },
  {
    name: 'client',
    files: /^src\/client\//,
    may: [/^src\/client\//, pure, /^virtual:interface-words$/],
    mayTypes: [schemas],
    rule: 'The services of the browser import the pure modules alone.',
  },
  {
    name: 'worker',
    files: /^src\/worker\//,
    may: [/^src\/worker\//, pure],
    mayTypes: [schemas],
    rule: 'The service worker imports its own modules and the pure ones.',
  },
  {
    name: 'examples and their preview',
    files: /^src\/(components\/.*\.examples\.ts|quiz\/(ui|sitting)\/.*\.examples\.ts|preview\/)/,
    may: [own, quiz, pure, /^src\/(preview|layouts|site|client)\//],
    mayTypes: [schemas, /^astro\//],
    rule: 'Examples are data for components; the preview shows them.',
  },
  {
    name: 'elements',
    files: /^src\/(components|quiz\/(ui|sitting))\/(?!.*\.examples\.ts$).*\.ts$/,
    may: [own, pure, questions, /^src\/client\//, /^(uqr|ts-fsrs)$/],
    mayTypes: [schemas],
    rule: 'Elements import the pure modules, the client, other components, and the libraries for QR and scheduling.',
  },
  {
    name: 'components',
    files: /^src\/(components|quiz\/(ui|sitting))\/.*\.astro$/,
    may: [own, pure, quiz, /^src\/site\//, /^astro:/],
    mayTypes: [schemas],
    rule: 'Astro components import the pure modules, the site and other components.',
  },
  {
    name: 'site',
    files: /^src\/site\//,
    may: [pure, /^src\/site\//, /^astro:content$/],
    mayTypes: [schemas, /^schema-dts$/],
    rule: 'The site reads collections and pure modules.',
  },
  {
    name: 'layouts',
    files: /^src\/layouts\//,
    may: [own, /^src\/(layouts|styles|site)\//, pure, /^@fontsource/],
    mayTypes: [schemas],
    rule: 'Layouts import components.',
  },
  {
    name: 'pages',
    files: /^src\/pages\//,
    may: [
      own,
      pure,
      /^src\/quiz\/coded-content\.ts$/,
      /^src\/(layouts|styles|site)\//,
      /^astro:/,
      /^src\/build\/(hosting|qr|redirects|figures)\//,
    ],
    mayTypes: [schemas, /^astro$/],
    rule: 'Pages import everything but the build; endpoints, of it, what makes the texts of their files.',
  },
  {
    name: 'middleware',
    files: /^src\/middleware\.ts$/,
    may: [pure, /^astro:middleware$/, /^src\/build\/finish\/dev-page\.ts$/],
    rule: 'The middleware finishes pages of the development server.',
  },
  {
    name: 'tree',
    files: /^src\/build\/finish\/tree\.ts$/,
    may: [/^(htmlparser2|domhandler|domutils|dom-serializer)$/],
    rule: 'One module knows the libraries that read and write HTML.',
  },
  {
    name: 'build',
    files: /^src\/build\/(?!finish\/tree\.ts$)/,
    may: [
      /^src\/build\//,
      pure,
      /^src\/quiz\/(?!markup\.ts)/,
      schemas,
      /^node:/,
      /^(zod|yaml|js-yaml|satteri|pagefind|mrmime|sharp|fontkitten|uqr|vite|fflate|postcss|cspell-trie-lib)$/,
    ],
    mayTypes: [/^astro(\/loaders)?$/, /^zod$/, /^vite$/],
    rule: 'The build imports the pure modules, schemas and node:.',
  },
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const pattern =
    /\bimport\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]|import\.meta\.glob[^(]*\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].map(([, type, fixed, dynamic, glob]) => {
    const named = (fixed ?? dynamic ?? glob ?? '').replace(/\?.*$/, '');
    return {
      file,
      target: named.startsWith('.') ? normalize(join(dirname(file), named)).replaceAll('\\', '/') : named,
      typeOnly: type !== undefined,
    };
  });
}

const files = globSync('src/**/*.{ts,astro}', { cwd: root }).map((file) => file.replaceAll('\\', '/'));

describe('who may import whom', () => {
  it.each(layers)('$name: $rule', ({ files: inLayer, may, mayTypes = [], rule }) => {
    const wrong = files
      .filter((file) => inLayer.test(file))
      .flatMap(importsOf)
      .filter(
        ({ target, typeOnly }) => ![...may, ...(typeOnly ? mayTypes : [])].some((allowed) => allowed.test(target)),
      )
      // A style sheet beside its component belongs to it.
      .filter(({ file, target }) => !(target.endsWith('.css') && dirname(target) === dirname(file)))
      .map(({ file, target }) => `${file} imports ${target}: ${rule}`);
    expect(wrong).toEqual([]);
  });

  it('every file of src belongs to a layer', () => {
    expect(
      files.filter(
        (file) =>
          !['src/content.config.ts', 'src/astro-components.d.ts', 'src/interface-words.d.ts'].includes(file) &&
          !layers.some((layer) => layer.files.test(file)),
      ),
    ).toEqual([]);
  });

  it('elements have some 200 lines: what is no deed of the element itself stands beside it', () => {
    const long = files
      .filter((file) => file.endsWith('-element.ts'))
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 225);
    expect(long).toEqual([]);
  });

  it('only configurations, endpoints and the middleware import the build', () => {
    const others = files.filter((file) => !/^src\/(build\/|pages\/|content\.config\.ts$|middleware\.ts$)/.test(file));
    expect(others.flatMap(importsOf).filter(({ target }) => target.startsWith('src/build/'))).toEqual([]);
  });

  it('stored is only what goes through one adapter, which knows every key: the data page shows and deletes them all', () => {
    const storing = globSync('src/**/*.{ts,js,astro}', { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      // The preview is not built.
      .filter((file) => !/^src\/(build|preview)\//.test(file))
      .filter((file) =>
        /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/.test(
          readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      );
    expect(storing.toSorted()).toEqual([
      // Remembers for the tab whether the names of a group are hidden; forgotten with everything else.
      'src/client/hidden-names.ts',
      // Asks only whether there is any.
      'src/client/lasting.ts',
      'src/client/lms/learner-storage.ts',
      // Keeps words from one page to the next.
      'src/client/marked-words.ts',
      // Moves what the first edition kept to its new names.
      'src/client/old-names.ts',
      // Stands in for the tab's storage in the edition for a folder.
      'src/client/portable/edition.ts',
      // Keeps for the visit which places are read again.
      'src/client/reread.ts',
      'src/client/storage.ts',
      // Only reads the theme.
      'src/layouts/boot-circles.js',
      'src/layouts/boot.js',
    ]);
  });

  it('pure modules know no browser and no machine', () => {
    const globals = /\b(document|window|navigator|localStorage|sessionStorage|process|fetch|Date\.now|Math\.random)\b/;
    const impure = files.filter(
      (file) =>
        pure.test(file) && globals.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect(impure).toEqual([]);
  });
});

describe('content is content', () => {
  it('holds no code', () => {
    expect(globSync('content/**/*.{ts,js,mjs,astro,css,html}', { cwd: root })).toEqual([]);
  });

  it('is where all Vietnamese that a learner reads stands: none in pages, layouts and components', () => {
    const marked = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
    const shown = files.filter((file) => !/^src\/(build|core\/search|quiz\/(.*\/)?rules\.ts)/.test(file));
    const words = shown.filter((file) =>
      marked.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '')),
    );
    expect(words).toEqual([]);
  });
});
