import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCourse } from '../../src/build/course-file.ts';
import { readGame, type Game, type Road } from '../../src/core/game/play.ts';
import { gameSchema, type GameContent } from '../../src/schemas/game.ts';
import { root } from './project.ts';

/** The course's game. */
export function courseGame(): { content: GameContent; game: Game } {
  const { languages } = readCourse(root);
  const content = gameSchema(languages).parse(parse(readFileSync(join(root, 'content/game.yaml'), 'utf8')));
  return { content, game: readGame(content) };
}

/** A road by the places of its choices: `ABC`. */
export function roadOf(game: Game, turn: string, places: string): Road {
  return [...places].map((place, index) => {
    const choice = game.turn(turn).events[index]?.choices[place.charCodeAt(0) - 65];
    if (!choice) throw new Error(`No choice ${place} at ${index + 1}`);
    return choice.id;
  });
}
