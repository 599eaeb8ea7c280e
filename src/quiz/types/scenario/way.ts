/** The key of a scenario. */
export interface ScenarioKey {
  readonly type: 'scenario';
  readonly start: string;
  /** Scene, then choice, then the scene or outcome it leads to. */
  readonly scenes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Outcome and its score, 0 to 1. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The way that a list of choices takes through a scenario. */
export interface Way {
  readonly steps: readonly { readonly scene: string; readonly choice: string; readonly next: string }[];
  /** The scene that waits for a choice. */
  readonly scene: string | undefined;
  /** The outcome, once reached. */
  readonly outcome: string | undefined;
}

/** Follows choices from the start; stops at the first one that its scene does not have. */
export function followWay(key: ScenarioKey, response: readonly string[]): Way {
  const steps: { scene: string; choice: string; next: string }[] = [];
  let scene = key.start;
  for (const choice of response) {
    const choices = Object.hasOwn(key.scenes, scene) ? key.scenes[scene] : undefined;
    const next = choices && Object.hasOwn(choices, choice) ? choices[choice] : undefined;
    if (next === undefined) break;
    steps.push({ scene, choice, next });
    if (Object.hasOwn(key.outcomes, next)) return { steps, scene: undefined, outcome: next };
    scene = next;
  }
  return { steps, scene, outcome: undefined };
}

/** The best score still open from a scene or outcome. */
export function bestFrom(key: ScenarioKey, id: string): number {
  if (Object.hasOwn(key.outcomes, id)) return key.outcomes[id] ?? 0;
  return Math.max(0, ...Object.values(key.scenes[id] ?? {}).map((next) => bestFrom(key, next)));
}
