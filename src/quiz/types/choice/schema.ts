import { z } from 'zod';
import { id } from '../../../schemas/text.ts';
import type { Parts } from '../../question-schema.ts';

const fields = ({ common, choice }: Parts) => ({
  ...common,
  choices: z.array(choice).min(2),
  correctChoices: z.array(id).min(1),
});

/** One choice is right. */
export const singleChoice = (parts: Parts) => z.strictObject({ type: z.literal('single-choice'), ...fields(parts) });

/** Two or more choices are right, and not all. */
export const multipleChoice = (parts: Parts) =>
  z.strictObject({ type: z.literal('multiple-choice'), ...fields(parts) });
