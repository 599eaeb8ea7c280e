import type { Course, LearningResource, Quiz, WithContext } from 'schema-dts';
import type { Site } from './site.ts';

/** What a page says of itself to search engines, in the words of schema.org. */
export type StructuredData = WithContext<Course> | WithContext<LearningResource> | WithContext<Quiz>;

/** A page that is described. */
interface Described {
  readonly name: string;
  readonly description: string;
  /** Its own address, under the site's base. */
  readonly path: string;
}

const context = { '@context': 'https://schema.org' } as const;

/** Minutes as a duration (ISO 8601). */
const duration = (minutes: number): string => `PT${minutes}M`;

/**
 * The course, with its lessons: what schema.org calls it, and what Google asks of a course (its documents on “Course
 * info”): name, description, provider, offers, an instance with its mode and workload.
 * @param home where the site will be, as `Astro.site`; throws without it
 */
export function courseData(site: Site, home: URL | undefined): StructuredData {
  const { course, say, outline, minutes } = site;
  const total = [...minutes.values()].reduce((sum, each) => sum + each, 0);
  return {
    ...context,
    '@type': 'Course',
    name: say(course.title),
    description: say(course.description),
    url: new URL(site.href({ kind: 'home' }), home).href,
    inLanguage: site.language,
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: say(course.name), url: new URL(site.href({ kind: 'home' }), home).href },
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'VND' },
    hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: duration(total) },
    hasPart: outline.map(({ lesson }) => ({
      '@type': 'LearningResource' as const,
      name: say(lesson.title),
      url: new URL(site.href({ kind: 'lesson', id: lesson.id }), home).href,
    })),
  };
}

/** A lesson; its description is the page's own. @param teaches its objectives, for what it teaches */
export function lessonData(
  site: Site,
  home: URL | undefined,
  { name, path }: Omit<Described, 'description'>,
  minutes: number,
  teaches: readonly string[],
): StructuredData {
  return {
    ...context,
    '@type': 'LearningResource',
    name,
    url: new URL(path, home).href,
    inLanguage: site.language,
    learningResourceType: 'Lesson',
    timeRequired: duration(minutes),
    teaches,
    isPartOf: wholeCourse(site, home),
  };
}

/** A quiz over the whole course. */
export function quizData(site: Site, home: URL | undefined, { name, description, path }: Described): StructuredData {
  return {
    ...context,
    '@type': 'Quiz',
    name,
    description,
    url: new URL(path, home).href,
    inLanguage: site.language,
    isAccessibleForFree: true,
    learningResourceType: 'Quiz',
    about: { '@type': 'Thing', name: site.say(site.course.title) },
    isPartOf: wholeCourse(site, home),
  };
}

function wholeCourse({ course, say, href }: Site, home: URL | undefined): Course {
  return { '@type': 'Course', name: say(course.title), url: new URL(href({ kind: 'home' }), home).href };
}

/** Data as a page can hold it in a script element: no tag can begin in it. */
export function inScript(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
