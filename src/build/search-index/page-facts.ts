import { formsOf } from '../../core/glossary/find-terms.ts';
import { outline } from '../../core/outline.ts';
import { permalinks, targetKey } from '../../core/address/permalink.ts';
import { isFindable, isListed } from '../../core/address/unlisted.ts';
import { fill } from '../../core/text/fill.ts';
import { say } from '../../core/text/local-text.ts';
import type { Course } from '../../schemas/course.ts';
import type { Glossary } from '../../schemas/glossary.ts';
import type { LanguageSearchWords } from '../../schemas/search-words.ts';
import type { Ui } from '../../schemas/ui.ts';
import { wordsOf } from '../../core/search/normalise.ts';
import type { Names } from './index-text.ts';

/** Kinds of pages, as the filter of the search page names them. */
export type PageKind = keyof Ui['kinds'];

/** What the search knows of a page from the course's data, whatever its markup says. */
export interface PageFacts {
  readonly kind: PageKind;
  /** What the page is called in menus. */
  readonly names: readonly string[];
  /** What else people call it, also by its number. */
  readonly otherNames: readonly string[];
  /** Its part of the course: id and the name to show. */
  readonly module?: { readonly id: string; readonly name: string };
  /** The circle it is about: id and name. */
  readonly circle?: { readonly id: string; readonly name: string };
  /** For whom it is written, when not for learners. */
  readonly audience?: string;
  /** Function words of its language. */
  readonly little: readonly (readonly string[])[];
  /** Its entries, by the fragment of their address. */
  readonly entries: ReadonlyMap<string, EntryFacts>;
  /** Whether it is found by its name alone: what stands on it is on other pages, or comes from the person who opens it. */
  readonly isNameOnly: boolean;
}

/** What the search knows of an entry of a page that is a list. */
export interface EntryFacts extends Names {
  /** The circle it is about, if any: id and name. */
  readonly circle: { readonly id: string; readonly name: string } | undefined;
}

/** Where the facts come from. */
export interface FactSources {
  readonly course: Course;
  readonly glossary: Glossary;
  /** Words of the interface by language. */
  readonly ui: Readonly<Record<string, Ui>>;
  /** Words of the search by language. */
  readonly words: Readonly<Record<string, LanguageSearchWords>>;
}

/**
 * The facts of every page of the course.
 * @returns by the page's address from the site's root: `/part/lesson/`
 */
export function pageFacts(sources: FactSources): Map<string, PageFacts> {
  return new Map(sources.course.languages.flatMap((language) => [...factsIn(sources, language)]));
}

function* factsIn({ course, glossary, ui, words }: FactSources, language: string): Generator<[string, PageFacts]> {
  const [texts, known] = [ui[language], words[language]];
  if (!texts || !known) throw new Error(`No words of the interface or of the search in ${language}`);
  const paths = permalinks(course, language);
  const inLanguage = (text: Readonly<Record<string, string>>): string => say(text, language);
  const little = known.little.map(wordsOf);
  const page = (key: string, facts: Pick<PageFacts, 'kind' | 'names'> & Partial<PageFacts>): [string, PageFacts] => {
    const path = paths.get(key);
    if (path === undefined) throw new Error(`No page ${key}`);
    const otherNames = [...(facts.otherNames ?? []), ...(known.names[key] ?? [])];
    return [path, { entries: new Map(), little, isNameOnly: !isListed(key), ...facts, otherNames }];
  };
  const numbered = (templates: readonly string[], number: number): string[] => {
    const forms = [number, ...[known.numbers[number - 1] ?? []].flat()];
    return templates.flatMap((template) => forms.map((form) => fill(template, { number: form })));
  };

  yield page('home:', {
    kind: 'page',
    names: [inLanguage(course.title)],
    otherNames: [inLanguage(course.name), texts.outline.wholeCourse],
    isNameOnly: true,
  });
  for (const { id } of course.pages.filter((each) => isFindable(`page:${each.id}`))) {
    const names: Readonly<Partial<Record<string, string>>> = { search: texts.search.title, ...texts.pages };
    const own = names[id] === undefined ? [] : [names[id]];
    if (id === 'trainers') {
      const sessions = (course.sessions ?? []).flatMap(({ minutes }) =>
        known.numbered.session.map((template) => fill(template, { minutes })),
      );
      yield page(`page:${id}`, {
        kind: 'trainer',
        names: own,
        otherNames: sessions,
        audience: texts.kinds.trainer,
      });
    } else if (id === 'glossary') {
      const entries = new Map(
        glossary.map((term) => {
          const [name = '', ...forms] = formsOf(term, language);
          const foreign = course.languages.filter((each) => each !== language).flatMap((each) => formsOf(term, each));
          return [
            term.id,
            {
              circle:
                term.circle === undefined ? undefined : { id: term.circle, name: texts.circles[term.circle] ?? '' },
              names: [name],
              otherNames: [...forms, ...foreign, ...(known.names[`term:${term.id}`] ?? [])],
            },
          ] as const;
        }),
      );
      yield page(`page:${id}`, { kind: 'glossary', names: own, entries });
    } else yield page(`page:${id}`, { kind: 'page', names: own });
  }
  const lessons = outline(course);
  for (const [index, module] of course.modules.entries()) {
    const name = inLanguage(module.title);
    const inModule = { id: module.id, name };
    yield page(targetKey({ kind: 'module', id: module.id }), {
      kind: 'overview',
      module: { id: module.id, name: fill(texts.outline.module, { number: index + 1, title: name }) },
      names: [name],
      otherNames: numbered(known.numbered.module, index + 1),
    });
    for (const { lesson, number, previous, next } of lessons.filter((place) => place.module === module)) {
      const { circle } = lesson;
      yield page(targetKey({ kind: 'lesson', id: lesson.id }), {
        kind: 'lesson',
        module: inModule,
        ...(circle && { circle: { id: circle, name: texts.circles[circle] ?? circle } }),
        names: [inLanguage(lesson.title)],
        otherNames: [
          ...numbered(known.numbered.lesson, number),
          ...Object.entries(lesson).flatMap(([key, value]) =>
            typeof value === 'number' ? numbered(known.numbered[key] ?? [], value) : [],
          ),
          ...(previous ? [] : known.numbered.first),
          ...(next ? [] : known.numbered.last),
        ],
      });
    }
  }
}
