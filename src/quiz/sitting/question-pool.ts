import { sitePage } from '../../client/site-file.ts';
import type { DrawGroup } from '../../core/quiz/sitting.ts';
import { QuizQuestionElement } from '../ui/quiz-question-element.ts';

/** The questions that sittings draw from, as the server wrote them; each sitting gets copies. */
export class QuestionPool {
  #content: Element | undefined;
  #loading: Promise<boolean> | undefined;
  readonly #address: string;

  /**
   * @param own the pool that stands in this page; it is taken out of it
   * @param address of the page on which the pool is read, where this one has none
   */
  constructor(own: Element | null, address: string) {
    own?.remove();
    this.#content = own ?? undefined;
    this.#address = address;
  }

  get isThere(): boolean {
    return this.#content !== undefined;
  }

  /** Reads the pool from its page, if it is not there. @returns whether it is there then */
  async load(): Promise<boolean> {
    if (this.isThere) return true;
    this.#loading ??= this.#read().catch(() => false);
    const isThere = await this.#loading;
    this.#loading = undefined;
    return isThere;
  }

  /** @param id of its element */
  question(id: string): Element | null {
    return this.#content?.querySelector(`quiz-question[id="${CSS.escape(id)}"]`) ?? null;
  }

  /** Copies of questions to be answered, without those that have left the pool. @param ids of questions, not of their elements */
  copies(ids: readonly string[]): QuizQuestionElement[] {
    return ids.flatMap((id) => {
      const copy = this.question(`q-${id}`)?.cloneNode(true);
      return copy instanceof QuizQuestionElement ? copy : [];
    });
  }

  /** What is drawn from: ids of questions, not of their elements. */
  get groups(): DrawGroup[] {
    return [...(this.#content?.querySelectorAll<HTMLElement>('[data-draw]') ?? [])].map((group) => {
      const questions = [...group.querySelectorAll<HTMLElement>('quiz-question')];
      return {
        ids: questions.map(({ id }) => id.slice(2)),
        objectives: questions.map(({ dataset }) => dataset['objective']),
        count: Number(group.dataset['draw']),
      };
    });
  }

  async #read(): Promise<boolean> {
    const pool = (await sitePage(this.#address)).querySelector('.pool');
    this.#content = pool ? document.importNode(pool, true) : undefined;
    return this.isThere;
  }
}
