import { formKey, formsOf, termFinder } from '../../../core/glossary/find-terms.ts';
import { parseContentLink } from '../../../core/address/permalink.ts';
import { glossarySchema, type Term } from '../../../schemas/glossary.ts';
import { sectionText, type MdxFile } from '../parse-mdx.ts';
import { listed } from '../../messages/messages.ts';
import { placeInWords } from '../place.ts';
import type { FileFaults, Located, Path } from '../source-file.ts';
import type { LinkTargets } from './links.ts';

/** What the rules on the glossary need to know of the rest. */
export interface GlossaryContext {
  readonly languages: readonly string[];
  /** What `taught` may name: `lesson:…` with its heading ids. */
  readonly targets: LinkTargets;
  /** The text of every lesson in every language. */
  readonly lessons: readonly LessonText[];
  /** Ids of the course's circles. */
  readonly circles: readonly string[];
}

/** A lesson in one language. */
export interface LessonText {
  /** As `taught` names it: `lesson:…`. */
  readonly key: string;
  readonly language: string;
  /** Path from the project's root. */
  readonly name: string;
  readonly file: MdxFile;
}

/** Rules that span several terms, or the glossary and the lessons. */
export function checkGlossary(located: Located, context: GlossaryContext, faults: FileFaults): void {
  const terms = termsOf(located, context);
  const at = (...path: Path): number => located.lineOf(path);
  checkIds(terms, at, faults);
  terms.forEach((term, index) => {
    if (term?.circle === undefined || context.circles.includes(term.circle)) return;
    const where = placeInWords([index, 'circle'], located.value, faults);
    faults.add(at(index, 'circle'), 'unknown-circle', { where, found: term.circle, circles: listed(context.circles) });
  });
  for (const language of context.languages) checkForms(terms, language, at, faults);
  terms.forEach((term, index) => {
    term?.taught.forEach((link, place) => checkPlace(link, context.targets, at(index, 'taught', place), faults));
  });
}

/** The words of the terms stand in the lessons: where they are taught, and anywhere at all. */
export function checkTermsInLessons(located: Located, context: GlossaryContext, faults: FileFaults): void {
  const terms = termsOf(located, context);
  const at = (...path: Path): number => located.lineOf(path);
  terms.forEach((term, index) => {
    term?.taught.forEach((link, place) => checkTaught(term, link, context.lessons, at(index, 'taught', place), faults));
  });
  for (const language of context.languages) checkUse(terms, language, context, at, faults);
}

/** One faulty entry must not hide the others. */
function termsOf(located: Located, { languages }: GlossaryContext): Terms {
  const schema = glossarySchema(languages).element;
  const entries: readonly unknown[] = Array.isArray(located.value) ? located.value : [];
  return entries.map((entry) => schema.safeParse(entry).data);
}

type At = (...path: Path) => number;
type Terms = readonly (Term | undefined)[];

function checkIds(terms: Terms, at: At, faults: FileFaults): void {
  const seen = new Map<string, number>();
  terms.forEach((term, index) => {
    if (!term) return;
    const line = at(index, 'id');
    const first = seen.get(term.id);
    if (first === undefined) seen.set(term.id, line);
    else faults.add(line, 'duplicate-id.term', { id: term.id, first });
  });
}

function checkForms(terms: Terms, language: string, at: At, faults: FileFaults): void {
  const owners = new Map<string, { index: number; id: string }>();
  terms.forEach((term, index) => {
    if (!term) return;
    for (const form of formsOf(term, language)) {
      const owner = owners.get(formKey(form));
      owners.set(formKey(form), owner ?? { index, id: term.id });
      if (owner === undefined || owner.index === index) continue;
      const also = term.also[language]?.indexOf(form) ?? -1;
      faults.add(also < 0 ? at(index, 'term', language) : at(index, 'also', language, also), 'duplicate-term', {
        language,
        form,
        id: owner.id,
        index: at(owner.index, 'id'),
      });
    }
  });
}

function checkPlace(link: string, targets: LinkTargets, line: number, faults: FileFaults): void {
  const { key = '', fragment = '' } = parseContentLink(link) ?? {};
  const headings = key.startsWith('lesson:') ? targets.get(key) : undefined;
  if (!headings) {
    faults.add(line, 'unknown-lesson.term', { link });
  } else if (!headings.has(fragment.slice(1))) {
    faults.add(line, 'unknown-section.term', { headings: listed(headings), link });
  }
}

/** A reader who is sent to a section to learn a term finds the word there. */
function checkTaught(term: Term, link: string, lessons: readonly LessonText[], line: number, faults: FileFaults): void {
  const { key, fragment = '' } = parseContentLink(link) ?? {};
  for (const { language, name, file } of lessons.filter((lesson) => lesson.key === key)) {
    const texts = sectionText(file, fragment.slice(1));
    const find = termFinder([term], language);
    if (!texts || texts.some((text) => find(text).length > 0)) continue;
    faults.add(line, 'untaught-term', { link, term: formsOf(term, language).join(', '), name });
  }
}

function checkUse(terms: Terms, language: string, context: GlossaryContext, at: At, faults: FileFaults): void {
  const sound = terms.flatMap((term) => term ?? []);
  const find = termFinder(sound, language);
  const prose = context.lessons.flatMap((each) => (each.language === language ? each.file.prose : []));
  const used = new Set(prose.flatMap(({ text }) => find(text).map(({ id }) => id)));
  terms.forEach((term, index) => {
    if (!term || used.has(term.id)) return;
    faults.add(at(index, 'term', language), 'unused-term', {
      language,
      term: formsOf(term, language).join(', '),
      taught: term.taught.map((link) => link.replace(/#.*/, '')).join(', '),
    });
  });
}
