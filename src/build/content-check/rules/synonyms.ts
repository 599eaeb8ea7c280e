import { formKey } from '../../../core/glossary/find-terms.ts';
import type { Synonyms } from '../../../schemas/synonyms.ts';
import type { FileFaults, Located } from '../source-file.ts';

/** A word has one meaning for the search: it stands in one group of its language. */
export function checkSynonyms(synonyms: Synonyms, located: Located, faults: FileFaults): void {
  for (const [language, groups] of Object.entries(synonyms)) {
    const lines = new Map<string, number>();
    groups.forEach((group, index) =>
      group.forEach((word, place) => {
        const line = located.lineOf([language, index, place]);
        const first = lines.get(formKey(word));
        lines.set(formKey(word), first ?? line);
        if (first === undefined) return;
        faults.add(line, 'duplicate-synonym', { language, word, first });
      }),
    );
  }
}
