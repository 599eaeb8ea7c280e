import { z } from 'zod';

const version = z.string().regex(/^\d+\.\d+\.\d+/);

const advisory = z
  .strictObject({
    id: z.string(),
    package: z.string(),
    /** The first version with the hole. */
    from: version.optional(),
    /** The first version without it. */
    fixed: version.optional(),
    /** The last version that is known to have it. */
    last: version.optional(),
    /** The very versions that have it. */
    only: z.array(version).optional(),
    what: z.string(),
  })
  .refine(({ fixed, last, only }) => [fixed, last, only].filter((each) => each !== undefined).length === 1, {
    message: 'expected one of fixed, last and only',
  });

/** The dated list of known holes. */
export const advisoriesSchema = z.strictObject({ date: z.iso.date(), advisories: z.array(advisory).min(1) });
export type Advisories = z.infer<typeof advisoriesSchema>;

/** What the comparison reads of `package-lock.json`. */
export const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/** A package of the lock with a known hole. */
export interface Finding {
  readonly package: string;
  readonly version: string;
  readonly id: string;
  readonly what: string;
}

/** The packages of a lock that have a known hole. */
export function audit({ packages }: z.infer<typeof lockSchema>, { advisories }: Advisories): Finding[] {
  return Object.entries(packages).flatMap(([path, { version: own }]) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    if (name === undefined || own === undefined) return [];
    return advisories
      .filter((each) => each.package === name && has(each, own))
      .map(({ id, what }) => ({ package: name, version: own, id, what }));
  });
}

function has({ from, fixed, last, only }: Advisories['advisories'][number], own: string): boolean {
  if (only) return only.includes(own);
  if (from !== undefined && compareVersions(own, from) < 0) return false;
  return fixed === undefined ? compareVersions(own, last ?? own) <= 0 : compareVersions(own, fixed) < 0;
}

/** Compares two versions; a pre-release comes before its release. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((each) => /^(\d+)\.(\d+)\.(\d+)(-)?/.exec(each)?.slice(1) ?? []);
  for (const at of [0, 1, 2]) {
    const difference = Number(a?.[at] ?? 0) - Number(b?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b?.[3] !== undefined) - Number(a?.[3] !== undefined);
}
