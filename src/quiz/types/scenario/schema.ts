import { z } from 'zod';
import { id } from '../../../schemas/text.ts';
import type { Parts } from '../../question-schema.ts';

/** Scenes in which a choice leads to the next, up to an outcome. */
export const scenario = ({ common, text, choice }: Parts) =>
  z.strictObject({
    type: z.literal('scenario'),
    ...common,
    /** Id of the first scene. */
    start: id,
    scenes: z
      .array(
        z.strictObject({
          id,
          text,
          /** `next` names a scene or an outcome; `feedback` tells the consequence. */
          choices: z.array(choice.extend({ next: id })).min(2),
        }),
      )
      .min(1),
    outcomes: z.array(z.strictObject({ id, /** 0 to 1. */ score: z.number().min(0).max(1), text })).min(1),
  });
