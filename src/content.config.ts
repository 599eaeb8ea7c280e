import { readFile as readText } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { file as readFile, glob as readFiles, type Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { verdict } from './build/content-check/verdict.ts';
import { courseSchema, languages as languagesSchema } from './schemas/course.ts';
import { contentFolder } from './build/content-folder.ts';
import { wordsLoader } from './build/words-loader.ts';
import { figureLoader } from './build/figures/figure-loader.ts';
import { figureTextsSchema } from './schemas/figure.ts';
import { gameSchema } from './schemas/game.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { anyLessonSchema, moduleSchema, pageSchema } from './schemas/lesson.ts';
import { redirectsSchema } from './schemas/redirects.ts';
import { poolSchema, quizSchema } from './schemas/quiz.ts';
import { sourcesSchema } from './schemas/source.ts';
import { uiSchema } from './schemas/ui.ts';

const root = process.cwd();
const content = contentFolder(root);
const courseFile = join(content, 'course.yaml');
const languages = await afterCheck(async () =>
  languagesSchema.parse(parse(await readText(courseFile, 'utf8')).languages),
);

/** The check tells an author all faults at once: what fails here for the first of them waits for it. */
async function afterCheck<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    await verdict();
    throw error;
  }
}

const checked = (loader: Loader): Loader => ({ ...loader, load: (context) => afterCheck(() => loader.load(context)) });
/** A file that a course may do without is as if it were empty. */
const file = (...of: Parameters<typeof readFile>): Loader =>
  existsSync(of[0]) ? checked(readFile(...of)) : { name: 'none', load: () => Promise.resolve() };
const glob = (...of: Parameters<typeof readFiles>): Loader => checked(readFiles(...of));

/** `lessons/part/lesson/vi.mdx` → `lesson/vi`: the folder is the id, the file the language. */
const folderAndLanguage = ({ entry }: { entry: string }): string =>
  entry
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.mdx$/, '');
const folder = ({ entry }: { entry: string }): string => entry.split('/').at(-2) ?? entry;
const fileName = ({ entry }: { entry: string }): string => entry.replace(/\.yaml$/, '');

export const collections = {
  course: defineCollection({
    loader: file(courseFile, { parser: (text) => ({ course: parse(text) }) }),
    schema: courseSchema(languages),
  }),
  modules: defineCollection({
    loader: glob({ base: join(content, 'lessons'), pattern: '*/*.mdx', generateId: folderAndLanguage }),
    schema: moduleSchema,
  }),
  lessons: defineCollection({
    loader: glob({ base: join(content, 'lessons'), pattern: '*/*/*.mdx', generateId: folderAndLanguage }),
    schema: anyLessonSchema,
  }),
  quizzes: defineCollection({
    loader: glob({ base: join(content, 'lessons'), pattern: '*/*/quiz.yaml', generateId: folder }),
    schema: quizSchema(languages),
  }),
  pools: defineCollection({
    loader: glob({ base: content, pattern: '{final-quiz,pre-test}.yaml', generateId: fileName }),
    schema: poolSchema(languages),
  }),
  pages: defineCollection({
    loader: glob({ base: join(content, 'pages'), pattern: '*/*.mdx', generateId: folderAndLanguage }),
    schema: pageSchema,
  }),
  sources: defineCollection({
    loader: file(join(content, 'sources.yaml'), { parser: (text) => parse(text) }),
    schema: sourcesSchema(languages).element,
  }),
  glossary: defineCollection({
    loader: file(join(content, 'glossary.yaml'), { parser: (text) => parse(text) }),
    schema: glossarySchema(languages).element,
  }),
  figures: defineCollection({
    loader: checked(figureLoader(join(content, 'figures'))),
    schema: figureTextsSchema(languages).valueType.extend({
      /** The drawing as it stands in its file. */ svg: z.string(),
      width: z.number(),
      height: z.number(),
    }),
  }),
  game: defineCollection({
    loader: file(join(content, 'game.yaml'), { parser: (text) => ({ game: parse(text) }) }),
    schema: gameSchema(languages),
  }),
  redirects: defineCollection({
    loader: file(join(content, 'redirects.yaml'), { parser: (text) => ({ redirects: parse(text) }) }),
    schema: redirectsSchema,
  }),
  numbers: defineCollection({
    loader: file(join(content, 'numbers.txt'), { parser: (text) => ({ numbers: { text } }) }),
    schema: z.strictObject({ text: z.string() }),
  }),
  ui: defineCollection({
    loader: checked(wordsLoader(root, languages)),
    schema: uiSchema,
  }),
};
