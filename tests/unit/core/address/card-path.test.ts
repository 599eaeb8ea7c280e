import { expect, it } from 'vitest';
import { cardPath } from '../../../../src/core/address/card-path.ts';

it.each([
  ['/', 'cards/card.png'],
  ['/en/tasks/', 'cards/en/tasks/card.png'],
])('the card of %s is %s', (path, file) => expect(cardPath(path)).toBe(file));
