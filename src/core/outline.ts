import type { Course, CourseLesson, CourseModule } from '../schemas/course.ts';

/** A lesson with its place in the course. */
export interface OutlineLesson {
  readonly lesson: CourseLesson;
  readonly module: CourseModule;
  /** 1-based, in the whole course. */
  readonly number: number;
  readonly previous: CourseLesson | undefined;
  readonly next: CourseLesson | undefined;
}

/** All lessons in order, each with its neighbours. */
export function outline(course: Course): OutlineLesson[] {
  const flat = course.modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
  return flat.map((entry, index) => ({
    ...entry,
    number: index + 1,
    previous: flat[index - 1]?.lesson,
    next: flat[index + 1]?.lesson,
  }));
}
