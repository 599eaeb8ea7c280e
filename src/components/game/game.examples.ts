import { choice, text } from '../../quiz/example-parts.ts';
import type { ComponentExamples, Example } from '../../preview/examples.ts';
import type { GameContent } from '../../schemas/game.ts';

const chosen = (id: string, sum: number) => ({
  id,
  text: choice(id).text,
  effect: { sum },
  after: choice(id).feedback,
});

/** A game of two events in one turn. */
const game: GameContent = {
  measures: [{ id: 'sum', start: 10, least: 0, most: 20, draw: 'share', name: text('Lorem') }],
  numbers: {},
  rules: {
    enough: 'sum > 0',
    change: { sum: 'dsum' },
    month: [{ set: 'sum', to: 'sum' }],
    opening: 'sum',
    eventsPerMonth: 1,
  },
  styles: [{ id: 'tempting', name: text('Ipsum'), roads: { first: ['a', 'a'] } }],
  turns: [
    {
      id: 'first',
      circle: 'example',
      target: 15,
      title: text('Lorem ipsum'),
      intro: text('Dolor sit amet.'),
      events: ['one', 'two'].map((id) => ({
        id,
        title: text(`Consectetur ${id}`),
        text: text('Adipiscing elit?'),
        choices: [chosen('a', 3), chosen('b', -2)],
        objectives: ['example-objective'],
      })),
    },
  ],
  endings: [{ id: 'end', when: 'sum >= 0', title: text('Finis'), texts: [{ text: text('Opus coronat.') }] }],
  debrief: {
    money: text('Sed do {sum}.'),
    mirrorOf: 'sum',
    mirror: text('Eiusmod tempor.'),
    restate: text('Incididunt ut labore.'),
    questions: [text('Et dolore?')],
    last: text('Magna aliqua.'),
  },
  note: text('Ut enim ad minim.'),
  how: [text('Quis nostrud.')],
};

const of = (acts: Example['acts'] = []): Example => ({
  props: () => ({ game, taught: new Map([['example-objective', { href: '/lesson/', title: 'Lorem' }]]) }),
  acts,
});

/** A game of choices, to be read and under way. */
export const examples: ComponentExamples = {
  component: 'components/game/Game.astro',
  entry: 'components/game/choice-game-define.ts',
  styles: ['components/table', 'components/kept', 'components/stage'],
  states: {
    begin: of(),
    event: of([{ press: '[data-begin]' }, { until: '[data-scene] button' }]),
    read: of([{ press: '[data-read]' }, { until: 'choice-game[data-open]' }]),
  },
};
