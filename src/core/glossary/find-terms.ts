import type { Glossary, Term } from '../../schemas/glossary.ts';

/** A use of a term in a text: from its first letter to the one after its last. */
export interface FoundTerm {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Every form of a term in a language, the term itself first. */
export function formsOf(term: Term, language: string): string[] {
  return [...new Set([term.term[language] ?? '', ...(term.also[language] ?? [])])].filter((form) => form !== '');
}

/** One spelling for forms that differ in case or in composition alone. */
export function formKey(form: string): string {
  return form.normalize('NFC').toLowerCase();
}

/**
 * Makes a function that finds the uses of terms in a text: whole words in any case, the longest form where several
 * begin, none inside another.
 */
export function termFinder(glossary: Glossary, language: string): (text: string) => FoundTerm[] {
  const forms = new Map<string, string>();
  for (const term of glossary) for (const form of formsOf(term, language)) forms.set(formKey(form), term.id);
  if (forms.size === 0) return () => [];
  const longestFirst = [...forms.keys()].toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((form) => escape(form).replaceAll(' ', '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${any})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const id = forms.get(formKey(found).replace(/\s+/g, ' '));
      return id === undefined ? [] : [{ id, start: index, end: index + found.length }];
    });
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
