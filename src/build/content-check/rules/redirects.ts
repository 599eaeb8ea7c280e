import { languageAt, parseContentLink, permalinks } from '../../../core/address/permalink.ts';
import type { Course } from '../../../schemas/course.ts';
import type { Redirects } from '../../../schemas/redirects.ts';
import type { FileFaults, Located, Path } from '../source-file.ts';

/** Rules on redirects: they lead somewhere, they hide no page and no other redirect, every lesson has a short address. */
export function checkRedirects(course: Course, redirects: Redirects, located: Located, faults: FileFaults): void {
  const owners = new Map<string, string>();
  for (const language of course.languages)
    for (const [key, address] of permalinks(course, language)) owners.set(address, key);
  const pages = new Map(owners);
  const known = new Set(owners.values());

  const checkTarget = (to: string, path: Path): void => {
    const key = parseContentLink(to)?.key ?? '';
    if (known.has(key)) return;
    faults.add(located.lineOf(path), 'dead-redirect', { to });
  };
  const claim = (address: string, owner: string, path: Path): void => {
    const other = owners.get(address);
    owners.set(address, owner);
    if (other === undefined) return;
    faults.add(located.lineOf(path), pages.has(address) ? 'redirect-clash.page' : 'redirect-clash', { address, other });
  };

  redirects.short.forEach(({ path, to }, index) => {
    checkTarget(to, ['short', index, 'to']);
    for (const language of course.languages) {
      const home = permalinks(course, language).get('home:') ?? '/';
      claim(`${home}${path}/`, to, ['short', index, 'path']);
    }
  });
  redirects.moved.forEach(({ from, to }, index) => {
    checkTarget(to, ['moved', index, 'to']);
    claim(from, to, ['moved', index, 'from']);
    const [page = '', fragment] = from.split('#');
    const link = parseContentLink(to);
    const stays = permalinks(course, languageAt(course, from)).get(link?.key ?? '') === page && link?.fragment !== '';
    if (fragment === undefined || stays) return;
    faults.add(located.lineOf(['moved', index]), 'moved-fragment', { from, to });
  });
  for (const { id } of course.modules.flatMap(({ lessons }) => lessons)) {
    if (redirects.short.some(({ to }) => to === `lesson:${id}`)) continue;
    faults.add(located.lineOf(['short']), 'missing-short', { id });
  }
}
