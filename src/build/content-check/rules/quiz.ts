import { slipCost } from '../../../core/search/slip.ts';
import { contentOf } from '../../../quiz/content.ts';
import type { CourseLesson } from '../../../schemas/course.ts';
import type { Question } from '../../../schemas/quiz.ts';
import { listed } from '../../messages/messages.ts';
import { placeInWords } from '../place.ts';
import type { QuizParts } from '../quiz-parts.ts';
import type { FileFaults, Located, Path } from '../source-file.ts';
import { tooFew } from './pool-size.ts';

/** Where something stands; its line is looked up only when it has to be told. */
interface Place {
  readonly file: string;
  /** @returns 1-based */
  readonly line: () => number;
}

/** Ids that are unique in the whole course, with where each was first seen. */
export type Seen = Map<string, Place>;

/** What the rules on one quiz need to know of the rest. */
export interface QuizContext {
  /** The quiz file's path, for messages about duplicates elsewhere. */
  readonly file: string;
  /** Ids of the lesson's headings; undefined when the text could not be read. */
  readonly headingIds: ReadonlySet<string> | undefined;
  readonly objectives: Seen;
  readonly questions: Seen;
  /** Ids of the course's circles: the groups that things are sorted into. */
  readonly circles: readonly string[];
  /** Objectives that questions beside the lessons' own name. */
  readonly named?: ReadonlySet<string>;
}

/** Rules that span several fields of a quiz. */
export function checkQuiz(quiz: QuizParts, located: Located, context: QuizContext, faults: FileFaults): void {
  const at = (...path: Path): number => located.lineOf(path);
  const { objectiveIds: own, tested } = quiz;
  const near = nearObjective(quiz, context.named ?? new Set());
  const misnamed = near?.isSure === true ? near : undefined;

  quiz.objectives.forEach((objective, index) => {
    if (!objective) return;
    const place = { file: context.file, line: () => at('objectives', index, 'id') };
    claim(context.objectives, objective.id, place, 'objective', faults);
    if (objective.id === misnamed?.id) {
      faults.add(at('objectives', index, 'id'), 'misnamed', { id: misnamed.id, meant: misnamed.meant });
    } else if (!tested.has(objective.id)) {
      faults.add(at('objectives', index, 'id'), 'untested-objective', { id: objective.id });
    }
    if (context.headingIds && !context.headingIds.has(objective.section)) {
      faults.add(at('objectives', index, 'section'), 'unknown-section', {
        headings: listed(context.headingIds),
        section: objective.section,
      });
    }
  });

  quiz.questions.forEach((question, index) => {
    if (!question) return;
    const path: Path = ['questions', index];
    const place = { file: context.file, line: () => at(...path, 'id') };
    claim(context.questions, question.id, place, 'question', faults);
    if (!own.has(question.objective)) {
      const { objective } = question;
      const found = { own: [...own].join(', '), objective };
      if (objective === near?.meant) {
        const line = at('objectives', near.index, 'id');
        faults.add(at(...path, 'objective'), 'unknown-objective.near', { ...found, near: near.id, line });
      } else faults.add(at(...path, 'objective'), 'unknown-objective', found);
    }
    checkQuestion(question, path, { at, circles: context.circles }, faults);
  });
}

/** An objective that nothing names, and what is named in its place. */
interface NearObjective {
  readonly id: string;
  /** Its place among the objectives, from 0. */
  readonly index: number;
  readonly meant: string;
  /** Several name the other: the slip is in the objective's own id. With one alone it may be on either side. */
  readonly isSure: boolean;
}

/** An objective that nothing names, where questions name one that differs by a slip of the hand. */
function nearObjective(
  { questions, objectives, objectiveIds, tested }: QuizParts,
  named: ReadonlySet<string>,
): NearObjective | undefined {
  for (const id of objectiveIds) {
    if (tested.has(id) || named.has(id)) continue;
    const meant = [...tested].find((each) => !objectiveIds.has(each) && slipCost(id, each) !== undefined);
    const asked = questions.filter((question) => question?.objective === meant).length;
    const index = objectives.findIndex((objective) => objective?.id === id);
    if (meant !== undefined) return { id, index, meant, isSure: asked > 1 || named.has(meant) };
  }
  return undefined;
}

/** What the rules on questions over the whole course need to know. */
export interface PoolContext extends Pick<QuizContext, 'file' | 'questions' | 'circles'> {
  /** Lesson by objective. */
  readonly lessonOf: ReadonlyMap<string, string>;
  /** The lessons from which questions are drawn; none when all are asked. */
  readonly drawn: readonly CourseLesson[];
  /** The most questions that one sitting asks. */
  readonly most: number;
}

/** Rules on the questions of the final quiz or the pre-test: known objectives, and enough for a second sitting. */
export function checkPool({ questions }: QuizParts, located: Located, context: PoolContext, faults: FileFaults): void {
  const at = (...path: Path): number => located.lineOf(path);
  questions.forEach((question, index) => {
    if (!question) return;
    const path: Path = ['questions', index];
    const place = { file: context.file, line: () => at(...path, 'id') };
    claim(context.questions, question.id, place, 'question', faults);
    if (!context.lessonOf.has(question.objective)) {
      faults.add(at(...path, 'objective'), 'unknown-objective.pool', { objective: question.objective });
    }
    checkQuestion(question, path, { at, circles: context.circles }, faults);
  });
  const byLesson = Map.groupBy(questions, (each) => each && context.lessonOf.get(each.objective));
  const countOf = (lesson: string): number => byLesson.get(lesson)?.length ?? 0;
  for (const { key, values } of tooFew(context.drawn, countOf, context.most)) faults.say(at('questions'), key, values);
}

function claim(seen: Seen, id: string, place: Place, what: 'objective' | 'question', faults: FileFaults): void {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, place);
    return;
  }
  faults.add(place.line(), 'duplicate-id.course', {
    what: faults.word(`kind.${what}`),
    id,
    file: first.file,
    line: first.line(),
  });
}

type At = (...path: Path) => number;

function checkQuestion(
  question: Question,
  path: Path,
  { at, circles }: { readonly at: At; readonly circles: readonly string[] },
  faults: FileFaults,
): void {
  if (question.type === 'categorise')
    question.items.forEach(({ category }, index) => {
      if (circles.includes(category)) return;
      const where = placeInWords([...path, 'items', index, 'category'], undefined, faults);
      faults.add(at(...path, 'items', index, 'category'), 'unknown-circle', {
        where,
        found: category,
        circles: listed(circles),
      });
    });
  contentOf(question).check((inside, rule, values) => faults.say(at(...path, ...inside), rule, values));
}
