import type { Fault } from './fault.ts';

/** Faults of a file itself: while it has one, what others say of it cannot be judged. */
const own = new Set([
  'yaml-syntax',
  'mdx-syntax',
  'front-matter',
  'missing-file',
  'missing-language',
  'extra-language',
  'unquoted-comma',
  'text-after-hash',
  'schema',
  'missing',
  'unknown-key',
  'heading-id',
  'heading-other',
  'duplicate-heading-id',
  'misnamed',
]);
/** Faults of course.yaml alone that make its ids uncertain. */
const ofCourse = new Set([...own, 'unknown-id', 'duplicate-id', 'missing-page']);

const course = /(^|\/)course\.yaml$/;
const texts = /(^|\/)(lessons|pages)\/.*\.mdx$/;
const quizzes = /(^|\/)lessons\/.*\/quiz\.yaml$/;

/** By rule, the files whose faults may have brought it about; `same` is the file itself, `folder` any beside it. */
const causes: Readonly<Record<string, readonly (RegExp | 'same' | 'folder')[]>> = {
  'dead-link': [texts, course],
  'unknown-id': [/(^|\/)sources\.yaml$/],
  'desk-side': [course],
  'unknown-circle': [course],
  'dead-redirect': [course],
  'redirect-clash': [course],
  'missing-short': [course],
  'moved-fragment': [course],
  'untaught-term': [texts, course],
  'unused-term': [texts, course, 'same'],
  'unknown-lesson': [course],
  'unknown-section': [course, texts],
  'unknown-objective': ['same', quizzes, course],
  'untested-objective': ['same'],
  'too-few-questions': ['same', quizzes, course],
  'unknown-question': [quizzes, course],
  'unknown-figure': [/(^|\/)figures\//],
  'figure-text': [/(^|\/)figures\/texts\.yaml$/],
  'no-reserve': [texts, quizzes, course],
  'game-ending': ['same'],
};

const folderOf = (file: string): string => file.replace(/[^/]*$/, '');

/** What an author has to fix, without what follows from it: one fault for each slip. */
export function rootFaults(faults: readonly Fault[]): Fault[] {
  const unsound = new Set(faults.filter(isOwn).map(({ file }) => file));
  const unread = new Set(faults.filter(({ rule }) => /-syntax$/.test(rule)).map(({ file }) => file));
  const unnamed = new Set(faults.filter(({ rule }) => rule === 'unknown-objective').map(({ file }) => file));
  const lines = new Set(faults.filter(isOwn).map(({ file, line }) => `${file}:${line}`));
  const follows = (fault: Fault): boolean => {
    // What the one parser takes and the other does not is told of its syntax alone.
    if (unread.has(fault.file) && !/-syntax$/.test(fault.rule)) return true;
    if (isOwn(fault)) return false;
    // The objective that a question should have named.
    if (fault.rule === 'untested-objective' && unnamed.has(fault.file)) return true;
    // A slip that breaks a line breaks its spelling too.
    if (lines.has(`${fault.file}:${fault.line}`)) return true;
    // A folder that is not named stands for the name that has no folder.
    if (fault.rule === 'unknown-id' && fault.line === 0) return [...unsound].some((file) => course.test(file));
    return (causes[fault.rule] ?? []).some((cause) =>
      [...unsound].some((file) => {
        if (cause === 'same') return file === fault.file;
        if (cause === 'folder') return folderOf(file) === folderOf(fault.file);
        return cause.test(file);
      }),
    );
  };
  return faults.filter((fault) => !follows(fault));
}

function isOwn({ rule, file, line }: Fault): boolean {
  return (
    (course.test(file) ? ofCourse.has(rule) && line > 0 : own.has(rule)) ||
    (rule === 'missing-picture' && file.endsWith('texts.yaml'))
  );
}
