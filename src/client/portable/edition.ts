import { frameHook } from '../lms/frame-hook.ts';
import type { StorageLike } from '../lms/learner-storage.ts';
import { editionScript } from '../../core/offline/edition-script.ts';
import { policy, scriptAddress } from '../trusted.ts';

/**
 * What stands in for a server in the edition that opens from a folder. The build has the scripts of that edition call
 * this in place of `fetch`, `import()`, `localStorage` and `sessionStorage`, and puts each file that they read into a script of its own.
 */
export interface Edition {
  /** Takes a file in, called by the script that holds it. @param content text, or base64 of bytes */
  file(path: string, content: string, isText: boolean): void;
  /** Takes a module in, called by the script that holds it. */
  module(path: string, content: unknown): void;
  /** As `fetch`, for files of the site. */
  fetch(address: string): Promise<Response>;
  /** As `import()`, for modules of the site that are named when the page is open. */
  load(address: string): Promise<unknown>;
  /** As `trustedTypes`: all scripts of the edition share one policy, which may be made once. */
  readonly trustedTypes: typeof globalThis.trustedTypes;
  /**
   * As `localStorage`; in a package for learning platforms, what its frame page gives the learner.
   * @throws as the browser does that refuses it
   */
  readonly local: StorageLike;
  /** As `sessionStorage`, which some browsers keep for each file by itself. */
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

/** Stands for the address of the site's home in pages that scripts read. */
const rootMark = '{{home}}';

/** @param root address of the site's home, with a slash at the end */
export function openEdition(root: string): Edition {
  const files = new Map<string, () => BodyInit>();
  const modules = new Map<string, unknown>();
  const loading = new Map<string, Promise<void>>();
  const pathOf = (address: string): string => {
    const [plain = ''] = new URL(address, document.baseURI).href.split(/[?#]/);
    return decodeURI(plain.slice(root.length));
  };
  const run = (path: string): Promise<void> => {
    const known = loading.get(path);
    if (known) return known;
    const loaded = runScript(root + encodeURI(path)).catch((error: unknown) => {
      loading.delete(path);
      throw error;
    });
    loading.set(path, loaded);
    return loaded;
  };
  return {
    file(path, content, isText) {
      files.set(path, () => (isText ? content.replaceAll(rootMark, root) : bytesOf(content)));
    },
    module(path, content) {
      modules.set(path, content);
    },
    async fetch(address) {
      const path = pathOf(address);
      await run(editionScript(path));
      const body = files.get(path)?.();
      if (body === undefined) throw new TypeError(`${path} is not in this edition`);
      return new Response(body);
    },
    async load(address) {
      const path = pathOf(address);
      await run(path);
      return modules.get(path);
    },
    // eslint-disable-next-line compat/compat -- asked for
    trustedTypes: globalThis.trustedTypes && { createPolicy: () => policy },
    get local() {
      return frameHook()?.storage ?? localStorage;
    },
    session: frameHook()?.session ?? session,
  };
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptAddress(src);
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', (event) => {
      // The page's own watch is for the scripts that it needs to begin with.
      event.stopImmediatePropagation();
      script.remove();
      reject(new TypeError(`${src} did not load`));
    });
    document.head.append(script);
  });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

const page = new Map<string, string>();

/**
 * What the browser keeps for files, else what the page keeps. Nothing is put where the next page in this window could
 * read it, which may be another site's.
 */
const session: Edition['session'] = {
  getItem: (key) => stored()?.getItem(key) ?? page.get(key) ?? null,
  setItem(key, value) {
    page.set(key, value);
    stored()?.setItem(key, value);
  },
  removeItem(key) {
    page.delete(key);
    stored()?.removeItem(key);
  },
};

function stored(): Storage | undefined {
  for (const each of [() => localStorage, () => sessionStorage])
    try {
      return each();
    } catch {
      // The next one may be there.
    }
  return undefined;
}
