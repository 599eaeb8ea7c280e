import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { readNumberedCourse } from '../../src/build/numbers-file.ts';
import { formatEntry, missingEntries } from '../../src/core/numbers/numbers.ts';
import { shuffle } from '../../src/core/quiz/draw.ts';
import { keepFirstLanguage } from './one-language.ts';

const subjects = ['khách hàng cũ', 'bảng giá', 'cuộc hẹn đầu tuần', 'tờ giới thiệu', 'đơn hàng lớn', 'phiếu khảo sát'];
const people = ['chị Mai', 'anh Quân', 'bạn thực tập', 'người phụ trách kho', 'trưởng nhóm', 'cô kế toán'];
const sentences = [
  'Sáng thứ Hai, {p} mở lại {s} và ghi ra điều chưa rõ.',
  'Điều khó nhất với {s} không phải là làm nhanh, mà là hỏi đúng người.',
  'Nếu {p} vắng mặt, {s} vẫn cần một người nhận việc.',
  'Hãy thử viết về {s} trong một câu rồi đọc cho {p} nghe.',
  'Khi hai bên hiểu khác nhau về {s}, cách nhanh nhất là cùng xem lại ghi chép.',
  'Tuần sau, {p} sẽ biết {s} có giúp được gì cho khách hay không.',
];
const lessonsPerModule = 10;
const paragraphs = 14;
/** A page that asks about the course's own lessons, and one that leads into them. */
const [leftOut, rewritten] = ['game', 'four-levels'];

/** A text about seeded subjects; the same seed gives the same text. */
function sentence(seed: string): string {
  const [pattern = '', subject = '', person = ''] = [sentences, subjects, people].map(
    (list, index) => shuffle(list, `${seed}/${index}`)[0],
  );
  const text = pattern.replace('{p}', person).replace('{s}', subject);
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

function lessonText(id: string): string {
  const head = {
    title: `Bài ${id.replace(/\D+/g, '')}: ${shuffle(subjects, id)[0]}`,
    description: `${sentence(`${id}/lead`)} ${sentence(`${id}/lead2`)}`,
    summary: [1, 2, 3].map((line) => sentence(`${id}/summary${line}`)),
    checklist: [1, 2].map((line) => sentence(`${id}/checklist${line}`)),
    trainer: {
      title: 'Hoạt động',
      minutes: 10,
      materials: ['Giấy'],
      steps: ['Làm theo nhóm hai người.'],
      expected: ['Mỗi nhóm một cách.'],
      discuss: [1, 5].map((place) => ({ section: `section-${place}`, ask: 'Vì sao?' })),
      point: 'Hỏi trước khi làm.',
    },
    sources: ['zoltners-2013'],
  };
  const body = Array.from({ length: paragraphs }, (_, place) => {
    const heading = place % 4 === 1 ? `## Phần ${place} [#section-${place}]\n\n` : '';
    return heading + [1, 2, 3].map((part) => sentence(`${id}/${place}/${part}`)).join(' ');
  });
  return `---\n${stringify(head)}---\n\n${body.join('\n\n')}\n`;
}

/** A question on a lesson's one objective. */
function question(lesson: string, id: string, local: Local): object {
  return {
    id,
    type: 'single-choice',
    objective: `${lesson}-o`,
    prompt: local(sentence(`${id}/prompt`)),
    choices: ['a', 'b', 'c', 'd'].map((choice) => ({
      id: choice,
      text: local(sentence(`${id}/${choice}`)),
      feedback: local(sentence(`${id}/${choice}/feedback`)),
    })),
    correctChoices: [shuffle(['a', 'b', 'c', 'd'], id)[0]],
    explanation: local(sentence(`${id}/explanation`)),
  };
}

function lessonQuiz(id: string, local: Local): string {
  return stringify({
    objectives: [{ id: `${id}-o`, section: 'section-1', text: local('nói được ý chính') }],
    questions: [1, 2, 3, 4].map((number) => question(id, `${id}-q${number}`, local)),
  });
}

/** A text in every language of the course; the generated one is the same in all. */
type Local = (text: string) => Readonly<Record<string, string>>;

/**
 * Replaces the lessons of a copied project by generated ones in its first language: about 700 words and four questions
 * each, ten to a module; a short address for each, no glossary. The pool of the final quiz is the least that it may be:
 * two questions on each lesson, for a course longer than a sitting enough for two sittings, spread over the lessons.
 * @param project absolute path of the copy
 * @param count how many lessons, six or more
 */
export function generateCourse(project: string, count: number): void {
  const content = join(project, 'content');
  const put = (name: string, text: string): void => {
    const path = join(content, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const read = (name: string): Record<string, unknown> => parse(readFileSync(join(content, name), 'utf8'));
  const languages: readonly string[] = z.array(z.string()).parse(read('course.yaml')['languages']);
  keepFirstLanguage(project, languages);
  const [language = ''] = languages;
  const local: Local = (text) => ({ [language]: text });
  rmSync(join(content, 'lessons'), { recursive: true });
  const modules = Array.from({ length: Math.ceil(count / lessonsPerModule) }, (_, index) => {
    const id = `module-${index + 1}`;
    const size = Math.min(lessonsPerModule, count - index * lessonsPerModule);
    const lessons = Array.from({ length: size }, (__, place) => `lesson-${index * lessonsPerModule + place + 1}`);
    const overview = `---\ntitle: Phần ${index + 1}\ndescription: ${sentence(id)}\n---\n\n${sentence(`${id}/body`)}\n`;
    put(`lessons/${id}/${language}.mdx`, overview);
    for (const lesson of lessons) {
      put(`lessons/${id}/${lesson}/${language}.mdx`, lessonText(lesson));
      put(`lessons/${id}/${lesson}/quiz.yaml`, lessonQuiz(lesson, local));
    }
    return {
      id,
      slug: local(id),
      title: local(`Phần ${index + 1}`),
      lessons: lessons.map((lesson) => ({ id: lesson, slug: local(lesson), title: local(`Bài ${lesson.slice(7)}`) })),
    };
  });
  const lessons = modules.flatMap((module) => module.lessons.map(({ id }) => id));
  const pool = (name: string, of: readonly string[], size: number): void => {
    const questions = Array.from({ length: size }, (_, number) => {
      const lesson = of[Math.floor((number * of.length) / size)] ?? '';
      return question(lesson, `${name}-${lesson}-${number}`, local);
    });
    put(`${name}.yaml`, stringify({ questions }));
  };
  const most = z.int().parse(read('course.yaml')['finalQuizMost']);
  pool('final-quiz', lessons, 2 * Math.min(lessons.length, most));
  pool('pre-test', lessons.slice(0, 6), 6);
  put('glossary.yaml', '[]\n');
  // Loan words among the synonyms are known by the dictionary of the language that has gone.
  const known = join(content, `spelling/${language}.txt`);
  writeFileSync(known, `${readFileSync(known, 'utf8')}feedback\nslogan\nteamwork\n`);
  put(
    'redirects.yaml',
    stringify({ short: lessons.map((id, at) => ({ path: `b/${at + 1}`, to: `lesson:${id}` })), moved: [] }),
  );
  // What speaks of lessons that have gone, or in a language that has.
  for (const name of ['figures', 'game.yaml', 'synonyms.yaml', `pages/${leftOut}`])
    rmSync(join(content, name), { recursive: true, force: true });
  const page = `---\ntitle: ${sentence('title').slice(0, 40)}\ndescription: ${sentence('page')}\n---\n\n${sentence('text')}\n`;
  put(`pages/${rewritten}/${language}.mdx`, page);
  const course = read('course.yaml');
  const kept = z
    .array(z.looseObject({ id: z.string() }))
    .parse(course['pages'])
    .filter(({ id }) => id !== leftOut);
  put('course.yaml', stringify({ ...course, lms: undefined, pages: kept, sessions: [], modules }));
  const numbers = missingEntries({ entries: [] }, readNumberedCourse(project));
  put('numbers.txt', numbers.map((entry) => `${formatEntry(entry)}\n`).join(''));
}
