import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Values that R worked out once; `made` says with which functions. */
export const rValues = z
  .object({
    wilson: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
    /** A person a text, a sign for each question: 1 right, 0 wrong. */
    answers: z.array(z.string()),
    facility: z.array(z.number()),
    /** Of each question the correlation with the rest, and its interval. */
    rest: z.array(z.tuple([z.number(), z.number(), z.number()])),
  })
  .parse(JSON.parse(readFileSync(new URL('../fixtures/result/r-values.json', import.meta.url), 'utf8')));
