import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SavedSite } from '../../core/offline/saved-site.ts';
import { withVersion } from '../../core/offline/stamp.ts';
import { permalinks } from '../../core/address/permalink.ts';
import { readCourse } from '../course-file.ts';
import { writePacks } from '../offline/packs.ts';
import { filesOf, savedFiles, type BuiltFiles } from '../offline/saved-files.ts';
import { packageFiles, type PackageFiles } from '../lms/packages.ts';
import { packagedSite } from '../lms/packaged-site.ts';
import { lmsSettings } from '../lms/settings.ts';
import type { SiteFiles } from '../portable/link.ts';
import { zipped, type DeflatedFiles } from '../portable/zipped.ts';
import { beginCourseIndex } from '../search-index.ts';
import { readRedirects } from '../redirects-file.ts';
import { aliasesOf } from './aliases.ts';
import { runSteps, type NamedStep, type Page } from './page.ts';
import {
  editionFiles,
  folderSteps,
  pageFiles,
  portableFacts,
  portableNames,
  type PortablePage,
} from './portable-edition.ts';
import { versionOfMaterial } from './stamp.ts';
import { addAliases } from './steps/add-aliases.ts';
import { deferStyles } from './steps/defer-styles.ts';
import { fillFacts, hasFacts, type ArchiveFacts, type SiteFacts } from './steps/fill-facts.ts';
import { keepLanguages } from './steps/keep-languages.ts';
import { removeIds } from './steps/remove-ids.ts';
import { differsInPackage, selectEdition } from './steps/select-edition.ts';
import { setPolicy } from './steps/set-policy.ts';
import { attribute, copyTree, elementsNamed, parseHtml, printHtml } from './tree.ts';
import { bundleWorker, fallbackPages, workerScript } from './worker-script.ts';

/** A site as Astro built it. */
export interface BuiltSite {
  /** Absolute path of its folder, with a slash at the end. */
  readonly folder: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** `/` or `/hoc/` */
  readonly base: string;
  /** Public address of its home, without a slash at the end of the host: `https://example.org`. */
  readonly origin: string;
  /** Whether there is an archive to download. */
  readonly hasArchive: boolean;
}

/** What a finished site is, for the build's log. */
export interface FinishedSite {
  readonly version: string;
  /** What the service worker saves. */
  readonly saved: SavedSite;
  readonly archive: ArchiveFacts | undefined;
  /** Packages for learning platforms, by their standard. */
  readonly packages: ReadonlyMap<string, ArchiveFacts>;
  /** The title that each page gives to those who show its link, by the page's file. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The steps of a web page, in their order. */
const webSteps = (hasArchive: boolean): readonly NamedStep[] => [
  ['select-edition', selectEdition(hasArchive ? 'web' : 'web-only')],
  ['set-policy', setPolicy()],
];

/**
 * Finishes a built site: every page is read once and written once for each edition. The order is: pages of both
 * editions, worker, version over all that readers load, archive, what pages say of it, list of saved files, stamps.
 * @throws Error that names page and step where a page is not as expected
 */
export async function finishSite(site: BuiltSite): Promise<FinishedSite> {
  const { folder, root, base, origin, hasArchive } = site;
  const course = readCourse(root);
  const settings = hasArchive ? lmsSettings(course) : undefined;
  const worker = bundleWorker();
  // Callers that await it receive the failure; a faulty page is told first.
  worker.catch(() => undefined);
  const built = filesOf(folder);
  const aliases = aliasesOf(course, readRedirects(root));
  const named = built.filter((name) => name.endsWith('.html'));
  checkAliases(aliases, named);
  const styles = new Map<string, string>();
  const deferred = deferStyles(base, styles);
  const before = (name: string): readonly NamedStep[] => [
    ['remove-ids', removeIds],
    ['add-aliases', addAliases(aliases.get(name) ?? [])],
    ['defer-styles', deferred],
  ];
  // Pages link to styles, which are known once they have been split off, and to nothing that is made later.
  const present = new Set(portableNames(built));
  const files: SiteFiles = { base, files: { has: (name) => present.has(name) || styles.has(name) } };
  const titles = new Map<string, string>();
  const web = new Map<string, Buffer>();
  const open: { web: Page[]; portable: Page[]; package: Page[] } = { web: [], portable: [], package: [] };
  const made: { portable: PortablePage[]; package: PortablePage[] } = { portable: [], package: [] };
  const packaged = settings && packagedSite(course.languages, settings.languages, files);
  const { languages } = settings ?? course;
  const index = await beginCourseIndex(root);
  let names: readonly string[];
  try {
    // One page at a time: all trees of a large course at once are too much to hold.
    for (const name of named) {
      const page: Page = { name, tree: parseHtml(readFileSync(join(folder, name), 'utf8')) };
      runSteps(page, before(name));
      await index.add(page);
      titles.set(name, sharedTitle(page));
      // A package has the archive's pages, but for those that say something else in it.
      const inPackage = packaged?.has(name) && (packaged.leavesOut || differsInPackage(page));
      for (const edition of ['package', 'portable'] as const) {
        const of = edition === 'package' ? inPackage && packaged?.files : hasArchive && files;
        if (!of) continue;
        const copy = { name, tree: copyTree(page.tree) };
        runSteps(copy, [['select-edition', selectEdition(edition)]]);
        if (edition === 'package') runSteps(copy, [['keep-languages', keepLanguages(languages)]]);
        const facts = portableFacts(of, copy);
        runSteps(copy, folderSteps(of, copy));
        made[edition].push({ ...facts, html: Buffer.from(printHtml(copy.tree)) });
        if (hasFacts(copy)) open[edition].push(copy);
      }
      runSteps(page, webSteps(hasArchive));
      web.set(name, Buffer.from(printHtml(page.tree)));
      if (hasFacts(page)) open.web.push(page);
    }
    for (const [name, content] of styles) writeFileSync(join(folder, name), content);
    const indexed = await index.write(folder);
    names = [...new Set([...built, ...styles.keys(), ...indexed])].toSorted((one, other) => (one < other ? -1 : 1));
  } finally {
    await index.close();
  }
  const source = { base, names };
  const others = hasArchive ? await editionFiles(folder, source, made.portable) : [];
  const edition = byName([...made.portable.map((page) => [page.name, page.html] as const), ...others]);
  const inPackages = new Map([...edition, ...made.package.flatMap(pageFiles)]);
  for (const name of inPackages.keys())
    if (packaged && !packaged.has(name) && !isShown(name, made.package)) inPackages.delete(name);
  const address = `${origin}${base}`;
  const packages = settings && {
    shared: inPackages,
    own: await packageFiles({ root, course, settings, address, names: [...inPackages.keys()] }),
  };
  const stamped = stampSite(site, names, web, { worker: await worker, edition, packages, open });
  return { ...stamped, titles };
}

/** Whether a page shows a drawing, whose words may be of another language alone. */
const isShown = (name: string, pages: readonly PortablePage[]): boolean =>
  name.startsWith('figures/') && pages.some(({ html }) => html.includes(basename(name, '.js')));

/** What else a version is made of, beside the files of the site. */
export interface StampParts {
  /** The service worker, its list of files still open. */
  readonly worker: string;
  /** The portable edition's files; empty when there is none. */
  readonly edition: ReadonlyMap<string, Uint8Array>;
  /** Packages for learning platforms: the files that all have, and those of each. */
  readonly packages?: { readonly shared: ReadonlyMap<string, Uint8Array>; readonly own: PackageFiles } | undefined;
  /** Pages that say something of the archive, on the web, in the archive and in packages. */
  readonly open: {
    readonly web: readonly Page[];
    readonly portable: readonly Page[];
    readonly package?: readonly Page[];
  };
}

/**
 * Makes the version of final material, and then what names it: archive, pages, list of saved files, worker.
 * @param names every file of the site
 * @param web every page without its stamp; written here
 */
export function stampSite(
  site: BuiltSite,
  names: readonly string[],
  web: Map<string, Buffer>,
  { worker, edition, packages, open }: StampParts,
): Omit<FinishedSite, 'titles'> {
  const { folder, root, base } = site;
  const course = readCourse(root);
  const read = (name: string): Buffer => web.get(name) ?? readFileSync(join(folder, name));
  const lost = fallbackPages(root, base, course.languages);
  const version = versionOfMaterial({
    files: contents(names, read),
    archive: [...edition, ...packageMaterial(packages)],
    worker,
    fallbackPages: lost,
  });
  const [language = ''] = course.languages;
  const download = join(folder, permalinks(course, language).get('page:download') ?? '/');
  const known: DeflatedFiles = new Map();
  const write = (files: ReadonlyMap<string, Uint8Array>, kind: string): ArchiveFacts =>
    writeArchive(download, `${course.id}-${version}-${kind}.zip`, version, files, known);
  const stamped = stampPages(withFacts(edition, open.portable, { version }), version, new Map());
  const archive = edition.size === 0 ? undefined : write(stamped, 'offline');
  const offered = new Map<string, ArchiveFacts>();
  if (packages) {
    const inPackages = [...open.portable, ...(open.package ?? [])].filter(({ name }) => packages.shared.has(name));
    const shared = stampPages(withFacts(packages.shared, inPackages, { version }), version, stamped);
    for (const [kind, own] of packages.own) offered.set(kind, write(new Map([...shared, ...own]), kind));
  }
  if (archive)
    for (const [name, html] of withFacts(web, open.web, { ...archive, packages: offered })) web.set(name, html);
  const built: BuiltFiles = { names, read };
  const files = savedFiles(built);
  const saved = { version, files, packs: writePacks(folder, built, files), lost };
  for (const [name, html] of web) writeFileSync(join(folder, name), withVersion(html.toString(), version));
  writeFileSync(join(folder, 'sw.js'), workerScript(worker, saved));
  return { version, saved, archive, packages: offered };
}

/** Files in a fixed order: the version is made of them. */
function byName(files: readonly (readonly [name: string, content: Uint8Array])[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function sharedTitle({ tree }: Page): string {
  const meta = elementsNamed(tree, 'meta').find((element) => attribute(element, 'property') === 'og:title');
  return (meta && attribute(meta, 'content')) ?? '';
}

/** @throws when there is no page for a former fragment */
function checkAliases(aliases: ReadonlyMap<string, unknown>, pages: readonly string[]): void {
  const known = new Set(pages);
  for (const name of aliases.keys())
    if (!known.has(name)) throw new Error(`${name}: add-aliases: expected a page for a former fragment, found none`);
}

/** One file at a time: all of a large site's files at once are too many bytes to hold. */
function* contents(names: readonly string[], read: (name: string) => Buffer): Generator<[string, Buffer]> {
  for (const name of names) yield [name, read(name)];
}

/** Pages with what they say of the archive, among all others. */
function withFacts<T extends Uint8Array>(
  all: ReadonlyMap<string, T>,
  open: readonly Page[],
  facts: SiteFacts,
): Map<string, T | Buffer> {
  const filled = new Map<string, T | Buffer>(all);
  for (const page of open) {
    runSteps(page, [['fill-facts', fillFacts(facts)]]);
    filled.set(page.name, Buffer.from(printHtml(page.tree)));
  }
  return filled;
}

/** What a version is made of, of packages: what the archive has not, by names that tell them apart. */
function packageMaterial(packages: StampParts['packages']): [name: string, content: Uint8Array][] {
  if (!packages) return [];
  const own = [...packages.own].flatMap(([kind, files]) =>
    [...files].map(([name, content]): [string, Uint8Array] => [`${kind}/${name}`, content]),
  );
  return [...packages.shared, ...own];
}

/**
 * An edition with the version stamp at the end of each page.
 * @param before one that was stamped: the same file there and here is one
 */
function stampPages(
  edition: ReadonlyMap<string, Uint8Array>,
  version: string,
  before: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const stamped = [...edition].map(([file, content]) => {
    const made = file.endsWith('.html') ? Buffer.from(withVersion(Buffer.from(content).toString(), version)) : content;
    const same = before.get(file);
    return [file, same && Buffer.from(made).equals(same) ? same : made] as const;
  });
  return new Map(stamped);
}

function writeArchive(
  folder: string,
  name: string,
  version: string,
  files: ReadonlyMap<string, Uint8Array>,
  known: DeflatedFiles,
): ArchiveFacts {
  const zip = zipped(files, known);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), zip);
  return { name, version, size: zip.length, sha256: createHash('sha256').update(zip).digest('hex') };
}
