/** What is shown on one slide, or on several when it is long. */
export interface Chapter {
  /** Of the heading or question on the page. */
  readonly id: string;
  /** Id of the answer that the slide shows, if it shows one. */
  readonly answer?: string;
  /** The small line over the title. */
  readonly above: string;
  readonly title: string;
  /** Copies of what the page holds, in their order. */
  readonly blocks: readonly Element[];
  /** Is set smaller rather than cut, as far as that can still be read: a question belongs with its choices. */
  readonly together?: boolean;
}
