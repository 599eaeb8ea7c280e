/** What is wrong with a word. */
export interface Slip {
  /** Name of the rule that it breaks. */
  readonly rule: 'misspelt' | 'tone-place' | 'unknown-word';
  /** Looks for the word that was probably meant; it takes up to a tenth of a second. */
  readonly meant: () => string | undefined;
}

/** Knows how the words of one language are spelt. */
export interface Speller {
  /** Finds the words of a text. */
  readonly word: RegExp;
  /**
   * @param word one word in NFC, as it stands in the text
   * @param isOwn whether a word stands in our own lists
   * @returns nothing when it is right
   */
  readonly check: (word: string, isOwn: (word: string) => boolean) => Slip | undefined;
}
