/** So long a script works at a time, in milliseconds: a press of a key is answered in between. */
const slice = 30;

/** Lets the page do what waits. */
export const pause = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/** Divides long work into slices. */
export class Slices {
  #begun = performance.now();

  /** Whether the work has gone on long enough for now. */
  get isOver(): boolean {
    return performance.now() - this.#begun > slice;
  }

  /** Pauses, if the work has gone on long enough. */
  async rest(): Promise<void> {
    if (!this.isOver) return;
    await pause();
    this.#begun = performance.now();
  }
}
