import type { CourseLesson } from '../../../schemas/course.ts';
import type { Question } from '../../../schemas/quiz.ts';
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
}

/** Rules that span several fields of a quiz. */
export function checkQuiz(quiz: QuizParts, located: Located, context: QuizContext, faults: FileFaults): void {
  const at = (...path: Path): number => located.lineOf(path);
  const { objectiveIds: own, tested } = quiz;

  quiz.objectives.forEach((objective, index) => {
    if (!objective) return;
    const place = { file: context.file, line: () => at('objectives', index, 'id') };
    claim(context.objectives, objective.id, place, 'mục tiêu', faults);
    if (!tested.has(objective.id)) {
      faults.add(at('objectives', index, 'id'), 'untested-objective', {
        expected: `ít nhất một câu hỏi có objective: ${objective.id}`,
        found: 'không câu nào kiểm tra mục tiêu này',
        fix: 'Thêm câu hỏi cho mục tiêu, hoặc bỏ mục tiêu.',
      });
    }
    if (context.headingIds && !context.headingIds.has(objective.section)) {
      faults.add(at('objectives', index, 'section'), 'unknown-section', {
        expected: `một đề mục của bài: ${[...context.headingIds].join(', ') || 'bài chưa có đề mục nào'}`,
        found: objective.section,
        fix: 'Sửa section cho trùng với mã trong [#…] của bài.',
      });
    }
  });

  quiz.questions.forEach((question, index) => {
    if (!question) return;
    const path: Path = ['questions', index];
    const place = { file: context.file, line: () => at(...path, 'id') };
    claim(context.questions, question.id, place, 'câu hỏi', faults);
    if (!own.has(question.objective)) {
      faults.add(at(...path, 'objective'), 'unknown-objective', {
        expected: `một mục tiêu của bài: ${[...own].join(', ')}`,
        found: question.objective,
        fix: 'Sửa objective, hoặc thêm mục tiêu ấy vào objectives.',
      });
    }
    checkQuestion(question, path, at, faults);
  });
}

/** What the rules on questions over the whole course need to know. */
export interface PoolContext extends Pick<QuizContext, 'file' | 'questions'> {
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
    claim(context.questions, question.id, place, 'câu hỏi', faults);
    if (!context.lessonOf.has(question.objective)) {
      faults.add(at(...path, 'objective'), 'unknown-objective', {
        expected: 'mã một mục tiêu trong quiz.yaml của một bài',
        found: question.objective,
        fix: 'Sửa objective cho trùng với mục tiêu mà câu này kiểm tra.',
      });
    }
    checkQuestion(question, path, at, faults);
  });
  const byLesson = Map.groupBy(questions, (each) => each && context.lessonOf.get(each.objective));
  const countOf = (lesson: string): number => byLesson.get(lesson)?.length ?? 0;
  for (const text of tooFew(context.drawn, countOf, context.most))
    faults.add(at('questions'), 'too-few-questions', text);
}

function claim(seen: Seen, id: string, place: Place, what: string, faults: FileFaults): void {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, place);
    return;
  }
  faults.add(place.line(), 'duplicate-id', {
    expected: `mã ${what} không trùng trong cả khóa`,
    found: `${id}, đã có ở ${first.file}:${first.line()}`,
    fix: 'Đặt mã khác cho mục mới; không đổi mã đã xuất bản.',
  });
}

type At = (...path: Path) => number;

function checkUnique(ids: readonly string[], path: Path, at: At, faults: FileFaults): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) === index) return;
    faults.add(at(...path, index, 'id'), 'duplicate-id', {
      expected: 'mã không trùng trong một câu hỏi',
      found: id,
      fix: 'Đặt mã khác cho một trong hai.',
    });
  });
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

function checkQuestion(question: Question, path: Path, at: At, faults: FileFaults): void {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      checkUnique(idsOf(question.choices), [...path, 'choices'], at, faults);
      checkCorrectChoices(question, [...path, 'correctChoices'], at, faults);
      break;
    case 'categorise':
      checkUnique(idsOf(question.items), [...path, 'items'], at, faults);
      break;
    case 'order':
      checkUnique(idsOf(question.steps), [...path, 'steps'], at, faults);
      break;
    case 'scenario':
      checkScenario(question, path, at, faults);
  }
}

function checkCorrectChoices(
  question: Extract<Question, { type: 'single-choice' | 'multiple-choice' }>,
  path: Path,
  at: At,
  faults: FileFaults,
): void {
  const choices = new Set(idsOf(question.choices));
  question.correctChoices.forEach((id, index) => {
    if (choices.has(id)) return;
    faults.add(at(...path, index), 'unknown-choice', {
      expected: `mã của một phương án: ${[...choices].join(', ')}`,
      found: id,
      fix: 'Sửa mã trong correctChoices, hoặc thêm phương án ấy.',
    });
  });
  const correct = new Set(question.correctChoices).size;
  if (question.type === 'single-choice' && correct > 1) {
    faults.add(at(...path), 'two-correct', {
      expected: 'đúng một mã trong correctChoices',
      found: question.correctChoices.join(', '),
      fix: 'Giữ lại một mã, hoặc đổi type thành multiple-choice.',
    });
  }
  if (question.type === 'multiple-choice' && (correct < 2 || correct === choices.size)) {
    faults.add(at(...path), 'correct-count', {
      expected: 'từ hai phương án đúng và ít nhất một phương án sai (chọn hết thì không được điểm)',
      found: `${correct} đúng trên ${choices.size}`,
      fix: 'Thêm phương án, hoặc đổi type thành single-choice.',
    });
  }
}

function checkScenario(
  question: Extract<Question, { type: 'scenario' }>,
  path: Path,
  at: At,
  faults: FileFaults,
): void {
  const scenes = new Map(question.scenes.map((scene) => [scene.id, scene]));
  const outcomes = new Set(idsOf(question.outcomes));
  const all = [...idsOf(question.scenes), ...idsOf(question.outcomes)];
  checkUnique(idsOf(question.scenes), [...path, 'scenes'], at, faults);
  checkUnique(idsOf(question.outcomes), [...path, 'outcomes'], at, faults);
  question.outcomes.forEach(({ id }, index) => {
    if (!scenes.has(id)) return;
    faults.add(at(...path, 'outcomes', index, 'id'), 'duplicate-id', {
      expected: 'mã không trùng giữa cảnh và kết cục',
      found: id,
      fix: 'Đặt mã khác cho kết cục.',
    });
  });
  question.scenes.forEach((scene, index) => {
    checkUnique(idsOf(scene.choices), [...path, 'scenes', index, 'choices'], at, faults);
    scene.choices.forEach(({ next }, choice) => {
      if (scenes.has(next) || outcomes.has(next)) return;
      faults.add(at(...path, 'scenes', index, 'choices', choice, 'next'), 'unknown-scene', {
        expected: `mã của một cảnh hoặc kết cục: ${all.join(', ')}`,
        found: next,
        fix: 'Sửa next, hoặc thêm cảnh ấy.',
      });
    });
  });
  if (!scenes.has(question.start)) {
    faults.add(at(...path, 'start'), 'unknown-scene', {
      expected: `mã của một cảnh: ${[...scenes.keys()].join(', ')}`,
      found: question.start,
      fix: 'Sửa start.',
    });
    return;
  }
  if (!question.outcomes.some(({ score }) => score === 1)) {
    faults.add(at(...path, 'outcomes'), 'no-best-outcome', {
      expected: 'một kết cục có score: 1',
      found: question.outcomes.map(({ score }) => score).join(', '),
      fix: 'Cho kết cục tốt nhất score: 1.',
    });
  }
  const { reached, loop } = follow(question.start, scenes);
  if (loop !== undefined) {
    faults.add(at(...path, 'scenes'), 'scenario-loop', {
      expected: 'đi theo lựa chọn nào cũng tới một kết cục',
      found: `quay lại cảnh ${loop}`,
      fix: 'Cho lựa chọn ấy dẫn tới cảnh sau hoặc kết cục.',
    });
  }
  for (const id of all.filter((each) => !reached.has(each))) {
    faults.add(at(...path), 'unreachable-scene', {
      expected: 'mọi cảnh và kết cục đều có lối tới',
      found: `không lựa chọn nào dẫn tới ${id}`,
      fix: 'Nối một lựa chọn tới đó bằng next, hoặc xóa nó.',
    });
  }
}

function follow(
  start: string,
  scenes: ReadonlyMap<string, { choices: readonly { next: string }[] }>,
): { reached: Set<string>; loop: string | undefined } {
  const reached = new Set<string>();
  let loop: string | undefined;
  const visit = (id: string, trail: readonly string[]): void => {
    if (trail.includes(id)) {
      loop ??= id;
      return;
    }
    if (reached.has(id)) return;
    reached.add(id);
    for (const { next } of scenes.get(id)?.choices ?? []) visit(next, [...trail, id]);
  };
  visit(start, []);
  return { reached, loop };
}
