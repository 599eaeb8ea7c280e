import { z } from 'zod';
import type { Parts } from '../../question-schema.ts';

/** Steps to put in order. */
export const order = ({ common, choice }: Parts) =>
  z.strictObject({
    type: z.literal('order'),
    ...common,
    /** In the right order; shown shuffled. */
    steps: z.array(choice).min(3),
  });
