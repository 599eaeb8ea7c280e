import { getEntry } from 'astro:content';
import type { GameContent } from '../schemas/game.ts';

/** The course's game. */
export async function getGame(): Promise<GameContent> {
  const entry = await getEntry('game', 'game');
  if (!entry) throw new Error('content/game.yaml was not loaded');
  return entry.data;
}
