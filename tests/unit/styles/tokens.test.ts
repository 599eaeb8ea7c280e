import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../helpers/project.ts';

/** Those of the end of a lesson come with its script. */
const css = ['src/styles/tokens.css', 'src/styles/more-tokens.css', 'src/components/stage/stage.css']
  // Paper has colours of its own.
  .map((file) => readFileSync(join(root, file), 'utf8').replace(/@media print \{[\s\S]*/, ''))
  .join('');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Every colour token in both themes, as written. */
const colours = new Map<string, Readonly<Record<Theme, string>>>(
  [...css.matchAll(/--([\w-]+): (?:var\(--light, (#\w+)\) var\(--dark, (#\w+)\)|(#\w+));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }],
  ),
);

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(long.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two tokens, 1 to 21. */
function contrast(one: string, other: string, theme: Theme): number {
  const [high = 0, low = 0] = [one, other]
    .map((name) => {
      const colour = colours.get(name)?.[theme];
      if (colour === undefined) throw new Error(`No colour --${name} in tokens.css`);
      return luminance(colour);
    })
    .toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Words on grounds. */
const texts: readonly (readonly [words: readonly string[], grounds: readonly string[]])[] = [
  [
    ['ink', 'muted'],
    ['paper', 'card', 'sand'],
  ],
  [['ink'], ['line', 'first-soft', 'second-soft', 'both-soft', 'act-soft', 'correct-soft', 'incorrect-soft']],
  [['muted'], ['both-soft']],
  [
    ['first', 'second', 'both', 'correct', 'incorrect'],
    ['paper', 'card', 'sand'],
  ],
  ...['first', 'second', 'both', 'correct', 'incorrect'].map((name) => [[name], [`${name}-soft`]] as const),
  [['paper'], ['ink', 'correct', 'incorrect']],
  [['on-act'], ['act']],
  [['on-fill'], ['first-fill', 'second-fill']],
  [['on-both'], ['both-fill', 'lens']],
  [['on-stage', 'stage-muted', 'stage-act'], ['stage']],
  [['stage'], ['stage-act']],
];

/** Drawn shapes, edges of controls and rings of focus on what they stand on. */
const shapes: typeof texts = [
  [
    ['control', 'ink', 'act'],
    ['paper', 'card', 'sand'],
  ],
  [
    ['first-fill', 'second-fill', 'both-fill'],
    ['paper', 'card'],
  ],
  [['lens'], ['first-fill', 'second-fill']],
  [['dot'], ['paper', 'card', 'sand']],
  [['first-fill', 'second-fill', 'stage-muted', 'on-stage'], ['stage']],
];

const each = (pairs: typeof texts): [string, string, Theme][] =>
  pairs.flatMap(([front, back]) =>
    front.flatMap((one) =>
      back.flatMap((other) => themes.map((theme): [string, string, Theme] => [one, other, theme])),
    ),
  );

describe('contrast of tokens', () => {
  it.each(each(texts))('words in --%s on --%s, %s: at least 4.5', (one, other, theme) => {
    expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(each(shapes))('shapes in --%s on --%s, %s: at least 3', (one, other, theme) => {
    expect(contrast(one, other, theme)).toBeGreaterThanOrEqual(3);
  });

  it('no colour is left out', () => {
    const paired = new Set([...texts, ...shapes].flat(2));
    // Both are hairlines that say nothing by themselves.
    const lines = ['line', 'stage-line'];
    expect([...colours.keys()].filter((name) => !paired.has(name) && !lines.includes(name))).toEqual([]);
  });
});
