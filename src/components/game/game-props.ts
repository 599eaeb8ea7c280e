import type { GameContent } from '../../schemas/game.ts';
import type { Site } from '../../site/site.ts';

/** What a game and its case are made of. */
export interface GameProps {
  readonly site: Site;
  readonly game: GameContent;
  /** Address of the section that teaches an objective, and the title of its lesson. */
  readonly taught: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
}
