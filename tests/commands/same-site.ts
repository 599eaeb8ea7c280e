import { compareSites, readSite } from '../helpers/same-site.ts';

/** `npm run same-site -- <folder> <folder>`: says whether two built folders are the same site, else where they differ. */
const [one, other] = process.argv.slice(2);
if (one === undefined || other === undefined) throw new Error('Name two folders of built sites');
const { compared, differences } = compareSites(readSite(one), readSite(other));
console.log(
  differences.length === 0
    ? `same site: ${compared} files`
    : [...differences, `${differences.length} of ${compared} files differ`].join('\n'),
);
process.exitCode = differences.length === 0 ? 0 : 1;
