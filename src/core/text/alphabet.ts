/** Entries under one letter. */
export interface LetterGroup<T> {
  /** In capitals, as the language writes it: `Đ` and `Ă` are letters in Vietnamese. */
  readonly letter: string;
  readonly entries: readonly T[];
}

/**
 * Sorts entries as a language's dictionaries do and puts them under their first letters.
 * Which marks make another letter and which do not is the collation's to say (CLDR, by `Intl.Collator`): in Vietnamese
 * `ấ` stands under `Â`, which comes after `Ă`; in English `é` stands under `E`.
 * @param word the word by which an entry is sorted
 */
export function byLetter<T>(entries: readonly T[], word: (entry: T) => string, language: string): LetterGroup<T>[] {
  const { compare } = new Intl.Collator(language);
  const groups = new Map<string, T[]>();
  for (const entry of entries.toSorted((one, other) => compare(word(one), word(other)))) {
    const letter = letterOf(word(entry), language);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }));
}

/** The letter under which a word stands. */
function letterOf(word: string, language: string): string {
  const [first = ''] = word.normalize('NFC');
  const same = new Intl.Collator(language, { sensitivity: 'base' });
  const [base = '', ...marks] = first.normalize('NFD');
  const plain = [base, ...marks.map((mark) => (base + mark).normalize('NFC'))];
  const letter = plain.find((each) => same.compare(each, first) === 0) ?? first;
  return letter.toLocaleUpperCase(language);
}
