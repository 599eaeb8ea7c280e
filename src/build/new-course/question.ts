import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { permalinks, targetKey } from '../../core/address/permalink.ts';
import { formatEntry, missingEntries } from '../../core/numbers/numbers.ts';
import { outline } from '../../core/outline.ts';
import { fill } from '../../core/text/fill.ts';
import { withAddresses } from '../addresses.ts';
import { checkContent } from '../content-check/check-content.ts';
import { formatFaults, type Fault } from '../content-check/fault.ts';
import { contentFolder } from '../content-folder.ts';
import { readCourse } from '../course-file.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { messagesIn } from '../messages/messages.ts';
import { numbersFile, readNumberedCourse, readNumbers } from '../numbers-file.ts';
import { NewCourseError } from './new-course.ts';

/** A question that was added, to be written. */
export interface AddedQuestion {
  readonly id: string;
  /** Path from the folder where the command was given. */
  readonly file: string;
  /** On which it begins, 1-based. */
  readonly line: number;
  /** Its addresses, without the site's base. */
  readonly addresses: readonly string[];
}

/**
 * Adds the frame of a question to the end of a lesson's quiz, its addresses to the list of published ones, and its
 * permanent number; the two lists only where the course has them. All or nothing.
 * @param root absolute path of the project
 * @param lesson id
 * @throws {NewCourseError} with a sentence for the author, when nothing was written
 */
export function addQuestion(root: string, lesson: string): AddedQuestion {
  const messages = authorMessages(root);
  const faults = checkContent(root).filter((fault) => !isUntested(fault, lesson));
  if (faults.length > 0) throw new NewCourseError(formatFaults(faults, messages));
  const course = readCourse(root);
  const content = contentFolder(root);
  const place = outline(course).find((each) => each.lesson.id === lesson);
  const lessons = course.modules.flatMap((module) => module.lessons.map(({ id }) => id));
  if (!place)
    throw new NewCourseError(fill(messages.words['question.lesson'], { lesson, lessons: lessons.join(', ') }));
  const file = join(content, `lessons/${place.module.id}/${lesson}/quiz.yaml`);
  const before = readFileSync(file, 'utf8');
  const id = freeId(content, lesson);
  const { text, line } = withQuestion(before, id, course.languages);
  const addresses = course.languages.map(
    (language) => `${permalinks(course, language).get(targetKey({ kind: 'lesson', id: lesson })) ?? '/'}#q-${id}`,
  );
  writeFileSync(file, text);
  const after = checkContent(root).filter((fault) => fault.rule !== 'missing-number' && !isUntested(fault, lesson));
  if (after.length > 0) {
    writeFileSync(file, before);
    throw new NewCourseError(formatFaults(after, messages));
  }
  change(join(content, 'addresses.txt'), (list) =>
    withAddresses(
      list,
      addresses.map((address) => ({ address })),
    ),
  );
  change(join(content, numbersFile), (list) => {
    const missing = missingEntries(readNumbers(root), readNumberedCourse(root));
    return list + missing.map((entry) => `${formatEntry(entry)}\n`).join('');
  });
  return { id, file: relative(process.cwd(), file), line, addresses };
}

/** An objective of the lesson without a question yet: what the command is for. */
const isUntested = ({ rule, file }: Fault, lesson: string): boolean =>
  rule === 'untested-objective' && file.endsWith(`/${lesson}/quiz.yaml`);

/** Changes a file that a course may do without. */
function change(file: string, how: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, how(readFileSync(file, 'utf8')));
}

function freeId(content: string, lesson: string): string {
  const all = globSync('{*.yaml,lessons/**/quiz.yaml}', { cwd: content })
    .map((name) => readFileSync(join(content, name), 'utf8'))
    .join('\n');
  let number = 1;
  while (new RegExp(`id: ${lesson}-${number}(?![\\w-])`).test(all)) number += 1;
  return `${lesson}-${number}`;
}

const objectivesOf = z.looseObject({
  objectives: z.array(z.looseObject({ id: z.string() })),
  questions: z.array(z.looseObject({ objective: z.string() })),
});

/** The quiz with one question more, of the first objective that has none; all else stays as its author wrote it. */
function withQuestion(text: string, id: string, languages: readonly string[]): { text: string; line: number } {
  const document = parseDocument(text);
  const questions = document.get('questions', true);
  const { objectives, questions: asked } = objectivesOf.parse(document.toJS());
  const isAsked = (id: string): boolean => asked.some(({ objective }) => objective === id);
  const objective = (objectives.find(({ id }) => !isAsked(id)) ?? objectives[0])?.id;
  if (!isSeq(questions) || !questions.range || !isMap(questions.items[0])) throw new Error('A quiz without questions');
  const say = (key: 'prompt' | 'choice' | 'feedback' | 'explanation', number = 0): Record<string, string> =>
    Object.fromEntries(
      languages.map((language) => [language, fill(messagesIn(language).words[`question.${key}`], { number })]),
    );
  const question = {
    id,
    type: 'single-choice',
    objective,
    prompt: say('prompt'),
    choices: ['a', 'b', 'c'].map((choice, at) => ({
      id: choice,
      text: say('choice', at + 1),
      feedback: say('feedback', at + 1),
    })),
    correctChoices: ['a'],
    explanation: say('explanation'),
  };
  const end = text.slice(0, questions.range[1]).trimEnd().length;
  const indent = /\n( *)- [^\n]*$/.exec(text.slice(0, questions.items[0].range?.[0] ?? 0) + '- x')?.[1] ?? '  ';
  const entry = stringify([question], { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((each) => indent + each)
    .join('\n');
  return {
    text: `${text.slice(0, end)}\n${entry}\n${text.slice(end).trimStart()}`,
    line: text.slice(0, end).split('\n').length + 1,
  };
}
