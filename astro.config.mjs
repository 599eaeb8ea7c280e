import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { chunksByEntry } from './src/build/vite/chunks.ts';
import { compactScript, compactScripts } from './src/build/vite/compact-script.ts';
import { contentCheck } from './src/build/content-check.ts';
import { policyDirectives, scriptSources } from './src/build/hosting/policy.ts';
import { finish } from './src/build/finish.ts';
import { mdxIds } from './src/build/markdown/mdx-ids.ts';
import { mdxTables } from './src/build/markdown/mdx-tables.ts';
import { mdxTerms } from './src/build/markdown/mdx-terms.ts';
import { publish } from './src/build/publish.ts';
import { leanImports } from './src/build/vite/lean-imports.ts';
import { preview } from './src/build/preview.ts';
import { scriptWords } from './src/build/vite/script-words.ts';
import { courseColours } from './src/build/css/course-colours.ts';
import { readCourse } from './src/build/course-file.ts';
import { resolveLayers } from './src/build/css/resolve-layers.ts';
import { contentFolder } from './src/build/content-folder.ts';
import { peekCourse } from './src/build/course-file.ts';
import { courseConstants } from './src/build/vite/course-constants.ts';

const root = new URL('./', import.meta.url);
const project = fileURLToPath(root);
const ownPrefix = `${peekCourse(project).id}:`;
const ownFiles = join(contentFolder(project), 'public');
const base = process.env['SITE_BASE'] ?? '/';
const target = resolve(fileURLToPath(root), process.env['SITE_OUT'] ?? 'dist');

const bootHashes = ['boot', 'boot-circles'].map((name) => {
  const boot = compactScript(fileURLToPath(new URL(`src/layouts/${name}.js`, root)), ownPrefix);
  return `sha256-${createHash('sha256').update(boot).digest('base64')}`;
});

// What nearly every page's script shares is one file, what every quiz needs another. Drawing a sitting is in neither:
// lessons do without it.
const chunks = chunksByEntry(
  {
    shared: [
      'layouts/page-elements.ts',
      'components/progress/progress-ticks-define.ts',
      'quiz/ui/events.ts',
      // Noted by lessons without their questions, whose script waits for a reader who goes on.
      'core/progress/change.ts',
      'client/words.ts',
      'client/adopt-styles.ts',
      'core/text/fill.ts',
    ],
    quiz: ['quiz/ui/quiz-elements.ts'],
  },
  new URL('src/', root),
);

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  outDir: `${target}.next`,
  // What was read of one course is not to be mixed with another's.
  cacheDir: process.env['SITE_CONTENT'] ? `./.astro/of-${peekCourse(project).id}` : './.astro',
  // Icons and pictures of the course; those that every course begins with, where it has none.
  ...(existsSync(ownFiles) && { publicDir: ownFiles }),
  trailingSlash: 'always',
  // What the first paint needs comes with the page: a request after the HTML costs a round trip.
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: [mdxIds(fileURLToPath(root), base), mdxTerms(fileURLToPath(root), base)],
      hastPlugins: [mdxTables()],
    }),
  },
  integrations: [
    contentCheck(),
    tailwind({ configFile: './src/styles/tailwind.config.mjs', applyBaseStyles: false }),
    mdx({ optimize: true }),
    preview(),
    finish(process.env['SITE_EXTRAS'] !== 'none', process.env['SITE_COPIES'] === 'all'),
    publish(target),
  ],
  security: {
    csp: {
      directives: [...policyDirectives],
      scriptDirective: { resources: [...scriptSources], hashes: bootHashes },
    },
  },
  vite: {
    plugins: [
      courseColours(() => readCourse(project).colours),
      resolveLayers(),
      courseConstants(project),
      scriptWords(project),
      leanImports(),
      compactScripts(ownPrefix),
    ],
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      prerender: { build: { rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } } } },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Every page names these; a name adds nothing to its hash there.
              entryFileNames: '_astro/[hash].js',
              codeSplitting: { groups: chunks },
            },
          },
        },
      },
    },
  },
});
