import { z } from 'zod';
import { circle } from '../../../schemas/course.ts';
import { id } from '../../../schemas/text.ts';
import type { Parts } from '../../question-schema.ts';

/** Things to place in the circles or their overlap. */
export const categorise = ({ common, text }: Parts) =>
  z.strictObject({
    type: z.literal('categorise'),
    ...common,
    /** Things to place; `category` is the key. */
    items: z
      .array(
        z.strictObject({
          id,
          text,
          /** The thing in a word or two, as it stands in the circles. */
          short: text.optional(),
          category: circle,
          /** `incorrect` hints without giving the key away: the learner tries again. */
          feedback: z.strictObject({ correct: text, incorrect: text }),
        }),
      )
      .min(2),
  });
