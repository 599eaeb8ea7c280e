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

/** A drawing as a page shows it. */
export interface Figure {
  /** In the drawing's own units. */
  readonly width: number;
  readonly height: number;
  /** Address of its file under the site's base. */
  readonly src: string;
  readonly alt: string;
  /** A scene has none. */
  readonly caption: string | undefined;
  /** What can be looked at by itself; mostly nothing. */
  readonly views: readonly FigureView[];
}

/** A part of a drawing, or several, to be looked at by themselves. */
export interface FigureView {
  readonly text: string;
  /** Their classes. */
  readonly shows: readonly string[];
}
