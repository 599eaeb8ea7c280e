import { globSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Page } from 'playwright-core';
import tailwind from 'tailwindcss';
import { createServer, type ViteDevServer } from 'vite';
import { resolveLayers } from '../../src/build/css/resolve-layers.ts';
import { courseConstants } from '../../src/build/vite/course-constants.ts';
import { scriptWords } from '../../src/build/vite/script-words.ts';
import type { ComponentExamples, Example } from '../../src/preview/examples.ts';
import { root } from '../helpers/project.ts';
import { exampleSite } from './example-site.ts';

const files = import.meta.glob<ComponentExamples>(
  ['../../src/components/**/*.examples.ts', '../../src/quiz/{ui,sitting}/*.examples.ts'],
  {
    eager: true,
    import: 'examples',
  },
);
const components = import.meta.glob<AstroComponentFactory>(
  ['../../src/components/**/*.astro', '../../src/quiz/{ui,sitting}/*.astro', '../../src/preview/parts/*.astro'],
  { import: 'default' },
);

/** A component in one of its states. */
export interface NamedExample {
  /** `question/single-wrong` */
  readonly name: string;
  readonly examples: ComponentExamples;
  readonly example: Example;
}

/** Every state of every component that has examples. */
export const allExamples: readonly NamedExample[] = Object.entries(files).flatMap(([path, examples]) =>
  Object.entries(examples.states).map(([state, example]) => ({
    name: `${path.replace(/^.*\//, '').replace('.examples.ts', '')}/${state}`,
    examples,
    example,
  })),
);

let container: Promise<AstroContainer> | undefined;

/** The markup of a component in a state, as the server writes it. */
export async function markupOf({ examples, example }: NamedExample, language = 'vi'): Promise<string> {
  const load = components[`../../src/${examples.component}`];
  if (!load) throw new Error(`There is no component src/${examples.component}`);
  container ??= AstroContainer.create();
  const site = exampleSite(language);
  const html = await (
    await container
  ).renderToString(await load(), {
    props: { site, ...example.props(site) },
    ...(example.content !== undefined && { slots: { default: example.content } }),
  });
  const { name, attributes } = examples.within ?? { name: 'div', attributes: {} };
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>${html}</${name}>`;
}

/** Serves examples, each as a page of its own, with the sources' own scripts and styles. */
export async function serveExamples(): Promise<ViteDevServer> {
  const styles = globSync('src/{styles,quiz/{ui,sitting},components/{review,search}}/*.css', { cwd: root });
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    css: { postcss: { plugins: [tailwind({ config: join(root, 'src/styles/tailwind.config.mjs') })] } },
    plugins: [
      courseConstants(root),
      scriptWords(root),
      resolveLayers(),
      {
        name: 'examples',
        configureServer: (own) => () => {
          own.middlewares.use((request, response, next) => {
            const [, language = '', name = ''] = /^\/example\/(\w+)\/([\w/-]+)/.exec(request.originalUrl ?? '') ?? [];
            const found = allExamples.find((each) => each.name === name);
            if (!found) return next();
            void pageOf(found, language, styles).then(async (html) => {
              response.setHeader('Content-Type', 'text/html; charset=utf-8');
              response.end(await own.transformIndexHtml('/', html));
            }, next);
          });
        },
      },
    ],
  });
  await server.listen();
  return server;
}

/** Milliseconds: the first page of a server waits for every module to be made. */
const patience = 25_000;

/**
 * Opens an example and waits until it has reached its state.
 * @throws with the page's own error when it does not reach it within {@link patience}
 */
export async function openExample(page: Page, server: ViteDevServer, name: string): Promise<void> {
  const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}example/vi/${name}`, { timeout: patience });
  await Promise.race([failed, page.locator('html[data-shown]').waitFor({ timeout: patience })]);
}

async function pageOf(named: NamedExample, language: string, styles: readonly string[]): Promise<string> {
  const { examples, example } = named;
  const own = [dirname(examples.component), ...(examples.styles ?? [])].flatMap((folder) =>
    globSync(`src/${folder}/*.css`, { cwd: root }),
  );
  const sheets = [...new Set([...styles, ...own])]
    .filter((path) => !/print|board|dialog|notes/.test(path))
    .map((path) => `import '/${relative('.', path)}';`);
  return `<!doctype html><html lang="${language}" data-language="${language}" class="js"><head><title>${named.name}</title></head><body>
<main class="lesson"><h1>Examples</h1><h2>${named.name}</h2>${await markupOf(named, language)}</main>
<script type="module">
${sheets.join('\n')}
import { runActs } from '/src/preview/run-acts.ts';
for (const [key, value] of Object.entries(${JSON.stringify(example.stored ?? {})})) localStorage.setItem(key, value);
${examples.entry ? `await import('/src/${examples.entry}');` : ''}
await runActs(${JSON.stringify(example.acts ?? [])});
</script></body></html>`;
}
