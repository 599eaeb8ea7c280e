import { z } from 'zod';
import { circle } from './course.ts';
import { byLanguage, id, words } from './text.ts';

const formula = words;
const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, { error: 'ascii-code' });

/**
 * `content/game.yaml`: a game of choices whose price is paid later. Numbers, formulas and every word of it.
 * @param languages the languages that every text must have
 */
export function gameSchema(languages: readonly string[]) {
  const text = byLanguage(languages, words);
  const effect = z.record(name, z.int());

  const choice = z.strictObject({
    id,
    text,
    /** How much it changes each measure. */
    effect,
    /** The same while `rules.enough` is false. */
    low: effect.optional(),
    /** What comes of it. */
    after: text,
    /** The same while `rules.enough` is false; has to be there when `low` is. */
    afterLow: text.optional(),
  });

  const event = z.strictObject({
    id,
    title: text,
    /** A first line by the choice that was made at the same place of the turn before. */
    seen: z.record(id, text).optional(),
    text,
    choices: z.array(choice).min(2).max(4),
    /** Objectives of lessons that it is about. */
    objectives: z.array(id).min(1),
  });

  return z.strictObject({
    measures: z
      .array(
        z.strictObject({
          id: name,
          start: z.number(),
          least: z.number().optional(),
          most: z.number().optional(),
          /** How it is drawn; without it nobody sees it. The first measure is the one that counts at the end. */
          draw: z.enum(['share', 'dots', 'circles', 'strokes']).optional(),
          name: text,
          unit: text.optional(),
          /** Words for it, each up to a value. */
          levels: z.array(z.strictObject({ to: z.number(), text })).optional(),
        }),
      )
      .min(1),
    /** Named numbers for the formulas. */
    numbers: z.record(name, z.number()),
    rules: z.strictObject({
      enough: formula,
      change: z.record(name, formula),
      month: z.array(z.strictObject({ set: name, to: formula, name: text.optional() })).min(1),
      opening: formula,
      eventsPerMonth: z.int().min(1),
    }),
    /** Ways of playing to compare with, each a road for each turn; the first is the one that tempts. */
    styles: z.array(z.strictObject({ id, name: text, roads: z.record(id, z.array(id)) })).min(1),
    turns: z
      .array(
        z.strictObject({
          id,
          circle,
          target: z.number(),
          /** The turn whose choices are made again before those of this one. */
          after: id.optional(),
          title: text,
          intro: text,
          events: z.array(event).min(1),
        }),
      )
      .min(1),
    /** Looked at in order: the first whose condition holds is the ending. */
    endings: z
      .array(
        z.strictObject({
          id,
          when: formula,
          title: text,
          texts: z
            .array(
              z.strictObject({
                when: formula.optional(),
                /** One of these was chosen: `event.choice`. */
                chose: z.array(z.string()).optional(),
                /** None of these was. */
                notChosen: z.array(z.string()).optional(),
                text,
              }),
            )
            .min(1),
        }),
      )
      .min(1),
    /** What is said after a turn. */
    debrief: z.strictObject({
      money: text,
      /** The measure whose largest fall tells where the two desks collided. */
      mirrorOf: name,
      mirror: text,
      restate: text,
      questions: z.array(text).min(1),
      last: text,
    }),
    /** What the model is, and is not. */
    note: text,
    /** How it counts, told in words. */
    how: z.array(text).min(1),
  });
}

export type GameContent = z.infer<ReturnType<typeof gameSchema>>;
