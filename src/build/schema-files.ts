import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { z } from 'zod';
import { courseSchema } from '../schemas/course.ts';
import { figureTextsSchema } from '../schemas/figure.ts';
import { gameSchema } from '../schemas/game.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { anyLessonSchema, pageSchema } from '../schemas/lesson.ts';
import { questionWordsSchema } from '../schemas/question-words.ts';
import { poolSchema, quizSchema } from '../schemas/quiz.ts';
import { redirectsSchema } from '../schemas/redirects.ts';
import { searchWordsSchema } from '../schemas/search-words.ts';
import { sourcesSchema } from '../schemas/source.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import { templateSchema } from '../schemas/template.ts';
import { uiSchema } from '../schemas/ui.ts';

/** Which files of a course's content follow which schema. */
const followers: Readonly<Record<string, string>> = {
  course: 'course.yaml',
  quiz: 'lessons/*/*/quiz.yaml',
  pool: '{final-quiz,pre-test}.yaml',
  sources: 'sources.yaml',
  glossary: 'glossary.yaml',
  game: 'game.yaml',
  redirects: 'redirects.yaml',
  synonyms: 'synonyms.yaml',
  'search-words': 'search-words.yaml',
  'question-words': 'question-words.yaml',
  figures: 'figures/texts.yaml',
  ui: 'ui/*.yaml',
  words: 'words/*.yaml',
  template: 'template/*.yaml',
};

/** The folder of the schemas, in that of the content. */
const folder = 'schemas';

/**
 * JSON Schemas of all files of content, made from those that the build checks with. Editors complete and check by them.
 * @param languages of the course
 * @returns text by the name of the file
 */
export function schemaFiles(languages: readonly string[]): Map<string, string> {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    course: courseSchema(languages),
    quiz: quizSchema(languages),
    pool: poolSchema(languages),
    sources: sourcesSchema(languages),
    glossary: glossarySchema(languages),
    game: gameSchema(languages),
    redirects: redirectsSchema,
    synonyms: synonymsSchema(languages),
    'search-words': searchWordsSchema(languages),
    'question-words': questionWordsSchema,
    figures: figureTextsSchema(languages),
    ui: uiSchema,
    words: uiSchema,
    template: templateSchema,
    // Front matter, for editors that read it.
    lesson: anyLessonSchema,
    page: pageSchema,
  };
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const written = name === 'words' ? withoutRequired(json) : json;
      return [`${name}.json`, `${JSON.stringify(written, null, 1)}\n`] as const;
    }),
  );
}

/** A course says only what it says otherwise. */
function withoutRequired(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutRequired);
  if (!(json instanceof Object)) return json;
  const entries = Object.entries(json).filter(([key, value]) => key !== 'required' || !Array.isArray(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutRequired(value)]));
}

const mark = '# yaml-language-server: $schema=';

/** The first line of each file of content that follows a schema. @param content absolute path of its folder */
export function schemaLines(content: string): Map<string, string> {
  return new Map(
    Object.entries(followers).flatMap(([name, pattern]) =>
      globSync(pattern, { cwd: content })
        .map((file) => file.replaceAll('\\', '/'))
        .map((file) => [file, `${mark}${posix.relative(dirname(file), `${folder}/${name}.json`)}`] as const),
    ),
  );
}

/**
 * Writes the schemas into the content's folder, and their names into the first lines of the files that follow them.
 * @param content absolute path of the folder
 * @returns how many files were changed
 */
export function writeSchemas(content: string, languages: readonly string[]): number {
  const wanted = new Map<string, string>();
  for (const [name, text] of schemaFiles(languages)) wanted.set(join(content, folder, name), text);
  for (const [file, line] of schemaLines(content)) {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    const rest = text.startsWith(mark) ? text.slice(text.indexOf('\n') + 1) : text;
    wanted.set(path, `${line}\n${rest}`);
  }
  const changed = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  for (const [path, text] of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return changed.length;
}
