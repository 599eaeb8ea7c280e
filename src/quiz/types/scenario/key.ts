import type { Token } from '../../question-type.ts';
import type { ScenarioKey } from './way.ts';

/** Reads the tokens `scene/choice=next …`, those of the start scene first, then `outcome=score`. */
export function keyOf(tokens: readonly Token[]): ScenarioKey {
  const scenes: Record<string, Record<string, string>> = {};
  const outcomes: Record<string, number> = {};
  for (const [name, value = ''] of tokens) {
    const [scene = '', choice] = name.split('/');
    if (choice === undefined) outcomes[scene] = Number(value);
    else (scenes[scene] ??= {})[choice] = value;
  }
  return { type: 'scenario', start: Object.keys(scenes)[0] ?? '', scenes, outcomes };
}
