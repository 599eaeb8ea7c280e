import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { compactScript, compactScripts } from './src/build/compact-script.ts';
import { contentCheck } from './src/build/content-check.ts';
import { finish } from './src/build/finish.ts';
import { hostHeaders } from './src/build/host-headers.ts';
import { mdxIds } from './src/build/mdx-ids.ts';
import { mdxTables } from './src/build/mdx-tables.ts';
import { mdxTerms } from './src/build/mdx-terms.ts';
import { publish } from './src/build/publish.ts';
import { leanImports } from './src/build/lean-imports.ts';
import { qrCodes } from './src/build/qr.ts';
import { writeRedirects } from './src/build/redirects.ts';
import { scriptWords } from './src/build/script-words.ts';
import { resolveLayers } from './src/build/css/resolve-layers.ts';
import { sitemap } from './src/build/sitemap.ts';

const root = new URL('./', import.meta.url);
const base = process.env['SITE_BASE'] ?? '/';
const target = resolve(fileURLToPath(root), process.env['SITE_OUT'] ?? 'dist');

const boot = compactScript(fileURLToPath(new URL('src/layouts/boot.js', root)));
const bootHash = `sha256-${createHash('sha256').update(boot).digest('base64')}`;

// What nearly every page's script shares is one file, what every quiz needs another: small files compress badly and
// each is a request. Drawing a sitting is in neither: lessons do without it.
const shared =
  /src\/(browser\/(offline\.|page-version|storage|trainer-view|words|progress-store|adopt-styles|marked-words)|i18n\/fill|course\/(circles|fingerprint|progress\/(change|merge|migrate|parse|record))|components\/(hidden-text|progress\/progress-ticks|quiz\/events))/;
const quiz =
  /src\/(course\/quiz\/(draw|key|score)|quiz\/(form|types)\.ts|quiz\/types\/[^/]+\/(behaviour|key|way|rows)|components\/quiz\/(action-row|confidence|feedback|press-guard|question-|quiz-|steps|tick-|words))/;

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base,
  outDir: `${target}.next`,
  cacheDir: './.astro',
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
    writeRedirects(),
    qrCodes(),
    hostHeaders(process.env['SITE_FRAMES'] ?? "'self'"),
    sitemap(),
    finish(process.env['SITE_EXTRAS'] !== 'none'),
    publish(target),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind compiles its WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [bootHash] },
    },
  },
  vite: {
    plugins: [resolveLayers(), scriptWords(), leanImports(), compactScripts()],
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      prerender: { build: { rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } } } },
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Every page names these; a name adds nothing to its hash there.
              entryFileNames: '_astro/[hash].js',
              advancedChunks: {
                groups: [
                  { name: 'shared', test: shared },
                  { name: 'quiz', test: quiz },
                ],
              },
            },
          },
        },
      },
    },
  },
});
