import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ownWords } from '../../src/build/content-check/spelling/own-words.ts';
import { spellers } from '../../src/build/content-check/spelling/spellers.ts';
import { readCourse } from '../../src/build/course-file.ts';
import { htmlFiles } from '../helpers/html-files.ts';
import { root } from '../helpers/project.ts';
import { saidIn } from '../helpers/said.ts';
import { sites } from '../helpers/sites.ts';

const [{ folder }] = sites;
const list = (name: string): string => {
  const path = join(root, `content/spelling/${name}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const sources: readonly { authors: string; publication: string }[] = parse(
  readFileSync(join(root, 'content/sources.yaml'), 'utf8'),
);
/** Authors and journals are called the same in every language. */
const cited = sources
  .flatMap(({ authors, publication }) => `${authors} ${publication}`.match(/\p{L}+/gu) ?? [])
  .join('\n');
const own = new Map(readCourse(root).languages.map((each) => [each, ownWords(list('names'), list(each), cited)]));
/** An address and the ending of a file's name are in no language. */
const address = /\b[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|\b\w+:\d+\/\S*|\S*\/\S*-\S*|(?<!\p{L})\.[a-z]{2,4}\b/gu;

/** Words that the language they are marked as does not have: a foreign phrase without its `lang`, or a slip. */
function strangeWords(html: string, isOwn: (word: string, lang: string) => boolean): string[] {
  return [...saidIn(html)].flatMap(({ text, lang }) => {
    const speller = spellers.get(lang);
    if (!speller) return [`no language: ${text}`];
    return (
      [...text.normalize('NFC').replace(address, ' ').matchAll(speller.word)]
        // A letter that stands alone names a choice or a place in the alphabet.
        .filter(([word]) => word.length > 1 && speller.check(word, (each) => isOwn(each, lang)))
        .map(([word]) => `${lang}: ${word} (${text.trim().slice(0, 60)})`)
    );
  });
}

describe('every phrase is marked as the language it is in', () => {
  it.each(htmlFiles(folder))('%s', (file) => {
    const isOwn = (word: string, lang: string): boolean => own.get(lang)?.(word) ?? false;
    expect(strangeWords(readFileSync(join(folder, file), 'utf8'), isOwn)).toEqual([]);
  });

  it.each([
    ['<html lang="vi"><p>Khách nói the customer <b>waits</b></p>', ['vi: customer', 'vi: waits']],
    ['<html lang="vi"><p>Khách nói <i lang="en">the customer <b>waits</b></i> mãi</p>', []],
    ['<html lang=vi><ul><li lang=en>the customer<li>the customer</ul>', ['vi: customer']],
    ['<html lang=vi><dl><dt lang=en><p>the customer<dd>khách</dl>', []],
    ['<html lang="en"><button aria-label="Đóng lại">x</button>', ['en: lại']],
    ['<html lang="en"><p>Tìm kiếm phòng ban</p>', ['en: kiếm', 'en: phòng']],
    ['<html><p>hello</p>', ['no language']],
  ])('%s would be told', (html, told) => {
    // Without the course's own list of words, which grows with the lessons.
    const strange = strangeWords(html, () => false);
    expect(strange).toHaveLength(told.length);
    strange.forEach((each, index) => expect(each).toContain(told[index]));
  });
});
