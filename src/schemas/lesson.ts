import { z } from 'zod';
import { id, words } from './text.ts';

const common = {
  /** The page's heading: says something, may be longer than the title in course.yaml. */
  title: words,
  /** One or two sentences under the heading; also the page's meta description. */
  description: words,
};

const lesson = z.strictObject({
  ...common,
  /** Three lines to take home. */
  summary: z.array(words).length(3),
  /** One activity of about ten minutes, for the person who runs a session. */
  trainer: z.strictObject({
    title: words,
    /** Minutes, 1 to 60. */
    minutes: z.int().min(1).max(60),
    materials: z.array(words),
    steps: z.array(words).min(1),
    /** What people usually answer and what to wait for. */
    expected: z.array(words).min(1),
    /** Questions to discuss, each after the section it is about. */
    discuss: z.array(z.strictObject({ /** Id of a heading of the lesson. */ section: id, ask: words })).length(2),
    /** The point to draw out. */
    point: words,
  }),
  /** Ids from content/sources.yaml. */
  sources: z.array(id).min(1),
  /** Things to do on Monday morning that need nobody's leave. */
  checklist: z.array(words).min(2).max(6),
});

/** Front matter of a lesson's `<language>.mdx`. */
export const lessonSchema = lesson;

/** Front matter of a lesson of the numbered series: also what it prevents. */
export const seriesLessonSchema = lesson.extend({
  /** What goes wrong without it. */
  prevents: words,
});

/** Front matter of either kind, as the pages read it after the check. */
export const anyLessonSchema = z.union([seriesLessonSchema, lessonSchema]);

/** Front matter of a module's overview and of a page beside the lessons. */
export const pageSchema = z.strictObject(common);

/** The overview of a part. */
export const moduleSchema = z.strictObject({
  ...common,
  /** What to ask oneself while reading the part, and afterwards. */
  question: words.optional(),
});

export type Lesson = z.infer<typeof lessonSchema> & Partial<Pick<z.infer<typeof seriesLessonSchema>, 'prevents'>>;
