import { stringify } from 'yaml';
import { fill } from '../../core/text/fill.ts';
import type { Template } from '../../schemas/template.ts';
import type { Article, ArticleLesson } from './article.ts';
import { cleanText, free, idOf, typeset } from './clean.ts';

/** What a new course is made of. */
export interface CourseSource {
  readonly id: string;
  readonly language: string;
  readonly article: Article;
  /** In place of a title, where the article has none. */
  readonly name: string;
  readonly template: Template;
  /** Text of pages that the template does not have, by id. */
  readonly pages: ReadonlyMap<string, string>;
  /** `2026-01-31` */
  readonly today: string;
}

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
const mdx = (head: unknown, body: string): string => `---\n${yaml(head)}---\n\n${body}\n`;

interface PlannedLesson {
  readonly id: string;
  readonly title: string;
  readonly lesson: ArticleLesson;
}

interface PlannedPart {
  readonly id: string;
  readonly title: string;
  readonly lessons: readonly PlannedLesson[];
}

/** The files of a new course, by their paths in its folder. */
export function courseFiles(source: CourseSource): Map<string, string> {
  const { id, language, article, template, pages, today } = source;
  const local = (text: string): Record<string, string> => ({ [language]: text });
  const parts = planOf(article, template);
  const lessons = parts.flatMap((part) => part.lessons);
  const title = typeset(article.title ?? source.name);
  const files = new Map<string, string>();
  files.set(
    'course.yaml',
    yaml({
      id,
      languages: [language],
      masteryScore: 0.8,
      finalQuizMost: 30,
      name: local(title.length > 28 ? typeset(source.name) : title),
      title: local(title),
      description: local(fill(template.courseDescription, { lessons: lessons.length, title })),
      pages: Object.entries(template.slugs).map(([page, slug]) => ({ id: page, slug: local(slug) })),
      modules: parts.map((part) => ({
        id: part.id,
        slug: local(part.id),
        title: local(part.title),
        lessons: part.lessons.map((each) => ({ id: each.id, slug: local(each.id), title: local(each.title) })),
      })),
    }),
  );
  files.set(
    'redirects.yaml',
    yaml({ short: lessons.map((each, at) => ({ path: `b/${at + 1}`, to: `lesson:${each.id}` })), moved: [] }),
  );
  const { authors, publication, note } = template.source;
  files.set(
    'sources.yaml',
    yaml([{ id: 'article', language, authors, title, publication, date: today, note: local(note) }]),
  );
  for (const page of Object.keys(template.slugs)) {
    const own = template.pages[page];
    const text = own ? mdx({ title: own.title, description: own.description }, own.body) : pages.get(page);
    if (text !== undefined) files.set(`pages/${page}/${language}.mdx`, text);
  }
  for (const part of parts) {
    const [first] = part.lessons;
    const last = part.lessons.at(-1);
    const description = fill(template.partDescription, {
      lessons: part.lessons.length,
      first: first?.title ?? '',
      last: last?.title ?? '',
    });
    files.set(`lessons/${part.id}/${language}.mdx`, mdx({ title: part.title, description }, description));
    for (const lesson of part.lessons) {
      const folder = `lessons/${part.id}/${lesson.id}`;
      const { body, sections } = cleanText(lesson.lesson.lines, template.heading);
      const [section = ''] = sections;
      files.set(`${folder}/${language}.mdx`, mdx(frontMatter(lesson, sections, template), body || template.empty));
      files.set(`${folder}/quiz.yaml`, yaml(quiz(lesson, lessons, section, source)));
    }
  }
  return files;
}

function planOf({ parts }: Article, template: Template): PlannedPart[] {
  const ids = new Set<string>();
  return parts.map((part, at) => {
    const title = part.title ?? fill(template.part, { number: at + 1 });
    return {
      id: free(idOf(title, `part-${at + 1}`), ids),
      title: typeset(title),
      lessons: part.lessons.map((lesson, place) => ({
        id: free(idOf(lesson.title, `lesson-${place + 1}`), ids),
        title: typeset(lesson.title) || `${place + 1}`,
        lesson,
      })),
    };
  });
}

function frontMatter({ title }: PlannedLesson, sections: readonly string[], template: Template): unknown {
  const { trainer } = template;
  const [first = ''] = sections;
  return {
    title,
    description: fill(template.lessonDescription, { title }),
    summary: template.summary,
    checklist: template.checklist,
    trainer: {
      title: trainer.title,
      minutes: 10,
      materials: [],
      steps: [trainer.step],
      expected: [trainer.expected],
      discuss: trainer.ask.map((ask, at) => ({ section: sections[at] ?? first, ask })),
      point: trainer.point,
    },
    sources: ['article'],
  };
}

/** One objective and one question: which of several titles is what the lesson is about. */
function quiz(lesson: PlannedLesson, all: readonly PlannedLesson[], section: string, source: CourseSource): unknown {
  const { template, language } = source;
  const { question } = template;
  const local = (text: string): Record<string, string> => ({ [language]: text });
  const at = all.indexOf(lesson);
  const others = [...all.slice(at + 1), ...all.slice(0, at)].filter(({ title }) => title !== lesson.title).slice(0, 2);
  const wrong = [
    ...others.map(({ title }) => ({ text: title, feedback: question.wrong })),
    ...question.others.map((text) => ({ text, feedback: question.otherWrong })),
  ].slice(0, 2);
  const choices = wrong.toSpliced(at % 3, 0, { text: lesson.title, feedback: question.right });
  const letters = ['a', 'b', 'c'];
  const objective = `${lesson.id}-main`;
  return {
    objectives: [{ id: objective, section, text: local(template.objective) }],
    questions: [
      {
        id: `${lesson.id}-about`,
        type: 'single-choice',
        objective,
        prompt: local(fill(question.prompt, { title: lesson.title })),
        choices: choices.map(({ text, feedback }, index) => ({
          id: letters[index],
          text: local(text),
          feedback: local(feedback),
        })),
        correctChoices: [letters[at % 3]],
        explanation: local(question.explanation),
      },
    ],
  };
}
