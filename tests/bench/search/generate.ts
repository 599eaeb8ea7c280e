import { fold } from '../../../src/core/search/marks.ts';
import { wordsOf } from '../../../src/core/search/normalise.ts';
import type { Heading } from './headings.ts';
import type { Query } from './measure.ts';
import { half, newTonePlace, random, slip, someMarks, telex, vni } from './typing.ts';

const plain = (text: string): string => fold(wordsOf(text).join(' '));

/** Queries from headings in every state of typing; the pages wanted are those with such a heading. */
export function generate(headings: readonly Heading[], seed: number): Query[] {
  const chance = random(seed);
  const queries: Query[] = [];
  for (const { text, urls } of headings) {
    const add = (cls: string, q: string, target: readonly string[] = urls): void => {
      if (cls === '01 marks' || q.normalize('NFC') !== text) queries.push({ cls, q, target });
    };
    const words = wordsOf(text).join(' ');
    add('01 marks', text);
    add('01 marks', words);
    add('02 no marks', fold(words));
    add('03 d for đ', words.replaceAll('đ', 'd'));
    add('04 NFD', `${text.normalize('NFD')} `);
    add('05 new tone place', newTonePlace(text));
    for (let time = 0; time < 3; time++) {
      add('06 half of the words', half(words, chance));
      add('06 some marks', someMarks(words, chance));
    }
    add('07 Telex', telex(words));
    add('07 Telex, one word', words.replace(/\S+$/u, telex));
    add('08 VNI', vni(words));
    add('08 VNI, one word', words.replace(/\S+$/u, vni));
    for (const kind of ['missing', 'extra', 'wrong', 'swapped'] as const) {
      add(`09 slip ${kind}`, slip(fold(words), kind, chance));
      add(`09 slip ${kind}`, slip(words, kind, chance));
    }
    add('10 no spaces', fold(words).replaceAll(' ', ''));
    add('10 no spaces, marks', words.replaceAll(' ', ''));
    for (const whole of [words, fold(words)]) {
      for (let time = 0; time < 2; time++) {
        const start = Math.max(4, Math.ceil(whole.length * 0.4));
        const typed = whole.slice(0, start + Math.floor(chance() * Math.max(0, whole.length - start))).trim();
        const same = headings
          .filter((other) => plain(other.text).startsWith(plain(typed)))
          .flatMap((other) => other.urls);
        add('11 beginning', typed, same);
      }
    }
  }
  return queries;
}
