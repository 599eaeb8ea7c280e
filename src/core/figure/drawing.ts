/** A drawing as `content/figures` holds it, and what is put into it. */
export interface Drawing {
  /** The SVG, with places for labels: `<text data-label="sum" …>` and `<g data-bubble="sum" …/>`. */
  readonly svg: string;
  /** What a label says, by its place; `|` breaks a line. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly language: string;
  /** Scripts read its file, which says so by `data-read`: to put the drawing itself into a page. */
  readonly isRead?: boolean;
}
