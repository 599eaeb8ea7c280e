import { finalPicture, findingsOf, beforeAfter, type QuestionPicture } from '../../core/result/group-picture.ts';
import { missedBy } from '../../core/result/group.ts';
import { practice } from '../../core/numbers/numbers.ts';
import { beginningOf } from '../../core/review/beginning.ts';
import { Slices } from '../../client/slices.ts';
import { element } from '../search/elements.ts';
import { countsOf, needsBars, scoreDots } from './dots.ts';
import { mostWrongFirst, type Group } from './group.ts';
import { loadCodedCourse } from './load-coded-course.ts';
import { addToNextSession, type Added } from './next-session.ts';
import { lureWords, needRow, sizeWords } from './needs.ts';
import { gridLegend, questionGrid, shareDots } from './question-grid.ts';
import { questionText, type QuestionText } from './question-texts.ts';
import type { Say } from './result-row.ts';
import { peopleDots } from './svg.ts';
import { pointsToPass } from '../../core/quiz/pass.ts';

/** So much of a question stands in a list, in characters. */
const longestPrompt = 90;
/** So many sentences and objectives stand open; the rest is folded. */
const [mostNeeds, mostMissed] = [5, 6] as const;

/** A quiz over the whole course, as the page names it. */
export interface QuizPage {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

/** What the dashboard knows of the course beside the group. */
export interface DashboardFacts {
  readonly mastery: number;
  /** How many questions the final quiz asks. */
  readonly questions: number;
  /** Those before and after the course, in this order. */
  readonly quizzes: readonly QuizPage[];
  readonly say: Say;
}

/** Shows the picture of a group in the parts of its page: `data-part` names each. */
export class Dashboard {
  readonly #root: HTMLElement;
  readonly #facts: DashboardFacts;
  #group: Group = { people: [], pictures: [], questions: new Map() };
  #pool = '';

  constructor(root: HTMLElement, facts: DashboardFacts) {
    this.#root = root;
    this.#facts = facts;
  }

  /** Shows a group, part by part; a later one takes its place. */
  async show(group: Group): Promise<void> {
    this.#group = group;
    const slices = new Slices();
    const parts = [
      () => this.#showFinal(),
      () => this.#showNeeds(),
      () => this.#showMissed(),
      () => this.#showPools(),
      () => this.#showBeforeAfter(),
    ];
    for (const part of parts) {
      part();
      await slices.rest();
      if (this.#group !== group) return;
    }
    void this.#nameQuestions();
  }

  /** Shows the grid of another quiz. */
  choose(pool: string): void {
    this.#pool = pool;
    this.#showGrid();
    void this.#nameQuestions();
  }

  /** The questions of a quiz as one goes through them. */
  picturesWith(question: string): QuestionPicture[] {
    const { pictures } = this.#group;
    const pool = pictures.find((picture) => picture.question === question)?.pool;
    return mostWrongFirst(pictures.filter((picture) => picture.pool === pool));
  }

  /** What the course says of a question. */
  textOf = (question: string): Promise<QuestionText | undefined> => questionText(this.#pageOf(question), question);

  /** Where a question stands: quiz and lesson. */
  placeOf = (question: string): string => {
    const asked = this.#group.questions.get(question);
    const row = this.#objectiveRow(asked?.now.objective ?? '');
    const lesson = this.#facts.say('lessonPlace', { number: row?.dataset['lesson'] ?? '' });
    return `${this.#poolName(asked?.pool ?? '')} · ${lesson}`;
  };

  /** Lets a question come up in the next session. */
  addNext = async (question: string): Promise<Added> => {
    const { numbers = '', lessons = '' } = this.#root.dataset;
    const asked = this.#group.questions.get(question);
    const place = Number(this.#objectiveRow(asked?.now.objective ?? '')?.dataset['lesson']);
    const lesson = lessons.split(' ')[place - 1];
    if (!asked || lesson === undefined) return 'notAdded';
    return addToNextSession(asked, lesson, await loadCodedCourse(numbers));
  };

  #part(name: string): HTMLElement | null {
    return this.#root.querySelector(`[data-part=${name}]`);
  }

  #fill(name: string, ...content: (Node | string)[]): void {
    this.#part(name)?.replaceChildren(...content);
  }

  #objectiveRow(id: string): HTMLElement | undefined {
    return this.#objectives.find(({ dataset }) => dataset['objective'] === id);
  }

  get #objectives(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('li[data-objective]')];
  }

  #poolName(pool: string): string {
    return this.#facts.quizzes.find(({ id }) => id === pool)?.name ?? this.#facts.say('practice');
  }

  #pageOf(question: string): string {
    const asked = this.#group.questions.get(question);
    const quiz = this.#facts.quizzes.find(({ id }) => id === asked?.pool);
    const lesson = this.#objectiveRow(asked?.now.objective ?? '')?.querySelector('a');
    return quiz?.href ?? lesson?.href.replace(/#.*/, '') ?? '';
  }

  #showFinal(): void {
    const { mastery, questions, say } = this.#facts;
    const { people, pictures } = this.#group;
    const finals = people.flatMap(({ result }) => result.final ?? []);
    const { taken, passed, middle, lowest, highest } = finalPicture(finals, mastery);
    const points = finals.map(({ raw }) => raw);
    const counts = { received: people.length, not: people.length - taken };
    const lines = [say('received', counts), ...(pictures.length > 0 ? [sizeWords(pictures, say)] : [])];
    const middleWords = say('middle', { middle: middle ?? 0, lowest: lowest ?? 0, highest: highest ?? 0, questions });
    const told = element(
      'div',
      {},
      element('p', { className: 'passed' }, element('b', {}, String(passed)), ' ', say('ofPassed', { taken })),
      element('p', {}, taken > 0 ? middleWords : say('nobodySat')),
      ...lines.map((line) => element('p', { className: 'muted' }, line)),
    );
    const need = pointsToPass(questions, mastery);
    const words = {
      label: needsBars(points)
        ? say('barsLabel', { points: countsOf(points) })
        : say('dotsLabel', { points: points.toSorted((a, b) => a - b).join(', ') }),
      pass: say('passLine', { need }),
    };
    this.#fill('final', told, ...(taken > 0 ? [scoreDots(points, questions, need, words)] : []));
  }

  #showNeeds(): void {
    const findings = findingsOf(this.#group.pictures);
    const rows = findings.map((finding) => needRow(finding, this.#facts.say));
    const more = element('details', {}, element('summary', {}, this.#facts.say('allNeeds')));
    more.append(element('ol', {}, ...rows.slice(mostNeeds)));
    const list = element('ol', {}, ...rows.slice(0, mostNeeds));
    const none = element('p', { className: 'muted' }, this.#facts.say('noNeeds'));
    this.#fill('needs', ...(rows.length === 0 ? [none] : rows.length > mostNeeds ? [list, more] : [list]));
  }

  #showMissed(): void {
    const missed = missedBy(this.#group.people.map(({ result }) => result));
    const [list, rest] = [this.#part('missed'), this.#part('missed-rest')];
    if (rest) rest.hidden = missed.length <= mostMissed;
    for (const row of this.#objectives) row.hidden = true;
    for (const [place, { objective, missed: count, tried }] of missed.entries()) {
      const row = this.#objectiveRow(objective);
      if (!row) continue;
      row.querySelector('.share')?.remove();
      row.append(shareDots(count, tried, this.#facts.say('missedDots', { missed: count, tried })));
      row.hidden = false;
      (place < mostMissed ? list : rest?.querySelector('ol'))?.append(row);
    }
    const none = this.#part('none-missed');
    if (none) none.hidden = missed.length > 0;
  }

  #showPools(): void {
    const { pictures } = this.#group;
    const byPool = Map.groupBy(pictures, ({ pool }) => pool);
    const order = [...this.#facts.quizzes.map(({ id }) => id).toReversed(), practice];
    const pools = order.filter((pool) => byPool.has(pool));
    if (!pools.includes(this.#pool)) this.#pool = pools[0] ?? '';
    const choices = pools.map((pool) => {
      const input = element('input', { type: 'radio', name: 'pool', value: pool, checked: pool === this.#pool });
      const name = this.#facts.say('pool', { name: this.#poolName(pool), count: byPool.get(pool)?.length ?? 0 });
      return element('label', {}, input, ' ', name);
    });
    this.#fill('pools', ...choices);
    const section = this.#part('questions');
    if (section) section.hidden = pools.length === 0;
    this.#showGrid();
  }

  #showGrid(): void {
    const { say } = this.#facts;
    this.#fill('grid', questionGrid(this.#group, this.#pool, say), gridLegend(say));
  }

  #showBeforeAfter(): void {
    const { quizzes, say } = this.#facts;
    const [before, after] = quizzes;
    const section = this.#part('before-after');
    const rows =
      before && after
        ? beforeAfter(
            this.#group.people.map(({ answers }) => answers),
            { before: before.id, after: after.id },
            this.#objectives.map(({ dataset }) => dataset['objective'] ?? ''),
            (question) => this.#group.questions.get(question)?.now.objective,
          )
        : [];
    if (section) section.hidden = rows.length === 0;
    const share = (count: number, n: number): HTMLTableCellElement =>
      element('td', {}, say('ofN', { count, n }), ' ', peopleDots(count, n));
    const body = rows.map(({ objective, n, before: earlier, after: later }) => {
      const name = this.#objectiveRow(objective)?.querySelector('a')?.textContent.trim() ?? objective;
      return element('tr', {}, element('th', { scope: 'row' }, name), share(earlier, n), share(later, n));
    });
    section?.querySelector('tbody')?.replaceChildren(...body);
  }

  /** Puts the words of questions where only their ids stand: they come from the pages of the course. */
  async #nameQuestions(): Promise<void> {
    const places = [...this.#root.querySelectorAll<HTMLElement>('[data-prompt]')];
    for (const place of places) place.textContent ||= this.placeOf(place.dataset['prompt'] ?? '');
    const findings = new Map(findingsOf(this.#group.pictures).map((each) => [each.picture.question, each]));
    const ids = [...new Set(places.map(({ dataset }) => dataset['prompt'] ?? ''))];
    await Promise.all(
      ids.map(async (id) => {
        const text = await this.textOf(id);
        if (!text) return;
        for (const place of places.filter(({ dataset }) => dataset['prompt'] === id))
          place.textContent = beginningOf(text.prompt, longestPrompt);
        const finding = findings.get(id);
        const lure = this.#root.querySelector(`[data-lure="${CSS.escape(id)}"]`);
        if (finding && lure) lure.textContent = lureWords(finding, text, this.#facts.say);
      }),
    );
  }
}
