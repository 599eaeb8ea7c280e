import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countWords } from '../../src/core/text/reading-time.ts';
import { checkContent } from '../../src/build/content-check/check-content.ts';
import { messagesIn } from '../../src/build/messages/messages.ts';
import { formatFaults, type Fault } from '../../src/build/content-check/fault.ts';
import { CheckMemory } from '../../src/build/content-check/memory.ts';
import { root } from '../helpers/project.ts';
import { sample } from '../helpers/runs.ts';
import { tempProject, type TempProject } from '../helpers/temp-project.ts';

let project: TempProject;
/** What the files that a test changed were before. */
const before = new Map<string, string>();
beforeAll(() => {
  project = tempProject(['content']);
});
afterEach(() => {
  for (const [file, text] of before) writeFileSync(join(project.root, file), text);
  before.clear();
});
afterAll(() => project.remove());

const read = (file: string): string => readFileSync(join(project.root, file), 'utf8');

/** Writes a file that is there, until the end of the test. */
function change(file: string, text: string): void {
  if (!before.has(file)) before.set(file, read(file));
  writeFileSync(join(project.root, file), text);
}

/** As in the preview: what a test leaves as it was is not read again. */
const memory = new CheckMemory();
const check = (): Fault[] => checkContent(project.root, memory);

const course = 'content/course.yaml';
const lesson = 'content/lessons/tasks/joint-tasks/vi.mdx';
const glossary = 'content/glossary.yaml';
const quiz = 'content/lessons/tasks/joint-tasks/quiz.yaml';
const redirects = 'content/redirects.yaml';
const figures = 'content/figures/texts.yaml';
const drawing = 'content/figures/joint-tasks.svg';
const game = 'content/game.yaml';
const numbers = 'content/numbers.txt';
const strategy = 'content/lessons/strategies/strategy-sales/vi.mdx';
/** A lesson with a card for each desk. */
const desks = 'content/lessons/strategies/strategy-culture/vi.mdx';

/** A paper with these attributes, before what the text has. */
const paper = (attributes: string): string => `<Artefact ${attributes}>\n\nChào bạn.\n\n</Artefact>\n\n<Story>`;

/** Replaces the first match in a file; returns the 1-based line on which the match began. */
function damage(file: string, pattern: RegExp, replacement: string): number {
  const text = read(file);
  const match = pattern.exec(text);
  if (!match) throw new Error(`${file}: nothing matches ${pattern}`);
  change(file, text.slice(0, match.index) + text.slice(match.index).replace(pattern, replacement));
  return text.slice(0, match.index).split('\n').length;
}

const lessons = globSync('content/lessons/*/*/*.mdx', { cwd: root });

describe('the real content', () => {
  it.each(lessons)('%s has 500 to 900 words from the story to the summary', (name) => {
    const [, head = '', body = ''] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(root, name), 'utf8')) ?? [];
    const {
      summary,
      checklist = [],
      prevents = '',
    }: { summary: string[]; checklist?: string[]; prevents?: string } = parse(head);
    // Papers are for copying, not for reading through.
    const prose = body
      .replace(/<Artefact\b[\s\S]*?<\/Artefact>/g, ' ')
      .replace(/<[^>]*>|\[#[^\]]*\]|\]\([^)]*\)/g, ' ');
    const words = countWords([prose, ...summary, ...checklist, prevents].join(' '));
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(900);
  });

  it('has no fault', () => {
    expect(checkContent(root)).toEqual([]);
  });
});

/** What is written wrong, the rule that tells it, and where; `lines`: it is told elsewhere in the file. */
type Slip = [name: string, rule: string, file: string, pattern: RegExp, replacement: string, lines?: number];

const slips: readonly Slip[] = [
  ['an id that has no folder', 'unknown-id', course, /- id: joint-tasks/, '- id: joint-task'],
  ['two lessons with one id', 'duplicate-id', course, /- id: marketing-tasks/, '- id: sales-tasks'],
  ['a language missing in the course', 'missing-language', course, /slug: \{ vi: chung,.*/, 'slug: {}'],
  [
    'a language too many in the course',
    'extra-language',
    course,
    /title: \{ vi: "[^"]+",/,
    'title: { fr: Les deux, vi: Việc chung,',
  ],
  ['an unknown key', 'unknown-key', course, /circle: joint/, 'circel: joint'],
  ['a circle that there is not', 'unknown-circle', course, /circle: joint/, 'circle: both'],
  ['a slug with marks', 'schema', course, /vi: chung/, 'vi: việc-chung'],
  ['two lessons at one address', 'slug-clash', course, /vi: marketing,/, 'vi: sale,'],
  ['a mastery score over 1', 'schema', course, /masteryScore: 0.8/, 'masteryScore: 80'],
  ['a final quiz that nobody sits', 'schema', course, /finalQuizMost: 30/, 'finalQuizMost: 1000'],
  ['YAML that does not parse', 'yaml-syntax', course, /masteryScore: 0.8/, 'masteryScore: [0.8', 1],
  ['a language missing in a quiz', 'missing-language', quiz, /(prompt:\s+(?:\{\s+)?)vi: "[^"\n]*",?\n?/, '$1'],
  ['a choice without feedback', 'missing', quiz, /\n +feedback:\n +vi:.*\n +en:.*(?=\n +(?:- id|correctChoices))/, ''],
  ['an objective that there is not', 'unknown-objective', quiz, /objective: .*/, 'objective: fly-to-the-moon'],
  ['a section that there is not', 'unknown-section', quiz, /section: .*/, 'section: nowhere'],
  ['a type that there is not', 'schema', quiz, /type: categorise/, 'type: essay'],
  ['no correct choice', 'schema', quiz, /correctChoices: \[[a-z-]+\]/, 'correctChoices: []'],
  [
    'a correct choice that is not a choice',
    'unknown-choice',
    quiz,
    /correctChoices: \[[a-z-]+\]/,
    'correctChoices: [nobody]',
  ],
  ['a heading without an id', 'heading-id', lesson, / \[#[a-z-]+\]/, ''],
  ['a heading id with marks', 'heading-id', lesson, /\[#[a-z-]+\]/, '[#đề-mục]'],
  ['a heading id reserved for the page', 'duplicate-heading-id', lesson, /\[#[a-z-]+\]/, '[#summary]'],
  ['a dead link by id', 'dead-link', lesson, /\]\(lesson:[a-z-]+/, '](lesson:nowhere'],
  ['a link by path', 'link-form', lesson, /\]\(lesson:[a-z-]+/, '](/nhiem-vu/sale/'],
  ['an unknown component', 'unknown-component', lesson, /<Story>/, '<Box />\n\n<Story>'],
  ['a desk of nobody', 'desk-side', desks, /<Desk of="sale"/, '<Desk of="boss"'],
  ['code in content', 'code-in-content', lesson, /<Story>/, '{1 + 1}\n\n<Story>'],
  ['a tag that is not closed', 'mdx-syntax', lesson, /<\/Story>/, '', 1],
  ['front matter without a title', 'missing', lesson, /title: .*\n/, '', 1],
  ['a summary of two lines', 'schema', lesson, /summary:\n.*\n/, 'summary:\n'],
  ['a source that there is not', 'unknown-id', lesson, /sources: \[[^\]]*\]/, 'sources: [nobody-2020]'],
  ['a lesson without a checklist', 'missing', lesson, /checklist:(?:\n +-.*)+\n/, '', 1],
  ['text after a hash, which YAML would drop', 'text-after-hash', lesson, /title: .*\n/, 'title: Việc # chung\n', 1],
  [
    'a comma between braces without quotes',
    'unquoted-comma',
    course,
    /title: \{ vi: "[^"]+",/,
    'title: { vi: Một, hai,',
  ],
  ['what a strategy prevents in an ordinary lesson', 'unknown-key', lesson, /summary:/, 'prevents: không\nsummary:'],
  ['a checklist of one thing', 'schema', strategy, /checklist:(?:\n +-.*)+/, 'checklist: [hỏi]'],
  ['a checklist of seven', 'schema', strategy, /checklist:(?:\n +-.*)+/, `checklist: [${'hỏi, '.repeat(6)}hỏi]`],
  ['a paper without a kind', 'artefact-kind', lesson, /<Story>/, paper('title="Tin báo"')],
  ['a paper of a kind that there is not', 'artefact-kind', lesson, /<Story>/, paper('kind="poem" title="Thơ"')],
  ['a paper without a title', 'artefact-title', lesson, /<Story>/, paper('kind="chat"')],
  [
    'a paper with an attribute too many',
    'unknown-attribute',
    lesson,
    /<Story>/,
    paper('kind="chat" title="Chat" of="x"'),
  ],
  ['a figure that there is not', 'unknown-figure', lesson, /<Story>/, '<Figure name="nothing" />\n\n<Story>'],
  ['a figure without a name', 'unknown-figure', lesson, /<Story>/, '<Figure />\n\n<Story>'],
  ['a scene in the text', 'unknown-figure', lesson, /<Story>/, '<Figure name="scene-joint-tasks" />\n\n<Story>'],
  [
    'a figure without its caption',
    'figure-text',
    figures,
    /joint-tasks:\n(.*\n){3} {2}caption:\n(.*\n){2}/,
    'joint-tasks:\n  alt: { vi: Hai vòng, en: Two circles }\n',
    1,
  ],
  ['a figure without its alternative', 'missing', figures, / {2}alt:\n.*\n.*\n/, '', 1],
  ['a figure whose alternative lacks a language', 'missing-language', figures, /\n {4}en: .*/, ''],
  ['a label without words', 'figure-text', figures, / {4}sum: .*\n/, '', 1],
  ['a view of a part that is not there', 'figure-text', figures, /shows: \[t4\]/, 'shows: [t9]'],
  ['a label without a place', 'figure-text', figures, / {4}sum: /, '    total: { vi: Cộng, en: Sum }\n    sum: '],
  ['a label without the first language', 'missing-language', figures, /sum: \{ vi: "[^"]*", /, 'sum: { '],
  ['words for a drawing that there is not', 'missing-picture', figures, /^joint-tasks:/m, 'joint-task:'],
  ['a drawing without a size', 'drawing', drawing, / viewBox="[^"]*"/, ''],
  ['a drawing with a style of its own', 'drawing', drawing, /<rect class="cd"/, '<rect style="fill:red"'],
  ['a script in a drawing', 'drawing', drawing, /<rect class="cd"/, '<script/><rect class="cd"'],
  [
    'a card that no sheet holds',
    'card-length',
    'content/pages/card/vi.mdx',
    /\n\*\*/,
    `\n${'khách vui '.repeat(200)}\n\n**`,
    1,
  ],
  ['a formula that cannot be read', 'game-formula', game, /opening: round\(l/, 'opening: round(l l', 1],
  ['a formula with a name that there is not', 'game-formula', game, /enough: t >= enough/, 'enough: trust >= enough'],
  ['an ending on a condition that cannot be read', 'game-formula', game, /when: r >= target\n/, 'when: r = target\n'],
  [
    'levels that do not reach the end',
    'game-level',
    game,
    /\{ to: 10, text: \{ vi: chưa hỏi đã kể/,
    '{ to: 9, text: { vi: chưa hỏi đã kể',
    1,
  ],
  ['a level that is none', 'game-level', game, /\{ to: 5, text/, '{ to: 1, text', 1],
  ['a change of what is not counted', 'game-measure', game, /effect: \{ r: 160/, 'effect: { x: 160', 1],
  ['two choices with one id', 'duplicate-id', game, /- id: doi/, '- id: gat'],
  ['two events with one id', 'duplicate-id', game, /- id: s2/, '- id: s1'],
  ['words for a low effect that there is not', 'game-text', game, /\n +low: .*/, '', 1],
  ['a first line for a choice that nobody made', 'game-text', game, /seen:\n( +)gat:/, 'seen:\n$1keo:', 1],
  [
    'an ending that asks for a choice that there is not',
    'game-text',
    game,
    /chose: \[s2\.ra-chung/,
    'chose: [s2.nothing',
    1,
  ],
  ['a way of playing with a choice too few', 'game-road', game, /sale: \[gat, vot,/, 'sale: [vot,', 1],
  [
    'an objective that no lesson has, in the game',
    'unknown-objective',
    game,
    /objectives: \[[a-z-]+/,
    'objectives: [fly',
    1,
  ],
  ['an ending that no road reaches', 'game-ending', game, /when: k <= 2/, 'when: k < 0', 1],
  ['a road without an ending', 'game-ending', game, /when: "true"/, 'when: "k > 9"', 1],
  ['a text of an ending that no road leads to', 'game-text', game, /- when: k < 5/, '- when: k < 0', 1],
  ['a slip in the game', 'misspelt', game, /Bắt tay/, 'Bắtt tay'],
  ['a slip in a label', 'misspelt', figures, /trùng tên/, 'trùgn tên'],
  ['letters in decomposed form', 'not-nfc', lesson, /Nhiệm/, 'Nhiệm'.normalize('NFD')],
  [
    'a discussion prompt after a section that there is not',
    'unknown-section',
    lesson,
    /- section: [a-z-]+\n/,
    '- section: nowhere\n',
  ],
  [
    'a session with a lesson that there is not',
    'unknown-lesson',
    course,
    /lesson: joint-tasks, part/,
    'lesson: joint-task, part',
  ],
  [
    'a session that votes on a question that there is not',
    'unknown-question',
    course,
    /question: joint-new-territories/,
    'question: joint-sort-six',
  ],
  [
    'a session that leaves less than a tenth of its time',
    'no-reserve',
    course,
    /(sessions:\n  - )minutes: 45/,
    '$1minutes: 44',
    1,
  ],
  [
    'a session of more than its time',
    'no-reserve',
    course,
    /minutes: 45(\n    items:\n)/,
    'minutes: 45$1      - { lesson: sales-tasks, part: activity }\n',
  ],
  ['a redirect to nowhere', 'dead-redirect', redirects, /to: lesson:joint-tasks/, 'to: lesson:joint-task'],
  ['a redirect by path', 'schema', redirects, /to: lesson:joint-tasks/, 'to: /nhiem-vu/chung/'],
  ['two short addresses alike', 'redirect-clash', redirects, /path: b\/8/, 'path: b/7'],
  ['a lesson without a short address', 'missing-short', redirects, /short:\n.*\n/, 'short:\n', 1],
  [
    'a redirect where a page is',
    'redirect-clash',
    redirects,
    /^moved:/m,
    'moved:\n  - { from: /nhiem-vu/, to: module:tasks }',
    1,
  ],
  [
    'a fragment that is said to have left its page',
    'moved-fragment',
    redirects,
    /^moved:/m,
    'moved:\n  - { from: /nhiem-vu/chung/#old, to: lesson:sales-tasks#example }',
    1,
  ],
  [
    'a term without its word in a language',
    'missing-language',
    glossary,
    /term: \{ vi: định giá, en:.*/,
    'term: { vi: định giá }',
  ],
  ['two terms with one id', 'duplicate-id', glossary, /id: lead-generation/, 'id: lead'],
  ['a word that two terms claim', 'duplicate-term', glossary, /vi: dự báo doanh số,/, 'vi: định giá,'],
  [
    'a term taught in a lesson that there is not',
    'unknown-lesson',
    glossary,
    /taught: \["lesson:[a-z-]+/,
    'taught: ["lesson:nowhere',
  ],
  ['a term taught in a section that there is not', 'unknown-section', glossary, /#five-joint-tasks"/, '#nowhere"'],
  [
    'a term taught in a section that has not its word',
    'untaught-term',
    glossary,
    /taught: \["lesson:sales-tasks#win-and-keep"\]/,
    'taught: ["lesson:sales-tasks#example"]',
  ],
  [
    'a term that no lesson uses',
    'unused-term',
    glossary,
    /term: \{ vi: CRM, en: CRM \}\n +also:\n +vi:.*/,
    'term: { vi: tê lê pa thi, en: CRM }\n  also:\n    vi: []',
  ],
  [
    'a word in two groups of synonyms',
    'duplicate-synonym',
    'content/synonyms.yaml',
    /xung đột, bất đồng/,
    'xung đột, xung đột',
  ],
  ['a word that cannot be Vietnamese', 'misspelt', lesson, / khách /, ' khcáh '],
  ['a syllable that Vietnamese does not use', 'unknown-word', lesson, / khách /, ' khẫu '],
  ['a tone in another place', 'tone-place', strategy, / khách /, ' khách hoà '],
  ['two spaces', 'double-space', lesson, /phòng /, 'phòng  '],
  ['straight quotation marks', 'straight-quote', 'content/pages/sources/vi.mdx', /“/, '"'],
  ['a letter that only looks like đ', 'false-d', lesson, /đ/, 'ð'],
  ['a slip in a question', 'misspelt', quiz, /khách/, 'khcáh'],
  ['a slip in an English question', 'unknown-word', quiz, /customer/, 'custommer'],
  ['a slip in the final quiz', 'unknown-word', 'content/final-quiz.yaml', / customers /, ' custommers '],
  ['a slip before the course', 'misspelt', 'content/pre-test.yaml', /khách/, 'khcáh'],
  ['a slip in a definition', 'misspelt', glossary, /nhưng chưa mua/, 'nhưgn chưa mua'],
  ['a slip in a synonym', 'misspelt', 'content/synonyms.yaml', /xung đột/, 'xugn đột'],
  ['a slip in an English lesson', 'unknown-word', lesson.replace('vi.mdx', 'en.mdx'), /customer/, 'custommer'],
  ['a slip on a page', 'misspelt', 'content/pages/download/vi.mdx', /thư mục/, 'thư mụcc'],
  ['a slip on a button', 'misspelt', 'content/ui/vi.yaml', /Kiểm tra/, 'Kiểmm tra'],
  ['a slip on an English button', 'unknown-word', 'content/ui/en.yaml', /answers/, 'anwsers'],
  ['a slip in front matter', 'misspelt', lesson, /title: .*\n/, 'title: Nhiệmm vụ chung\n'],
  ['a slip in the name of a desk', 'misspelt', desks, /<Desk of="sale">/, '<Desk of="sale" title="Bànn Sale">'],
  ['English in a Vietnamese lesson', 'misspelt', lesson, /<Story>/, 'The customer is waiting.\n\n<Story>'],
  ['a slip in what is marked as English', 'unknown-word', 'content/pages/sources/vi.mdx', /Along<\/i>/, 'Alogn</i>'],
  ['a word of the interface that is missing', 'missing', 'content/ui/vi.yaml', /\n {2}skip: .*/, '', 1],
  ['a locale that no date can be written in', 'schema', 'content/ui/en.yaml', /locale: en-GB/, 'locale: British'],
];
/** By day each rule once. */
const isSampled = ([, rule]: Slip, at: number): boolean => slips.findIndex((each) => each[1] === rule) === at;

describe('a fault is reported with file, line and how to fix it', () => {
  it.each(sample(slips, isSampled))('%s', (_name, rule, file, pattern, replacement, lines = 0) => {
    const line = damage(file, pattern, replacement);
    const faults = check();
    const fault = faults.find((each) => each.rule === rule && each.file === file);
    expect(fault, JSON.stringify(faults, null, 1)).toBeDefined();
    if (lines === 0)
      expect(Math.abs((fault?.line ?? 0) - line)).toBeLessThanOrEqual(pattern.source.startsWith('\\n') ? 3 : 1);
    else expect(fault?.line).toBeGreaterThan(0);
    for (const words of [fault?.expected, fault?.found, fault?.fix]) expect(words).toMatch(/\S/);
  });

  it('two correct choices in a single choice', () => {
    const text = read(quiz);
    const from = text.indexOf('type: single-choice');
    const ids = [...text.slice(from, text.indexOf('correctChoices', from)).matchAll(/- id: ([a-z0-9-]+)/g)].map(
      ([, id]) => id,
    );
    const line = damage(quiz, /correctChoices: \[[a-z-]+\]/, `correctChoices: [${ids.slice(-2).join(', ')}]`);
    expect(check()).toMatchObject([{ rule: 'two-correct', file: quiz, line }]);
  });

  it('an objective that no question tests', () => {
    const line = damage(
      quiz,
      /objectives:\n/,
      'objectives:\n  - id: untested\n    section: example\n    text: { vi: làm điều gì đó, en: do something }\n',
    );
    expect(check()).toMatchObject([{ rule: 'untested-objective', file: quiz, line: line + 1 }]);
  });

  it('a question id that another lesson has', () => {
    const other = read('content/lessons/tasks/sales-tasks/quiz.yaml');
    const taken = /questions:\n\s+- id: ([a-z-]+)/.exec(other)?.[1] ?? '';
    damage(quiz, /(questions:\n\s+- id: )[a-z-]+/, `$1${taken}`);
    const faults = check();
    expect(faults).toMatchObject([{ rule: 'duplicate-id' }]);
    expect(faults[0]?.found).toContain('content/lessons/tasks/sales-tasks/quiz.yaml:');
  });

  it.each([
    ['an objective that no lesson has', /objective: .*/, 'objective: fly-to-the-moon', 'unknown-objective'],
    ['a choice that there is not', /correctChoices: \[[a-z-]+\]/, 'correctChoices: [nobody]', 'unknown-choice'],
  ])('%s in the final quiz', (_name, pattern, replacement, rule) => {
    const line = damage('content/final-quiz.yaml', pattern, replacement);
    expect(check()).toMatchObject([{ rule, file: 'content/final-quiz.yaml', line }]);
  });

  /** Leaves in the final quiz only the questions whose ids match. */
  function keepQuestions(ids: RegExp): void {
    const file = 'content/final-quiz.yaml';
    const [head = '', ...blocks] = read(file).split(/\n(?= {2}- id: )/);
    change(file, [head, ...blocks.filter((block) => ids.test(/- id: (.*)/.exec(block)?.[1] ?? ''))].join('\n'));
  }

  it('too few questions on a lesson in the final quiz', () => {
    keepQuestions(/^final-(?!why)|when-to-ask/);
    expect(check()).toMatchObject([{ rule: 'too-few-questions', found: '1 câu' }]);
  });

  it.each([
    ['as much as a sitting may', 15],
    ['more than a sitting may', 14],
  ])('no question on a lesson in the final quiz, whose lessons ask for %s', (_name, most) => {
    damage(course, /finalQuizMost: 30/, `finalQuizMost: ${most}`);
    keepQuestions(/^final-(?!why)/);
    const fault = { rule: 'too-few-questions', file: 'content/final-quiz.yaml', found: '0 câu' };
    expect(check()).toMatchObject(most === 15 ? [fault] : []);
  });

  it('too few questions for two sittings in the final quiz of a long course', () => {
    damage(course, /finalQuizMost: 30/, 'finalQuizMost: 6');
    // Of each of two strategies four count, of its six questions; of the others two, of three.
    keepQuestions(/^final-(?:strategy-(?:sales|culture)|why|viewpoints)-/);
    expect(check()).toEqual([]);
    keepQuestions(/^final-(?:strategy-(?:sales|culture)|why)-/);
    const faults = check();
    expect(faults).toMatchObject([{ rule: 'too-few-questions', file: 'content/final-quiz.yaml', found: '10 câu' }]);
    expect(faults[0]?.line).toBeGreaterThan(0);
    expect(faults[0]?.expected).toContain('ít nhất 12 câu');
    expect(faults[0]?.fix).toContain('finalQuizMost');
  });

  it('a picture that is missing, and one without a text', () => {
    damage(lesson, /<Story>/, '![](./none.svg)\n\n<Story>');
    expect(
      check()
        .map(({ rule }) => rule)
        .toSorted(),
    ).toEqual(['alt-text', 'missing-picture']);
  });

  it.each([
    ['leads nowhere', /next: [a-z-]+/, 'next: nowhere', ['unknown-scene']],
    ['goes in a circle', /next: [a-z-]+/, 'next: START', ['scenario-loop']],
    ['has no best outcome', /score: 1$/m, 'score: 0.9', ['no-best-outcome']],
  ])('a scenario that %s', (_name, pattern, replacement, rules) => {
    const file = 'content/lessons/strategies/strategy-culture/quiz.yaml';
    const start = /start: ([a-z-]+)/.exec(read(file))?.[1] ?? '';
    damage(file, pattern, replacement.replace('START', start));
    const found = check().map(({ rule }) => rule);
    for (const rule of rules) expect(found).toContain(rule);
  });

  it('a question without a permanent number, with the line to append', () => {
    const id = /- id: ([a-z-]+)\n +type: single-choice/.exec(read(quiz))?.[1] ?? '';
    damage(quiz, new RegExp(`- id: ${id}(?=\\n)`), '- id: another-question');
    const lines = read(numbers).trimEnd().split('\n').length;
    const [fault, ...more] = check();
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ rule: 'missing-number', file: numbers, line: lines + 1 });
    expect(fault?.fix).toMatch(/npm run numbers.*practice \d+ another-question \d+ [a-z\d]+ /);
  });

  it('a question whose right answer has changed under its old number', () => {
    const text = read(quiz);
    const [, first = '', right = ''] =
      /choices:\n +- id: ([a-z-]+)(?:(?!- id: [a-z-]+\n +type)[\s\S])*?correctChoices: \[([a-z-]+)\]/.exec(text) ?? [];
    const [, second = ''] = new RegExp(`- id: ${first}[\\s\\S]*?- id: ([a-z-]+)`).exec(text) ?? [];
    damage(quiz, new RegExp(`correctChoices: \\[${right}\\]`), `correctChoices: [${right === first ? second : first}]`);
    expect(check()).toMatchObject([{ rule: 'missing-number', file: numbers }]);
  });

  it('a list of permanent numbers from which a line was taken', () => {
    const line = damage(numbers, /^practice 2 .*\n/m, '');
    expect(check()).toMatchObject([{ rule: 'numbers-syntax', file: numbers, line }]);
  });
});

describe('files and folders that are lost or left over', () => {
  afterEach(() => {
    project.remove();
    project = tempProject(['content']);
  });

  it('a drawing without words', () => {
    const file = 'content/figures/unnamed.svg';
    writeFileSync(join(project.root, file), readFileSync(join(project.root, drawing)));
    expect(check()).toMatchObject([{ rule: 'figure-text', file }]);
  });

  it('a lesson file that is missing, and one in another language', () => {
    renameSync(join(project.root, lesson), join(project.root, lesson.replace('vi.mdx', 'fr.mdx')));
    expect(check()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ rule: 'missing-file', file: lesson }),
        expect.objectContaining({ rule: 'extra-language' }),
      ]),
    );
  });

  it('a folder that the course does not name', () => {
    mkdirSync(join(project.root, 'content/lessons/tasks/forgotten'));
    expect(check()).toMatchObject([{ rule: 'unknown-id', file: 'content/lessons/tasks/forgotten' }]);
  });

  it('no content at all', () => {
    rmSync(join(project.root, 'content'), { recursive: true });
    expect(check().map(({ rule }) => rule)).toContain('missing-file');
  });
});

describe('the report', () => {
  it('tells the faults of one quiz that has several of different kinds', () => {
    damage(quiz, /type: categorise/, 'type: essay');
    damage(quiz, /correctChoices: \[[a-z-]+\]/, 'correctChoices: [nobody]');
    damage(quiz, /section: .*/, 'section: nowhere');
    const rules = check().map(({ rule }) => rule);
    expect(rules.toSorted()).toEqual(['schema', 'unknown-choice', 'unknown-section']);
  });

  it('tells all faults of all files at once, in order, also when course.yaml is faulty', () => {
    damage(course, /masteryScore: 0.8/, 'masteryScore: high');
    damage(quiz, /type: categorise/, 'type: essay');
    damage(lesson, / \[#[a-z-]+\]/, '');
    const report = formatFaults(check(), messagesIn('vi'));
    expect(report).toMatchSnapshot();
  });
});
