import { z } from 'zod';
import { permalinks, withBase } from '../../course/permalink.ts';
import { qrPath } from '../../course/qr-path.ts';
import { redirects } from '../../course/redirects.ts';
import { readCourse } from '../course-file.ts';
import { readRedirects } from '../redirects-file.ts';
import { qrSvg } from './qr-svg.ts';

/** Whose codes are made. */
export const projectSchema = z.object({
  /** Absolute path. */
  root: z.string(),
  /** Address of the site, with its scheme. */
  site: z.string(),
  /** `/` or `/hoc/` */
  base: z.string(),
});

/** A file to write: its path in the site, and the picture. */
export const codeSchema = z.object({ path: z.string(), svg: z.string() });

/**
 * A QR code for each page. A lesson's holds its short address, which outlives every move and makes the coarser, more
 * readable picture.
 */
export function qrCodesOf({ root, site, base }: z.infer<typeof projectSchema>): z.infer<typeof codeSchema>[] {
  const course = readCourse(root);
  const short = redirects(course, { ...readRedirects(root), moved: [] });
  const shortOf = new Map(short.toReversed().map(({ from, to }) => [to, from]));
  return course.languages
    .flatMap((language) => [...permalinks(course, language).values()])
    .map((path) => ({
      path: qrPath(path),
      svg: qrSvg(new URL(withBase(base, shortOf.get(path) ?? path), site).href),
    }));
}
