import { parseContentLink } from '../../../core/address/permalink.ts';
import type { MdxFile } from '../parse-mdx.ts';
import { listed } from '../../messages/messages.ts';
import type { FileFaults } from '../source-file.ts';
import { reservedHeadingIds } from './lesson-text.ts';

/** What links may point at: `lesson:…`, `module:…`, `page:…`, each with its heading ids. */
export type LinkTargets = ReadonlyMap<string, ReadonlySet<string>>;

/** Every internal link of a text must have its page and its heading. */
export function checkLinks(file: MdxFile, targets: LinkTargets, faults: FileFaults): void {
  const own = new Set(file.headings.flatMap(({ id }) => id ?? []));
  for (const { line, url } of file.links) {
    if (/^(https?:|mailto:)/.test(url)) continue;
    if (url.startsWith('#')) {
      checkFragment(line, url, own, faults);
      continue;
    }
    const link = parseContentLink(url);
    if (!link) {
      faults.add(line, 'link-form', { url });
      continue;
    }
    const headings = targets.get(link.key);
    if (!headings) {
      faults.add(line, 'dead-link', { url });
    } else if (link.fragment !== '') {
      checkFragment(line, link.fragment, headings, faults);
    }
  }
}

function checkFragment(line: number, fragment: string, headings: ReadonlySet<string>, faults: FileFaults): void {
  const id = fragment.slice(1);
  if (headings.has(id) || reservedHeadingIds.has(id)) return;
  faults.add(line, 'dead-link.fragment', { headings: listed(headings), fragment });
}
