import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { shuffle } from '../../src/course/quiz/draw.ts';

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
    title: `Bài ${id}: ${shuffle(subjects, id)[0]}`,
    description: `${sentence(`${id}/lead`)} ${sentence(`${id}/lead2`)}`,
    summary: [1, 2, 3].map((line) => sentence(`${id}/summary${line}`)),
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

function lessonQuiz(id: string, local: Local): string {
  const questions = [1, 2, 3, 4].map((number) => ({
    id: `${id}-q${number}`,
    type: 'single-choice',
    objective: `${id}-o`,
    prompt: local(sentence(`${id}/prompt${number}`)),
    choices: ['a', 'b', 'c', 'd'].map((choice) => ({
      id: choice,
      text: local(sentence(`${id}/${number}/${choice}`)),
      feedback: local(sentence(`${id}/${number}/${choice}/feedback`)),
    })),
    correctChoices: [shuffle(['a', 'b', 'c', 'd'], `${id}/${number}`)[0]],
    explanation: local(sentence(`${id}/explanation${number}`)),
  }));
  return stringify({
    objectives: [{ id: `${id}-o`, section: 'section-1', text: local('nói được ý chính') }],
    questions,
  });
}

/** A text in every language of the course; the generated one is the same in all. */
type Local = (text: string) => Readonly<Record<string, string>>;

/**
 * Replaces the lessons of a copied project by generated ones: about 700 words and four questions each, ten to a module.
 * @param project absolute path of the copy
 * @param count how many lessons
 */
export function generateCourse(project: string, count: number): void {
  const content = join(project, 'content');
  const courseFile = join(content, 'course.yaml');
  const course: { languages: string[] } = parse(readFileSync(courseFile, 'utf8'));
  const local: Local = (text) => Object.fromEntries(course.languages.map((language) => [language, text]));
  rmSync(join(content, 'lessons'), { recursive: true });
  const modules = Array.from({ length: Math.ceil(count / lessonsPerModule) }, (_, index) => {
    const id = `module-${index + 1}`;
    const size = Math.min(lessonsPerModule, count - index * lessonsPerModule);
    const lessons = Array.from({ length: size }, (__, place) => `lesson-${index * lessonsPerModule + place + 1}`);
    const put = (name: string, text: string): void => {
      const path = join(content, 'lessons', id, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    };
    const overview = `---\ntitle: Phần ${index + 1}\ndescription: ${sentence(id)}\n---\n\n${sentence(`${id}/body`)}\n`;
    for (const language of course.languages) {
      put(`${language}.mdx`, overview);
      for (const lesson of lessons) put(`${lesson}/${language}.mdx`, lessonText(lesson));
    }
    for (const lesson of lessons) put(`${lesson}/quiz.yaml`, lessonQuiz(lesson, local));
    return {
      id,
      slug: local(id),
      title: local(`Phần ${index + 1}`),
      lessons: lessons.map((lesson) => ({ id: lesson, slug: local(lesson), title: local(`Bài ${lesson.slice(7)}`) })),
    };
  });
  writeFileSync(courseFile, stringify({ ...course, modules }));
}
