import { z } from 'zod';

/** A page by id, perhaps one of its sections: `lesson:first-lesson#why`. */
const target = z.string().regex(/^(?:home:|(?:module|lesson|page):[a-z0-9-]+)(?:#[a-z0-9-]+)?$/, { error: 'target' });

/** `content/redirects.yaml`: addresses beside the pages' own that lead to a page, for ever. */
export const redirectsSchema = z.strictObject({
  /** Short addresses to say aloud or write on a board; each language has its own, under its prefix. */
  short: z.array(
    z.strictObject({
      /** Without slashes at its ends: `b/1`. */
      path: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, { error: 'short-path' }),
      to: target,
    }),
  ),
  /** Addresses that pages and headings had before; the target is named by id, so no redirect leads to another one. */
  moved: z.array(
    z.strictObject({
      /** With its slashes, without the site's base, and with the fragment when only that has moved: `/sources/#smith`. */
      from: z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, { error: 'address' }),
      to: target,
    }),
  ),
});

export type Redirects = z.infer<typeof redirectsSchema>;
