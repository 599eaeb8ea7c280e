import { describe, expect, it } from 'vitest';
import { match } from '../../../../src/core/search/occurrence.ts';
import type { Candidate } from '../../../../src/core/search/rank.ts';
import { order, page, place } from '../../../helpers/ranked-page.ts';

describe('rank', () => {
  it.each<[string, Candidate[]]>([
    [
      'the phrase at the very beginning before the same further on',
      [page('z', [place(0)], [place(1)]), page('a', [place(4)], [place(5)])],
    ],
    [
      'the phrase with all marks before one with one word’s marks wrong, though that is in a title',
      [page('z', [place(3)], [place(4)]), page('a', [place(3, match.exact, 7)], [place(4, match.unmarked, 7)])],
    ],
    [
      'the best of several places, wherever it stands',
      [
        page('z', [place(3, match.unmarked), place(9), place(20, match.unmarked)], [place(4), place(10), place(21)]),
        page('a', [place(3, match.possible)], [place(4)]),
      ],
    ],
    [
      'more exact words of a phrase before fewer',
      [
        page('z', [place(3)], [place(4, match.possible)], [place(5)]),
        page('a', [place(3)], [place(4, match.possible)], [place(5, match.possible)]),
      ],
    ],
    [
      'the phrase often before the phrase once',
      [
        page('z', [place(3), place(13)], [place(4), place(14)]),
        page('a', [place(3), place(13, match.possible)], [place(4), place(14)]),
      ],
    ],
    [
      'the phrase twice before the phrase once',
      [page('z', [place(3), place(13)], [place(4), place(14)]), page('a', [place(3)], [place(4)])],
    ],
    [
      'the phrase twice before the phrase once and with other marks before it',
      [
        page('z', [place(3), place(13)], [place(4), place(14)]),
        page('a', [place(3, match.unmarked), place(13, match.unmarked), place(23)], [place(4), place(14), place(24)]),
      ],
    ],
    [
      'the phrase at the very beginning, though it comes again',
      [page('z', [place(0), place(9)], [place(1), place(10)]), page('a', [place(4), place(14)], [place(5), place(15)])],
    ],
    [
      'a heading with a compound word in it before body text',
      [page('z', [place(3, match.exact, 3)], [place(4, match.exact, 6)]), page('a', [place(3)], [place(4)])],
    ],
    [
      'a phrase wherever its best word weighs more',
      [
        page('z', [place(3, match.exact, 7)], [place(4, match.exact, 3)]),
        page('a', [place(3, match.exact, 6)], [place(4, match.exact, 6)]),
      ],
    ],
    [
      'a phrase inside a heading, not one that runs from a compound of the text into it',
      [page('z', [place(3)], [place(4)]), page('a', [place(3, match.exact, 1)], [place(4, match.exact, 2)])],
    ],
    [
      'a higher score of the engine, all else alike',
      [{ ...page('z', [place(3)], [place(4)]), score: 2 }, page('a', [place(3)], [place(4)])],
    ],
    ['the lower id, all else alike', [page('a', [place(3)], [place(4)]), page('b', [place(3)], [place(4)])]],
    [
      'all words with all marks before all words with a beginning only',
      [page('z', [place(3)], [place(9)]), page('a', [place(3)], [place(9, match.begins)])],
    ],
    [
      'all words before some, though these are in the title',
      [
        page('z', [place(3)], [place(9)], [place(30)]),
        page('a', [place(3, match.exact, 7)], [place(4, match.exact, 7)], []),
      ],
    ],
    [
      'all words with most of them in a line before all words scattered',
      [page('z', [place(3)], [place(4)], [place(30)]), page('a', [place(3)], [place(9)], [place(30)])],
    ],
    [
      'all words with one in the title before all in the text',
      [page('z', [place(3, match.exact, 7)], [place(9)], [place(30)]), page('a', [place(3)], [place(9)], [place(30)])],
    ],
    ['two of three words before one', [page('z', [place(3)], [place(9)], []), page('a', [place(3)], [], [])]],
    [
      'a word with its marks before the same with others',
      [page('z', [place(3)], []), page('a', [place(3, match.unmarked)], [])],
    ],
    [
      'two words side by side before two apart',
      [page('z', [place(3)], [place(4)], []), page('a', [place(3)], [place(9)], [])],
    ],
    [
      'one word in a title before one in the text',
      [page('z', [place(3, match.exact, 7)], []), page('a', [place(3)], [])],
    ],
    [
      'a rare word before a common one',
      [page('z', [], [place(3)]), page('a', [place(3)], []), page('b', [place(3)], []), page('c', [place(3)], [])],
    ],
    [
      'a rare word in the text before a common one in the title',
      [
        page('z', [], [place(3)]),
        page('a', [place(3, match.exact, 7)], []),
        page('b', [place(3, match.exact, 7)], []),
        page('c', [place(3, match.exact, 7)], []),
      ],
    ],
    [
      'one word with all its marks before two with others',
      [
        page('z', [], [], [place(3)]),
        page('a', [place(3, match.beginsUnmarked)], [place(9, match.beginsUnmarked)], []),
      ],
    ],
    [
      'the rare word in the title before the common one there',
      [
        page('z', [place(9)], [place(3, match.exact, 7)], [place(30)]),
        page('a', [place(9, match.exact, 7)], [place(3)], [place(30)]),
        page('b', [place(3)], [], []),
        page('c', [place(3)], [], []),
      ],
    ],
    [
      'four of five words in a line before all five scattered',
      [
        page('z', [place(3)], [place(4)], [place(5)], [place(6)], []),
        page('a', [place(3)], [place(14)], [place(25)], [place(36)], [place(47)]),
      ],
    ],
    [
      'a long phrase with all its words on the page before one that lacks some',
      [page('z', [place(3)], [place(4)], [place(5)], [place(30)]), page('a', [place(3)], [place(4)], [place(5)], [])],
    ],
    [
      'all of seven words before four in a line, which is not most of them',
      [
        page('z', ...[1, 12, 23, 34, 45, 56, 67].map((at) => [place(at)])),
        page('a', ...[1, 2, 3, 4].map((at) => [place(at)]), [], [], []),
      ],
    ],
    [
      'all of four words before two in a line',
      [page('z', [place(3)], [place(14)], [place(25)], [place(36)]), page('a', [place(3)], [place(4)], [], [])],
    ],
    [
      'all of three words before a line of three where one has no marks',
      [
        page('z', [place(3)], [place(4)], [place(15)]),
        page('a', [place(3, match.beginsUnmarked)], [place(4)], [place(15)]),
      ],
    ],
    [
      'a line in a heading before a line in the text',
      [
        page('z', ...[1, 2, 3].map((at) => [place(at, match.exact, 6)]), []),
        page('a', ...[1, 2, 3].map((at) => [place(at)]), []),
      ],
    ],
    ...[1, 11].map((heading): [string, Candidate[]] => [
      `a line that stands in a heading too, ${heading === 1 ? 'before' : 'after'} the text, before one in the text alone`,
      [
        page(
          'z',
          ...[0, 1, 2].map((at) => [
            place(1 + at, match.exact, heading === 1 ? 6 : 1),
            place(11 + at, match.exact, heading === 1 ? 1 : 6),
          ]),
          [],
        ),
        page('a', ...[0, 1, 2].map((at) => [place(1 + at), place(50 + 10 * at, match.exact, 7)]), []),
      ],
    ]),
    [
      'a line in one heading before a line that leaves it',
      [
        page('z', ...[1, 2, 3].map((at) => [place(at)]), [place(30)]),
        page('a', [place(1, match.exact, 6)], [place(2)], [place(3, match.exact, 6)], [place(30)]),
      ],
    ],
  ])('puts %s', (_, pages) => {
    expect(order(...pages.toReversed())).toBe(pages.map(({ id }) => id).join(' '));
    expect(order(...pages)).toBe(pages.map(({ id }) => id).join(' '));
  });
});
