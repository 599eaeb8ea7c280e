import { getCollection, getEntry } from 'astro:content';
import { fingerprint } from '../core/fingerprint.ts';
import { parseNumbers, type Numbers } from '../core/numbers/numbers.ts';
import { outline, type OutlineLesson } from '../core/outline.ts';
import {
  languageAt,
  permalinks,
  targetKey,
  translations,
  withBase,
  withoutBase,
  type Target,
} from '../core/address/permalink.ts';
import { countWords, lessonMinutes } from '../core/text/reading-time.ts';
import type { Course } from '../schemas/course.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Ui } from '../schemas/ui.ts';
import { say } from '../core/text/local-text.ts';
import type { LocalText } from '../schemas/text.ts';

/** The course as one language's pages see it. */
export interface Site {
  readonly course: Course;
  readonly language: string;
  readonly ui: Ui;
  readonly outline: readonly OutlineLesson[];
  /** Minutes by lesson id. */
  readonly minutes: ReadonlyMap<string, number>;
  /** What a lesson is made of, as a fingerprint, by its id: another one says that it was rewritten, not just corrected. */
  readonly editions: ReadonlyMap<string, string>;
  /** Short address by lesson id, under the site's base. */
  readonly short: ReadonlyMap<string, string>;
  /** The text in this language. */
  readonly say: (text: LocalText) => string;
  /** Whether the course has a page of that id beside its lessons. */
  readonly has: (page: string) => boolean;
  /** Address of a target under the site's base. */
  readonly href: (target: Target) => string;
  /** How a language writes dates, one of the course's or of a source. */
  readonly localeOf: (language: string) => string;
  /** A page in every language, the default one first. @param pathname the page's own address, with the base */
  readonly translations: (pathname: string) => readonly Translation[];
}

/** A page in one language. */
export interface Translation {
  readonly language: string;
  /** As the language calls itself. */
  readonly name: string;
  /** Address of that page under the site's base; of the language's home when the page is not one of the course's. */
  readonly href: string;
  /** Whether it is the very page. */
  readonly same: boolean;
}

/** The course, checked. */
export async function getCourse(): Promise<Course> {
  const entry = await getEntry('course', 'course');
  if (!entry) throw new Error('content/course.yaml was not loaded');
  return entry.data;
}

const sites = new Map<string, Promise<Site>>();

/** The course in one of its languages; made once in a build. */
export function getSite(language: string): Promise<Site> {
  const known = import.meta.env.PROD ? sites.get(language) : undefined;
  const site = known ?? makeSite(language);
  sites.set(language, site);
  return site;
}

async function makeSite(language: string): Promise<Site> {
  const course = await getCourse();
  const ui = await getEntry('ui', language);
  if (!ui) throw new Error(`content/ui/${language}.yaml was not loaded`);
  const paths = permalinks(course, language);
  const locales = new Map((await getCollection('ui')).map(({ id, data }) => [id, data.language.locale]));
  return {
    course,
    language,
    ui: ui.data,
    outline: outline(course),
    minutes: await minutesByLesson(language),
    editions: await editionsByLesson(),
    short: await shortByLesson(paths.get(targetKey({ kind: 'home' })) ?? '/'),
    say: (text) => say(text, language),
    has: (page) => course.pages.some(({ id }) => id === page),
    href: (target) => {
      const path = paths.get(targetKey(target));
      if (path === undefined) throw new Error(`No page ${targetKey(target)}`);
      return withBase(import.meta.env.BASE_URL, path);
    },
    localeOf: (each) => locales.get(each) ?? each,
    translations: await translationsOf(course),
  };
}

async function translationsOf(course: Course): Promise<Site['translations']> {
  const names = new Map((await getCollection('ui')).map(({ id, data }) => [id, data.language.name]));
  return (pathname) => {
    const paths = translations(course, withoutBase(import.meta.env.BASE_URL, pathname));
    return course.languages.map((language) => ({
      language,
      name: names.get(language) ?? language,
      href: withBase(import.meta.env.BASE_URL, paths.get(language) ?? homeOf(course, language)),
      same: paths.has(language),
    }));
  };
}

const homeOf = (course: Course, language: string): string =>
  permalinks(course, language).get(targetKey({ kind: 'home' })) ?? '/';

async function minutesByLesson(language: string): Promise<ReadonlyMap<string, number>> {
  const [lessons, quizzes] = await Promise.all([getCollection('lessons'), getCollection('quizzes')]);
  const questions = new Map(quizzes.map(({ id, data }) => [id, data.questions.length]));
  return new Map(
    lessons
      .filter(({ id }) => id.endsWith(`/${language}`))
      .map(({ id, body = '', data }) => {
        const lesson = id.slice(0, -language.length - 1);
        const extra = [...data.summary, ...data.checklist].join(' ');
        return [lesson, lessonMinutes(countWords(`${proseOf(body)} ${extra}`), questions.get(lesson) ?? 0)];
      }),
  );
}

/** Of the ids of its objectives, with the sections that teach them, and of its questions: words may be corrected. */
async function editionsByLesson(): Promise<ReadonlyMap<string, string>> {
  const quizzes = await getCollection('quizzes');
  return new Map(
    quizzes.map(({ id, data }) => {
      const parts = [
        ...data.objectives.map(({ id: of, section }) => `${of} ${section}`),
        ...data.questions.map((each) => each.id),
      ];
      return [id, fingerprint(parts.join('\n'))];
    }),
  );
}

/** The first short address of each lesson, as content/redirects.yaml lists them. @param home path of the language's home */
async function shortByLesson(home: string): Promise<ReadonlyMap<string, string>> {
  const entry = await getEntry('redirects', 'redirects');
  const listed = (entry?.data.short ?? []).map(
    ({ path, to }) => [to.replace(/^lesson:/, ''), withBase(import.meta.env.BASE_URL, `${home}${path}/`)] as const,
  );
  return new Map(listed.toReversed());
}

/** MDX without its tags, heading ids and link targets. */
function proseOf(body: string): string {
  return body.replace(/<[^>]*>|\[#[^\]]*\]|\]\([^)]*\)/g, ' ');
}

/** The quiz of a lesson. */
export async function getQuiz(lesson: string): Promise<Quiz> {
  const entry = await getEntry('quizzes', lesson);
  if (!entry) throw new Error(`quiz.yaml of ${lesson} was not loaded`);
  return entry.data;
}

/** An objective with the lesson that teaches it. */
export type CourseObjective = Quiz['objectives'][number] & { readonly lesson: string };

/** Every objective of the course, in the order of the lessons. */
export async function getObjectives(): Promise<CourseObjective[]> {
  const quizzes = await Promise.all(
    outline(await getCourse()).map(async ({ lesson }) => ({ lesson: lesson.id, ...(await getQuiz(lesson.id)) })),
  );
  return quizzes.flatMap(({ lesson, objectives }) => objectives.map((objective) => ({ ...objective, lesson })));
}

/** The questions of `final-quiz.yaml` or `pre-test.yaml`; none where the course has no such file. */
export async function getPool(name: 'final-quiz' | 'pre-test'): Promise<readonly Question[]> {
  const entry = await getEntry('pools', name);
  return entry?.data.questions ?? [];
}

/** The questions of every quiz over the whole course, by the quiz's id. */
export async function getPools(): Promise<{ id: string; questions: readonly Question[] }[]> {
  return (await getCollection('pools')).map(({ id, data }) => ({ id, questions: data.questions }));
}

let numbers: Numbers | undefined;

/** The list of permanent numbers; empty for a course without one. */
export async function getNumbers(): Promise<Numbers> {
  if (import.meta.env.PROD && numbers) return numbers;
  const entry = await getEntry('numbers', 'numbers');
  numbers = parseNumbers(entry?.data.text ?? '');
  return numbers;
}

/** One static path of a rest route for each language: `undefined` for the home of the default language. */
export async function pathsOf(
  targets: (course: Course) => readonly Target[],
): Promise<{ params: { path: string | undefined }; props: { language: string; id: string } }[]> {
  const course = await getCourse();
  return course.languages.flatMap((language) => {
    const paths = permalinks(course, language);
    // A page that the course does not have has no path.
    return targets(course).flatMap((target) => {
      const path = paths.get(targetKey(target));
      if (path === undefined) return [];
      const id = target.kind === 'home' ? '' : target.id;
      return [{ params: { path: path.slice(1, -1) || undefined }, props: { language, id } }];
    });
  });
}

/** The course in the language of an address, for components inside MDX, which get no props from a page. */
export async function getSiteAt(pathname: string): Promise<Site> {
  return getSite(languageAt(await getCourse(), withoutBase(import.meta.env.BASE_URL, pathname)));
}
