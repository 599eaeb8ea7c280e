import { getEntry } from 'astro:content';
import type { GameContent } from '../schemas/game.ts';
import type { Site } from './site.ts';

/** The course's game. */
export async function getGame(): Promise<GameContent> {
  const entry = await getEntry('game', 'game');
  if (!entry) throw new Error('content/game.yaml was not loaded');
  return entry.data;
}

/** What a game and its case are made of. */
export interface GameProps {
  readonly site: Site;
  readonly game: GameContent;
  /** Address of the section that teaches an objective, and the title of its lesson. */
  readonly taught: ReadonlyMap<string, { readonly href: string; readonly title: string }>;
}
