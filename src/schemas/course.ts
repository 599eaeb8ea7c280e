import { z } from 'zod';
import { byLanguage, id, slug, words } from './text.ts';

/** The id of a circle: one that the course declares in `circles`. */
export const circle = id;

/** The colours that a course may choose: words at the one desk, at the other, of both; behind them; in drawings; the button. */
export const colourNames = [
  'first',
  'first-soft',
  'first-fill',
  'second',
  'second-soft',
  'second-fill',
  'both',
  'both-soft',
  'both-fill',
  'lens',
  'act',
  'on-act',
  'act-soft',
] as const;

/** `#rgb` or `#rrggbb`. */
const colour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/, { error: 'colour' });

/** Language codes of the course, the default one (without a prefix in its addresses) first. */
export const languages = z.array(z.string().regex(/^[a-z]{2,3}$/, { error: 'language-code' })).min(1);

/** Minutes of a part, where they are other than usual. */
const partMinutes = z.int().min(1).max(240).optional();

/** What a ready-made session takes in: a part of a lesson, a vote on a question of a lesson, or what belongs to neither. */
const sessionItem = z.union([
  z.strictObject({
    /** Of a lesson. */
    lesson: id,
    part: z.enum(['lesson', 'activity', 'discussion']),
    minutes: partMinutes,
  }),
  z.strictObject({
    /** Of a question with one right choice, in a lesson. */
    question: id,
    part: z.literal('vote'),
    minutes: partMinutes,
  }),
  z.strictObject({ part: z.enum(['welcome', 'break', 'closing']), minutes: partMinutes }),
]);

/**
 * `content/course.yaml`: what exists, in which order, at which address.
 * @param langs the languages that every text must have
 */
export function courseSchema(langs: readonly string[]) {
  const text = byLanguage(langs, words);
  const address = byLanguage(langs, slug);

  const lesson = z.strictObject({
    /** Also the name of the lesson's folder. */
    id,
    slug: address,
    /** Short title for outlines and buttons; the page's own heading is in the lesson file. */
    title: text,
    /** Which circle the lesson is about; absent when it is about the whole. */
    circle: circle.optional(),
    /** Its number in the course's one series of numbered lessons; each says what goes wrong without it (`prevents`). */
    series: z.int().min(1).optional(),
    /** How many questions on it one sitting of the final quiz asks: 1 where nothing is said. */
    asked: z.int().min(1).max(10).optional(),
  });

  return z.strictObject({
    id,
    languages,
    /** Share of the points, 0 to 1, from which a quiz counts as passed (cmi5's masteryScore). */
    masteryScore: z.number().gt(0).max(1),
    /**
     * The most questions that one sitting of the final quiz asks, 5 to 100: with fewer a result says little, more nobody
     * answers in one go. A course whose lessons ask for more is walked through by several sittings.
     */
    finalQuizMost: z.int().min(5).max(100),
    /** Name beside the logo. */
    name: text,
    title: text,
    description: text,
    /** Where mistakes are reported: an address for mail, or a form that takes \`page\` and \`version\` as parameters. */
    contact: z.union([z.strictObject({ mail: z.email() }), z.strictObject({ form: z.url() })]).optional(),
    /**
     * Two groups and what they share, from left to right, as ids: the left circle, the part of both, the right circle.
     * Their names stand in `words/`. A course without them shows no circles.
     */
    circles: z.tuple([circle, circle, circle]).optional(),
    /** Colours in place of the ones that every course begins with, each for light and for dark. */
    colours: z.partialRecord(z.enum(colourNames), z.tuple([colour, colour])).optional(),
    /** What an installed course says of itself: its kinds (W3C’s list), and whether `public/screenshots` has pictures. */
    app: z
      .strictObject({ categories: z.array(words).min(1).optional(), screenshots: z.boolean().optional() })
      .optional(),
    /** Pages beside the lessons that have an address of their own. */
    pages: z.array(z.strictObject({ id, slug: address })),
    /** Ready-made sessions for trainers, each with what it takes in, in order. */
    sessions: z
      .array(
        z.strictObject({
          minutes: z.int().min(5).max(480),
          items: z.array(sessionItem).min(1),
        }),
      )
      .optional(),
    /** Packages for learning platforms (SCORM, cmi5); none are made without it. */
    lms: z
      .strictObject({
        /** Those of the course's languages that packages have, that of the first page first. */
        languages,
        /** What completes the course: reading every lesson (`read`), or passing the final quiz as well (`passed`). */
        completion: z.enum(['read', 'passed']),
        /** Tells a final quiz that was not passed as failed; without it as not yet complete. Some platforms lock what failed. */
        failed: z.boolean().optional(),
      })
      .optional(),
    modules: z.array(z.strictObject({ id, slug: address, title: text, lessons: z.array(lesson).min(1) })).min(1),
  });
}

export type Course = z.infer<ReturnType<typeof courseSchema>>;
export type CourseModule = Course['modules'][number];
export type CourseLesson = CourseModule['lessons'][number];
/** A circle's id. */
export type Circle = z.infer<typeof circle>;
export type SessionItem = z.infer<typeof sessionItem>;
