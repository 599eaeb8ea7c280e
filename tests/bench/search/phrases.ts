import { fold } from '../../../src/core/search/marks.ts';
import type { Query } from './measure.ts';
import { textsOf } from './texts.ts';
import { half, random, slip, someMarks, telex, vni } from './typing.ts';

/** Short phrases out of running text that few pages have, in every state of typing: harder than whole headings. */
export function phraseQueries(folder: string, language: string, count: number): Query[] {
  const chance = random(7);
  const texts = textsOf(folder, language, '.,:;?!…“”"()–');
  const pagesWith = (folded: string): string[] =>
    texts
      .filter(({ stretches }) => stretches.some((words) => ` ${fold(words.join(' '))} `.includes(` ${folded} `)))
      .map(({ url }) => url);
  const queries: Query[] = [];
  while (queries.length < count * 14) {
    const { stretches } = texts[Math.floor(chance() * texts.length)] ?? { stretches: [] };
    const words = stretches[Math.floor(chance() * stretches.length)] ?? [];
    const length = 2 + Math.floor(chance() * 2);
    const start = Math.floor(chance() * Math.max(1, words.length - length));
    const phrase = words.slice(start, start + length).join(' ');
    const target = pagesWith(fold(phrase));
    if (words.length < length || target.length > 3 || /\d/.test(phrase)) continue;
    const add = (cls: string, q: string): number => queries.push({ cls, q, target });
    add('01 marks', phrase);
    add('02 no marks', fold(phrase));
    add('03 d for đ', phrase.replaceAll('đ', 'd'));
    add('04 NFD', phrase.normalize('NFD'));
    add('06 half', half(phrase, chance));
    add('06 some marks', someMarks(phrase, chance));
    add('07 Telex', telex(phrase));
    add('08 VNI', vni(phrase));
    for (const kind of ['missing', 'extra', 'wrong', 'swapped'] as const)
      add(`09 slip ${kind}`, slip(chance() < 0.5 ? phrase : fold(phrase), kind, chance));
    add('10 no spaces', fold(phrase).replaceAll(' ', ''));
    add('10 no spaces, marks', phrase.replaceAll(' ', ''));
  }
  return queries;
}
