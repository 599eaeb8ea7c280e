import { fromScript, isLasting, type SavedFile, type SiteInScript } from '../core/offline/saved-site.ts';
import { fill, NotBuilt } from './fill.ts';
import { intact } from './intact.ts';
import { isPageNews, type Cause, type Kept, type WorkerNews } from '../core/offline/messages.ts';
import { askForPage, type NetworkPage } from './pages.ts';
import { isWindow, type Asked, type Window, type WorkerScope } from './scope.ts';
import { Store } from './store.ts';

declare const self: WorkerScope;
/** Put in by the build. */
declare const savedSite: SiteInScript;

const site = fromScript(savedSite);
const address = self.registration.scope;
const store = new Store(address);
const files: ReadonlyMap<string, SavedFile> = new Map(site.files.map((file) => [file.path, file]));
const total = site.files.reduce((sum, { size }) => sum + size, 0);

/** How long a reader waits for the network when the page is saved, in milliseconds. */
const patience = 2500;
/** Copies, the browser's own overhead: so many times the site's size should be free. */
const spaceNeeded = 3;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const { data, source } = event;
  if (!isPageNews(data) || !isWindow(source)) return;
  event.waitUntil(data.kind === 'page' ? arrived(source, data.version) : saveAll());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (path === undefined || request.method !== 'GET') return;
  if (request.mode !== 'navigate') event.respondWith(answer(event, path));
  else if (files.has(path) || !/\.\w+$/.test(path)) event.respondWith(open(event, path));
});

/** Address below the site's base without parameters; undefined for what lies elsewhere. */
function pathOf(url: string): string | undefined {
  const [plain = ''] = url.split(/[?#]/);
  return plain.startsWith(address) ? plain.slice(address.length).replace(/(^|\/)index\.html$/, '$1') : undefined;
}

/**
 * The version is served only when all of it is there; until then an older one goes on. Where the browser asks to
 * spare data or is short of space, pages are kept as they are visited.
 */
async function install(): Promise<void> {
  if (!(await wantsLittle())) await save();
  await self.skipWaiting();
}

/** The page that registers the worker tells by its address whether data are to be spared. */
async function wantsLittle(): Promise<boolean> {
  if (self.location.search === '?spare' || (await store.isTooLarge(site.version))) return true;
  const { storage }: { storage?: Partial<StorageManager> } = navigator;
  // Safari has it from 17 on.
  const { quota, usage } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota !== undefined && quota - (usage ?? 0) < total * spaceNeeded;
}

/** Saves all, or notes that there is no space for it. @throws when the network does not give it */
async function save(): Promise<void> {
  let saved = 0;
  try {
    await fill(site, store, address, (bytes) => {
      saved = bytes;
      void tell({ kind: 'saving', saved, total });
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      await store.setTooLarge(site.version);
      return;
    }
    await tell({ kind: 'stopped', saved, total, cause: error instanceof NotBuilt ? 'host' : 'network' });
    throw error;
  }
}

async function saveAll(): Promise<void> {
  await save();
  await tellServing();
}

async function activate(): Promise<void> {
  await self.clients.claim();
  const clients = await windows();
  await store.setServing(
    site.version,
    clients.map(({ id }) => id),
  );
  await tellServing();
  for (const { url } of clients) await keep(pathOf(url));
}

async function keepsAll(): Promise<boolean> {
  return store.isComplete(site.version);
}

async function tellServing(): Promise<void> {
  const kept: Kept = (await keepsAll()) ? 'all' : 'visited';
  await tell({ kind: 'serving', version: site.version, kept, total });
}

async function windows(): Promise<readonly Window[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(address));
}

async function tell(news: WorkerNews): Promise<void> {
  for (const client of await windows()) client.postMessage(news);
}

/** A page, the newest that can be had: from the network, else whole from one saved version. */
async function open(event: Asked, path: string): Promise<Response> {
  const client = event.resultingClientId;
  const asked = navigator.onLine ? askForPage(event.request) : undefined;
  asked?.catch(() => undefined);
  const saved = await savedPage(path);
  const page = saved
    ? asked && (await inTime(asked))
    : await (asked ?? askForPage(event.request)).catch(() => undefined);
  const isOurs = page && page.version !== undefined && !(saved && page.faulty);
  if (page && (isOurs || !saved || page.response.type === 'opaqueredirect')) {
    if (page.version !== undefined) event.waitUntil(opened(client, path, page.version));
    return page.response;
  }
  event.waitUntil(tellUnreachable(client, page ? 'host' : 'network'));
  if (saved) {
    await store.setVersionOfClient(client, saved.version);
    return saved.response;
  }
  return nothing(path, new URL(event.request.url).search);
}

/** @returns undefined when the network fails or takes too long */
async function inTime(network: Promise<NetworkPage>): Promise<NetworkPage | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  return Promise.race([network.catch(() => undefined), late]);
}

interface SavedPage {
  readonly response: Response;
  readonly version: string;
}

async function savedPage(path: string): Promise<SavedPage | undefined> {
  const complete = await keepsAll();
  for (const version of complete ? [site.version] : [site.version, ...(await store.versions())]) {
    const response = await store.read(version, path);
    if (response) return { response, version };
  }
  return undefined;
}

async function opened(client: string, path: string, version: string): Promise<void> {
  await store.setVersionOfClient(client, version);
  if (version === site.version) await keep(path);
}

/** There is neither network nor a saved page. */
async function nothing(path: string, query: string): Promise<Response> {
  if (!path.endsWith('/') && files.has(`${path}/`)) return Response.redirect(`${address}${path}/${query}`);
  const unknown = (await keepsAll()) && !files.has(path) ? await store.read(site.version, '404.html') : undefined;
  if (unknown) return unknown;
  const html = site.lost.find(({ prefix }) => path.startsWith(prefix))?.html ?? '';
  return new Response(html, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** Pages that were not to be told yet: Firefox knows a page's window only once the page runs. */
const untold = new Map<string, Cause>();

async function tellUnreachable(id: string, cause: Cause): Promise<void> {
  const client = await self.clients.get(id);
  if (client) client.postMessage({ kind: 'unreachable', cause } satisfies WorkerNews);
  else untold.set(id, cause);
}

/** A page says which version it is of, and hears what it could not be told before. */
async function arrived(page: Window, version: string): Promise<void> {
  const cause = untold.get(page.id);
  if (untold.delete(page.id) && cause) page.postMessage({ kind: 'unreachable', cause } satisfies WorkerNews);
  await store.setVersionOfClient(page.id, version);
}

/** What a page asks for: from the version that the page came from, and from no other. */
async function answer(event: Asked, path: string): Promise<Response> {
  const version = (await store.versionOfClient(event.clientId)) ?? site.version;
  const saved = await store.read(version, path);
  if (saved) return saved;
  if (isLasting(path)) {
    for (const other of await store.versions()) {
      const same = await store.read(other, path);
      if (same) return same;
    }
  }
  const file = files.get(path);
  if (!file || version !== site.version) return fetch(event.request);
  event.waitUntil(restore());
  // It was deleted behind our back, or is not kept yet: what the network gives has to be of this very version.
  const whole = await intact(file, await fetch(event.request), site.version);
  if (!whole) return Response.error();
  const copy = whole.clone();
  event.waitUntil(store.write(site.version, path, copy).catch(() => undefined));
  return whole;
}

let saving: Promise<void> | undefined;

/** All was there, so files that are missing were deleted. */
async function restore(): Promise<void> {
  if (await keepsAll()) await (saving ??= saveAll().catch(() => undefined));
}

/** Sees to it that an opened page is there without a network: with all others, or alone. */
async function keep(path: string | undefined): Promise<void> {
  const file = path === undefined ? undefined : files.get(path);
  if (!file || (await keepsAll())) return;
  if (await wantsLittle()) await keepPage(file);
  else await (saving ??= saveAll().catch(() => undefined));
}

/** Keeps a page with all that it and its scripts may load. */
async function keepPage(page: SavedFile): Promise<void> {
  const waiting = [page];
  const seen = new Set(waiting);
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const response = (await store.read(site.version, file.path)) ?? (await ask(file));
    if (!response) continue;
    const text = /\.(js|css)$|(^|\/)$/.test(file.path) ? await response.text() : '';
    for (const [name] of text.matchAll(/[\w.-]+\.\w+/g)) {
      const named = files.get(`_astro/${name}`);
      if (!named || seen.has(named)) continue;
      seen.add(named);
      waiting.push(named);
    }
  }
}

async function ask(file: SavedFile): Promise<Response | undefined> {
  try {
    const whole = await intact(file, await fetch(address + file.path), site.version);
    if (whole) await store.write(site.version, file.path, whole.clone());
    return whole;
  } catch {
    // Neither network nor space: it is kept at another visit.
    return undefined;
  }
}
