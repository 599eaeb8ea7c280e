import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { targetKey } from '../../core/address/permalink.ts';
import { slipCost } from '../../core/search/slip.ts';
import { mostChoices, type LessonTimes } from '../../core/session/ready-made.ts';
import { countWords, lessonMinutes } from '../../core/text/reading-time.ts';
import { courseSchema, languages as languagesSchema, type Course } from '../../schemas/course.ts';
import { figureTextsSchema } from '../../schemas/figure.ts';
import { gameSchema } from '../../schemas/game.ts';
import { lessonSchema, moduleSchema, pageSchema, seriesLessonSchema } from '../../schemas/lesson.ts';
import { redirectsSchema } from '../../schemas/redirects.ts';
import { glossarySchema } from '../../schemas/glossary.ts';
import { poolSchema, quizSchema } from '../../schemas/quiz.ts';
import { sourcesSchema, type Source } from '../../schemas/source.ts';
import { searchWordsSchema } from '../../schemas/search-words.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { uiSchema } from '../../schemas/ui.ts';
import { practice, type Pool } from '../../core/numbers/numbers.ts';
import { courseQuestion } from '../../quiz/numbered.ts';
import type { Question } from '../../schemas/quiz.ts';
import { numbersFile } from '../numbers-file.ts';
import { contentFolder } from '../content-folder.ts';
import { peekCourse } from '../course-file.ts';
import { readWordsOver, uiFiles } from '../ui-file.ts';
import { authorMessages } from '../messages/author-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { rootFaults } from './consequences.ts';
import type { Fault } from './fault.ts';
import { CheckMemory, forLanguages, type Recalled } from './memory.ts';
import { parseMdx, type MdxFile } from './parse-mdx.ts';
import { parseLoadedYaml, parseYaml } from './parse-yaml.ts';
import { proseOfMdx, proseOfYaml, type Prose } from './prose.ts';
import { quizParts } from './quiz-parts.ts';
import { checkCourse } from './rules/course.ts';
import { checkFigureNames, checkFigures } from './rules/figures.ts';
import { checkGame, checkGameRoads } from './rules/game.ts';
import { checkGlossary, checkTermsInLessons } from './rules/glossary.ts';
import { checkSameHeadings } from './rules/headings.ts';
import { checkCard, checkPrompts, checkText } from './rules/lesson-text.ts';
import { checkLinks, type LinkTargets } from './rules/links.ts';
import { checkPool, checkQuiz, type Seen } from './rules/quiz.ts';
import { checkNumbers, readableNumbers } from './rules/numbers.ts';
import { checkRedirects } from './rules/redirects.ts';
import { checkSessions } from './rules/sessions.ts';
import { checkSpelling } from './rules/spelling.ts';
import { checkSynonyms } from './rules/synonyms.ts';
import { checkTypography } from './rules/typography.ts';
import { FileFaults, type Located } from './source-file.ts';
import { ownWords } from './spelling/own-words.ts';
import { validate } from './validate.ts';

/** A text, and the path of its file from the project's root. */
export interface FileProse {
  readonly file: string;
  readonly prose: Prose;
}

/** One text of the course that was read, kept until all are known and its links can be followed. */
interface ReadText {
  readonly key: string;
  readonly language: string;
  /** Path from the project's root. */
  readonly name: string;
  /** The file as it was read. */
  readonly source: string;
  readonly file: MdxFile;
  readonly faults: FileFaults;
}

/**
 * Reads all content and reports every fault in it at once.
 * @param root absolute path of the project
 * @param memory of earlier checks of the same content
 * @returns the faults, none when the site can be built
 */
export function checkContent(root: string, memory = new CheckMemory()): Fault[] {
  return new ContentCheck(root, memory).run();
}

/**
 * Every text of the content, for checks that the build cannot make by itself.
 * @param root absolute path of the project
 */
export function readProse(root: string): FileProse[] {
  const check = new ContentCheck(root, new CheckMemory());
  check.run();
  return check.prose;
}

const courseSchemaOf = forLanguages(courseSchema);
const figureTextsSchemaOf = forLanguages(figureTextsSchema);
const gameSchemaOf = forLanguages(gameSchema);
const glossarySchemaOf = forLanguages(glossarySchema);
const poolSchemaOf = forLanguages(poolSchema);
const quizSchemaOf = forLanguages(quizSchema);
const searchWordsSchemaOf = forLanguages(searchWordsSchema);
const sourcesSchemaOf = forLanguages(sourcesSchema);
const synonymsSchemaOf = forLanguages(synonymsSchema);

function foldersIn(parent: string): string[] {
  if (!existsSync(parent)) return [];
  const entries = readdirSync(parent, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Texts by their files. */
function byFile(all: readonly FileProse[]): ReadonlyMap<string, readonly Prose[]> {
  const found = new Map<string, Prose[]>();
  for (const { file, prose } of all) {
    const texts = found.get(file);
    if (texts) texts.push(prose);
    else found.set(file, [prose]);
  }
  return found;
}

class ContentCheck {
  readonly #faults: Fault[] = [];
  readonly #root: string;
  readonly #content: string;
  readonly #messages: Messages;
  readonly #memory: CheckMemory;
  #languages: readonly string[] = [];
  /** The circles that course.yaml declares, as far as it can be read. */
  #circles: readonly string[] = [];
  #quizSchema = quizSchemaOf(this.#languages);
  #sources: readonly Source[] | undefined;
  /** Ids of sources that texts name. */
  readonly #usedSources = new Set<string>();
  readonly #texts: ReadText[] = [];
  /** Names of the drawings. */
  #figures: ReadonlySet<string> = new Set();
  readonly #objectives: Seen = new Map();
  readonly #questions: Seen = new Map();
  /** Every sound question. */
  readonly #asked: { readonly pool: Pool; readonly question: Question }[] = [];
  /** Lesson by objective. */
  readonly #lessonOf = new Map<string, string>();
  #named: ReadonlySet<string> | undefined;
  #published: string | undefined;
  /** Minutes by lesson. */
  readonly #times = new Map<string, LessonTimes>();
  /** Questions that a room can vote on. */
  readonly #votable = new Set<string>();

  /** Every text that was read. */
  readonly prose: FileProse[] = [];

  constructor(root: string, memory: CheckMemory) {
    this.#root = root;
    this.#memory = memory;
    this.#content = contentFolder(root);
    this.#messages = authorMessages(root);
  }

  run(): Fault[] {
    const courseFile = join(this.#content, 'course.yaml');
    const located = this.#readYaml(courseFile);
    const declared = languagesSchema.safeParse(
      located?.value instanceof Object ? Reflect.get(located.value, 'languages') : undefined,
    );
    this.#languages = declared.success ? declared.data : this.#languagesOfWords();
    this.#quizSchema = quizSchemaOf(this.#languages);
    this.#circles = peekCourse(this.#root).circles;
    const course = located && this.#validate(courseFile, located, courseSchemaOf(this.#languages));
    if (course && located) checkCourse(course, located, this.#on(courseFile));

    this.#checkSynonyms();
    this.#checkSearchWords();
    if (this.#has('sources.yaml')) this.#sources = this.#checkYaml('sources.yaml', sourcesSchemaOf(this.#languages));
    else this.#sources = [];
    for (const language of this.#languages) this.#checkWords(language);
    this.#checkRedirects(course);
    this.#checkFigures();
    if (course && located) {
      this.#checkTree(course, located, courseFile);
      checkSessions(course, { times: this.#times, votable: this.#votable }, located, this.#on(courseFile));
    } else this.#checkFoldersAlone();
    if (course) this.#checkNumberedNames(course);
    this.#checkSpelling();
    // A question with another fault has no meaning yet that could be listed.
    if (this.#faults.length === 0 && course) this.#checkNumbers(course);
    return rootFaults(this.#faults);
  }

  /** A question that has no number, where the list has one that differs by a slip and is not in the course. */
  #checkNumberedNames(course: Course): void {
    const path = join(this.#content, numbersFile);
    const numbers = existsSync(path) ? readableNumbers(this.#read(path) ?? '') : undefined;
    if (!numbers) return;
    const inUse = new Set([
      ...this.#questions.keys(),
      ...course.modules.flatMap(({ lessons }) => lessons.map(({ id }) => id)),
    ]);
    const lost = numbers.entries.filter(({ id }) => !inUse.has(id));
    for (const [id, { file, line }] of this.#questions) {
      if (numbers.entries.some((entry) => entry.id === id)) continue;
      const meant = lost.find((entry) => slipCost(id, entry.id) !== undefined)?.id;
      if (meant !== undefined)
        new FileFaults(file, this.#faults, this.#messages).add(line(), 'misnamed', { id, meant });
    }
  }

  /** A course may do without the list: its results then carry points alone. */
  #checkNumbers(course: Course): void {
    const path = join(this.#content, numbersFile);
    if (!existsSync(path)) return;
    const lessons = course.modules.flatMap((module) => module.lessons.map(({ id }) => id));
    const questions = this.#asked.map(({ pool, question }) => courseQuestion(pool, question));
    checkNumbers(this.#read(path) ?? '', { lessons, questions }, this.#on(path));
  }

  /** When course.yaml does not say: the languages that there are words of the interface for. */
  #languagesOfWords(): string[] {
    const names = globSync('*.yaml', { cwd: join(this.#content, 'ui') }).map((name) => basename(name, '.yaml'));
    return names.length > 0 ? names : ['vi'];
  }

  /** A path as authors are told it: from the project's root, with forward slashes. */
  #name(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }

  #on(path: string): FileFaults {
    return new FileFaults(this.#name(path), this.#faults, this.#messages);
  }

  /** Reads a file that must be there, as UTF-8 in NFC. */
  #read(path: string): string | undefined {
    const faults = this.#on(path);
    if (!existsSync(path)) {
      faults.add(0, 'missing-file');
      return undefined;
    }
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    if (text !== text.normalize('NFC'))
      faults.add(text.split('\n').findIndex((each) => each !== each.normalize('NFC')) + 1, 'not-nfc');
    return text;
  }

  #readYaml(path: string, parse = parseYaml): Located | undefined {
    const text = this.#read(path);
    if (text === undefined) return undefined;
    const before = this.#faults.length;
    const isSound = (): boolean => this.#faults.length === before;
    return this.#memory.yaml.of(this.#name(path), text, () => parse(text, 1, this.#on(path)), isSound);
  }

  #validate<T extends z.ZodType>(path: string, located: Located, schema: T): z.infer<T> | undefined {
    // Front matter is read with its text.
    if (path.endsWith('.yaml')) {
      const whole = path.startsWith(join(this.#content, 'ui')) ? basename(path, '.yaml') : undefined;
      const isTyped = basename(path) === 'synonyms.yaml';
      this.#keep(path, proseOfYaml(located, { languages: this.#languages, whole, isTyped }));
    }
    return validate(schema, located, this.#on(path), this.#languages);
  }

  #keep(path: string, prose: Iterable<Prose>): void {
    const file = this.#name(path);
    for (const each of prose) this.prose.push({ file, prose: each });
  }

  /** Our own lists of words are there for the languages that need one. */
  #checkSpelling(): void {
    const list = (name: string): string => {
      const path = join(this.#content, 'spelling', `${name}.txt`);
      return existsSync(path) ? (this.#read(path) ?? '') : '';
    };
    const names = list('names');
    const own = new Map(this.#languages.map((language) => [language, ownWords(names, list(language))]));
    const isOwn = (language: string, word: string): boolean => own.get(language)?.(word) ?? false;
    const context = { languages: this.#languages, isOwn, hints: 50, right: new Set<string>() };
    const lists = [names, ...this.#languages.map((language) => `${language} ${list(language)}`)].join('\n');
    for (const [file, texts] of byFile(this.prose)) {
      const read = [lists, ...texts.map(({ language, text }) => `${language} ${text}`)].join('\n');
      const before = this.#faults.length;
      const check = (): true => {
        const faults = new FileFaults(file, this.#faults, this.#messages);
        for (const prose of texts) {
          checkTypography(prose, faults);
          checkSpelling(prose, context, faults);
        }
        return true;
      };
      this.#memory.spelt.of(file, read, check, () => this.#faults.length === before);
    }
  }

  #checkYaml<T extends z.ZodType>(name: string, schema: T): z.infer<T> | undefined {
    const path = join(this.#content, name);
    const located = this.#readYaml(path);
    return located && this.#validate(path, located, schema);
  }

  /** Whether there is a file that a course may do without. */
  #has(name: string): boolean {
    return existsSync(join(this.#content, name));
  }

  /** The course's own set of interface words in a language, if it has one, and what it says otherwise. */
  #checkWords(language: string): void {
    const own = join(this.#content, `ui/${language}.yaml`);
    const [whole, ...others] = uiFiles(this.#root, language);
    if (whole === undefined || whole === own || !existsSync(whole)) this.#checkYaml(`ui/${language}.yaml`, uiSchema);
    const more = join(this.#content, `words/${language}.yaml`);
    if (!others.includes(more)) return;
    const located = this.#readYaml(more);
    if (!located) return;
    const { value } = located;
    this.#keep(more, proseOfYaml(located, { languages: this.#languages, whole: language, isTyped: false }));
    validate(uiSchema, { ...located, value: readWordsOver(whole, value) }, this.#on(more), this.#languages);
  }

  #checkRedirects(course: Course | undefined): void {
    if (!this.#has('redirects.yaml')) return;
    const file = join(this.#content, 'redirects.yaml');
    const located = this.#readYaml(file);
    const redirects = located && this.#validate(file, located, redirectsSchema);
    if (course && redirects) checkRedirects(course, redirects, located, this.#on(file));
  }

  #checkTree(course: Course, located: Located, courseFile: string): void {
    const lessons = join(this.#content, 'lessons');
    this.#checkFolders(
      lessons,
      course.modules.map(({ id }) => id),
      ['modules'],
      located,
      courseFile,
    );
    course.modules.forEach((module, index) => {
      const folder = join(lessons, module.id);
      const path = ['modules', index, 'lessons'];
      this.#checkFolders(
        folder,
        module.lessons.map(({ id }) => id),
        path,
        located,
        courseFile,
      );
      this.#checkTexts(folder, targetKey({ kind: 'module', id: module.id }), moduleSchema);
      for (const { id, series } of module.lessons) this.#checkLesson(join(folder, id), id, series !== undefined);
    });
    // What the data page says in a package is a text of its own.
    for (const id of [...course.pages.map((page) => page.id), ...(course.lms ? ['data-lms'] : [])]) {
      const folder = join(this.#content, 'pages', id);
      if (existsSync(folder)) this.#checkTexts(folder, targetKey({ kind: 'page', id }), pageSchema);
    }
    for (const name of ['pre-test', 'final-quiz']) {
      if (course.pages.some(({ id }) => id === name)) this.#checkPool(name, course);
    }
    if (course.pages.some(({ id }) => id === 'game')) this.#checkGame();
    this.#checkPageFolders(course, located, courseFile);
    const targets = this.#linkTargets(course);
    for (const { file, faults } of this.#texts) checkLinks(file, targets, faults);
    this.#checkGlossary(targets, course.circles ?? []);
    this.#checkSourceNames();
  }

  /** A source that no lesson names, where lessons name one that there is not: the id in sources.yaml is misspelt. */
  #checkSourceNames(): void {
    const path = join(this.#content, 'sources.yaml');
    const located = this.#sources && this.#has('sources.yaml') ? this.#readYaml(path) : undefined;
    if (!located) return;
    this.#sources?.forEach(({ id }, index) => {
      const meant = this.#usedSources.has(id)
        ? undefined
        : [...this.#usedSources].find(
            (used) => this.#sources?.every((each) => each.id !== used) && slipCost(id, used) !== undefined,
          );
      if (meant === undefined) return;
      this.#on(path).add(located.lineOf([index, 'id']), 'misnamed', { id, meant });
    });
  }

  #checkGame(): void {
    const path = join(this.#content, 'game.yaml');
    const located = this.#readYaml(path);
    const game = located && this.#validate(path, located, gameSchemaOf(this.#languages));
    if (!game || !checkGame(game, this.#lessonOf, located, this.#on(path))) return;
    this.#once(this.#memory.walked, path, '', () => checkGameRoads(game, located, this.#on(path)));
  }

  /**
   * Checks what takes long once for the same texts, and again for as long as there is a fault.
   * @param path absolute path of the file that is checked
   * @param others the texts of other files that decide it
   */
  #once(memory: Recalled<true>, path: string, others: string, check: () => void): void {
    const before = this.#faults.length;
    const checked = (): true => {
      check();
      return true;
    };
    const texts = `${readFileSync(path, 'utf8')}\n${others}`;
    memory.of(this.#name(path), texts, checked, () => this.#faults.length === before);
  }

  /** A course may do without drawings. */
  #checkFigures(): void {
    const folder = join(this.#content, 'figures');
    if (!existsSync(folder)) return;
    const names = globSync('*.svg', { cwd: folder }).map((name) => basename(name, '.svg'));
    this.#figures = new Set(names);
    const path = join(folder, 'texts.yaml');
    const located = this.#readYaml(path);
    if (!located) return;
    this.#validate(path, located, figureTextsSchemaOf(this.#languages));
    const drawings = names.toSorted().flatMap((name) => {
      const file = join(folder, `${name}.svg`);
      const svg = this.#read(file);
      return svg === undefined ? [] : [{ name, svg, faults: this.#on(file) }];
    });
    checkFigures(located, this.#languages, drawings, this.#on(path));
  }

  #checkSynonyms(): void {
    if (!this.#has('synonyms.yaml')) return;
    const path = join(this.#content, 'synonyms.yaml');
    const located = this.#readYaml(path);
    const synonyms = located && this.#validate(path, located, synonymsSchemaOf(this.#languages));
    if (synonyms) checkSynonyms(synonyms, located, this.#on(path));
  }

  /** Much of it is no word of the language, so that its spelling is not checked. */
  #checkSearchWords(): void {
    if (!this.#has('search-words.yaml')) return;
    const path = join(this.#content, 'search-words.yaml');
    const located = this.#readYaml(path);
    if (located) validate(searchWordsSchemaOf(this.#languages), located, this.#on(path), this.#languages);
  }

  #checkGlossary(targets: LinkTargets, circles: readonly string[]): void {
    if (!this.#has('glossary.yaml')) return;
    const path = join(this.#content, 'glossary.yaml');
    const located = this.#readYaml(path);
    if (!located) return;
    this.#validate(path, located, glossarySchemaOf(this.#languages));
    const lessons = this.#texts.filter(({ key }) => key.startsWith('lesson:'));
    const context = { languages: this.#languages, targets, lessons, circles };
    checkGlossary(located, context, this.#on(path));
    const texts = lessons.map(({ name, source }) => `${name}\n${source}`).join('\n');
    this.#once(this.#memory.taught, path, texts, () => checkTermsInLessons(located, context, this.#on(path)));
  }

  /** When course.yaml itself is faulty, the lessons on disk are still read, so that all faults are told at once. */
  #checkFoldersAlone(): void {
    const lessons = join(this.#content, 'lessons');
    for (const module of foldersIn(lessons)) {
      this.#checkTexts(join(lessons, module), targetKey({ kind: 'module', id: module }), moduleSchema);
      for (const id of foldersIn(join(lessons, module))) {
        const folder = join(lessons, module, id);
        const text = join(folder, `${this.#languages[0]}.mdx`);
        this.#checkLesson(folder, id, existsSync(text) && /^prevents:/m.test(readFileSync(text, 'utf8')));
      }
    }
  }

  /** Folders on disk and ids in course.yaml must be the same. */
  #checkFolders(
    parent: string,
    ids: readonly string[],
    path: readonly (string | number)[],
    located: Located,
    courseFile: string,
  ): void {
    const folders = foldersIn(parent);
    ids.forEach((id, index) => {
      if (folders.includes(id)) return;
      this.#on(courseFile).add(located.lineOf([...path, index, 'id']), 'unknown-id', {
        parent: this.#name(join(parent, id)),
      });
    });
    for (const name of folders.filter((each) => !ids.includes(each))) {
      this.#on(join(parent, name)).add(0, 'unknown-id.folder', { name });
    }
  }

  /** A folder of a page that the course does not name stands for an id that was misspelt. */
  #checkPageFolders(course: Course, located: Located, courseFile: string): void {
    const folders = foldersIn(join(this.#content, 'pages'));
    const strange = folders.filter((name) => !course.pages.some(({ id }) => id === name));
    course.pages.forEach(({ id }, index) => {
      const meant = folders.includes(id) ? undefined : strange.find((name) => slipCost(id, name) !== undefined);
      if (meant === undefined) return;
      this.#on(courseFile).add(located.lineOf(['pages', index, 'id']), 'misnamed', { id, meant });
    });
  }

  #checkLesson(folder: string, id: string, isOfSeries: boolean): void {
    if (!existsSync(folder)) return;
    const texts = this.#checkTexts(
      folder,
      targetKey({ kind: 'lesson', id }),
      isOfSeries ? seriesLessonSchema : lessonSchema,
    );
    const quizFile = join(folder, 'quiz.yaml');
    const located = this.#readYaml(quizFile, parseLoadedYaml);
    if (!located) return;
    this.#validate(quizFile, located, this.#quizSchema);
    const first = texts[0];
    const headings = texts.flatMap((text) => text.headings.flatMap((heading) => heading.id ?? []));
    const parts = quizParts(located.value, this.#quizSchema);
    for (const objective of parts.objectiveIds) this.#lessonOf.set(objective, id);
    for (const question of parts.questions)
      if (question?.type === 'single-choice' && question.choices.length <= mostChoices) this.#votable.add(question.id);
    if (first) this.#keepTimes(id, first, parts.questions.length);
    this.#note(practice, parts.questions);
    const context = {
      file: this.#name(quizFile),
      headingIds: first && new Set(headings),
      objectives: this.#objectives,
      questions: this.#questions,
      circles: this.#circles,
    };
    checkQuiz(parts, located, { ...context, named: this.#namedInPools() }, this.#on(quizFile));
  }

  #keepTimes(id: string, { frontMatter, prose }: MdxFile, questions: number): void {
    const trainer: unknown =
      frontMatter.value instanceof Object ? Reflect.get(frontMatter.value, 'trainer') : undefined;
    const minutes: unknown = trainer instanceof Object ? Reflect.get(trainer, 'minutes') : undefined;
    if (typeof minutes !== 'number') return;
    const words = countWords(prose.map(({ text }) => text).join(' '));
    this.#times.set(id, { lesson: lessonMinutes(words, questions), activity: minutes });
  }

  /** Objectives that questions beside the lessons' own name. */
  #namedInPools(): ReadonlySet<string> {
    return (this.#named ??= new Set(
      ['final-quiz.yaml', 'pre-test.yaml', 'game.yaml']
        .map((name) => join(this.#content, name))
        .filter((path) => existsSync(path))
        .flatMap((path) => readFileSync(path, 'utf8').match(/(?<=objectives?: \[?).*/g) ?? [])
        .flatMap((names) => names.split(/[\s,\]]+/)),
    ));
  }

  #checkPool(name: Pool, course: Course): void {
    const file = join(this.#content, `${name}.yaml`);
    const located = this.#readYaml(file, parseLoadedYaml);
    if (!located) return;
    this.#validate(file, located, poolSchemaOf(this.#languages));
    const context = {
      file: this.#name(file),
      questions: this.#questions,
      circles: this.#circles,
      lessonOf: this.#lessonOf,
      drawn: name === 'final-quiz' ? course.modules.flatMap(({ lessons }) => lessons) : [],
      most: course.finalQuizMost,
    };
    const parts = quizParts(located.value, this.#quizSchema);
    this.#note(name, parts.questions);
    checkPool(parts, located, context, this.#on(file));
  }

  #note(pool: Pool, questions: readonly (Question | undefined)[]): void {
    for (const question of questions) if (question) this.#asked.push({ pool, question });
  }

  #checkTexts(folder: string, key: string, schema: z.ZodType): MdxFile[] {
    const extra = existsSync(folder)
      ? readdirSync(folder).filter((name) => name.endsWith('.mdx') && !this.#languages.includes(name.slice(0, -4)))
      : [];
    for (const name of extra) {
      this.#on(join(folder, name)).add(0, 'extra-language', { languages: this.#languages.join(', '), name });
    }
    const texts = this.#languages.flatMap((language) => {
      const path = join(folder, `${language}.mdx`);
      const text = this.#read(path);
      const faults = this.#on(path);
      if (text === undefined) return [];
      const before = this.#faults.length;
      const isSound = (): boolean => this.#faults.length === before;
      const file = this.#memory.mdx.of(this.#name(path), text, () => parseMdx(text, faults), isSound);
      if (!file) return [];
      this.#validate(path, file.frontMatter, schema);
      this.#checkSources(file.frontMatter, faults);
      this.#keep(path, proseOfMdx(file, this.#languages, language));
      checkText(file, folder, this.#circles, faults);
      if (key === targetKey({ kind: 'page', id: 'card' })) checkCard(file, faults);
      checkFigureNames(file, this.#figures, faults);
      const read = { key, language, name: this.#name(path), source: text, file, faults };
      this.#texts.push(read);
      return [read];
    });
    checkSameHeadings(texts, this.#mentions(folder));
    const headings = new Set(texts.flatMap(({ file }) => file.headings.flatMap(({ id }) => id ?? [])));
    for (const { file, faults } of texts) checkPrompts(file, headings, faults);
    return texts.map(({ file }) => file);
  }

  /** Where ids of a text's headings are named, as one text: published addresses, its quiz, the glossary. */
  #mentions(folder: string): string {
    this.#published ??= ['addresses.txt', 'glossary.yaml', 'redirects.yaml']
      .map((name) => join(this.#content, name))
      .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : ''))
      .join('\n');
    const quiz = join(folder, 'quiz.yaml');
    return `${this.#published}\n${existsSync(quiz) ? readFileSync(quiz, 'utf8') : ''}`;
  }

  #checkSources(frontMatter: Located, faults: FileFaults): void {
    const used: unknown = frontMatter.value instanceof Object ? Reflect.get(frontMatter.value, 'sources') : undefined;
    const known = this.#sources?.map(({ id }) => id);
    if (!Array.isArray(used) || !known) return;
    used.forEach((id, index) => {
      this.#usedSources.add(String(id));
      if (known.includes(id)) return;
      faults.add(frontMatter.lineOf(['sources', index]), 'unknown-id.source', {
        known: known.join(', '),
        id: String(id),
      });
    });
  }

  #linkTargets(course: Course): LinkTargets {
    const targets = new Map<string, Set<string>>([[targetKey({ kind: 'home' }), new Set()]]);
    for (const { id } of course.pages) targets.set(targetKey({ kind: 'page', id }), new Set());
    // A heading that one language has is there: that the others lack it is told of itself.
    for (const { key, file } of this.#texts) {
      const headings = key.startsWith('lesson:') ? (targets.get(key) ?? new Set()) : new Set<string>();
      for (const { id } of file.headings) if (id !== undefined) headings.add(id);
      targets.set(key, new Set([...(targets.get(key) ?? []), ...headings]));
    }
    return targets;
  }
}
