import { PageFault, type Page, type Step } from '../page.ts';
import { attribute, elementsOf, firstNamed, replaceWithText, setAttribute } from '../tree.ts';

/** What a page says of the archive to download, known once the archive has been made. */
export interface ArchiveFacts {
  readonly version: string;
  /** The file's name. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What pages say of the archive and, by the name of each, of packages. */
export interface SiteFacts extends Partial<Omit<ArchiveFacts, 'version'>> {
  readonly version: string;
  readonly packages?: ReadonlyMap<string, ArchiveFacts>;
}

/** Whether a page says anything of the archive. */
export function hasFacts({ tree }: Page): boolean {
  return elementsOf(tree).some((element) => attribute(element, 'data-fact') !== undefined);
}

/**
 * Fills in what a page says of the archive: `<edition-fact data-fact="size">` gives way to the fact as text; a link to
 * the archive's folder with `data-fact="href"` then leads to the archive itself.
 * What is said of a package has its name before it: `scorm12.size`.
 * @param facts of the page inside the archive, its version alone: it cannot know its own checksum
 */
export function fillFacts({ packages = new Map(), ...facts }: SiteFacts): Step {
  return ({ tree }) => {
    const html = firstNamed(tree, 'html');
    const language = (html && attribute(html, 'lang')) || 'en';
    const texts = new Map(textsOf(facts, language));
    for (const [name, each] of packages)
      for (const [fact, text] of textsOf(each, language)) texts.set(`${name}.${fact}`, text);
    for (const element of elementsOf(tree)) {
      const fact = attribute(element, 'data-fact');
      if (fact === undefined) continue;
      const text = texts.get(fact);
      if (text === undefined)
        throw new PageFault(`data-fact to be one of ${[...texts.keys()].join(', ')}`, `“${fact}”`);
      if (element.name === 'edition-fact') replaceWithText(element, text);
      else setAttribute(element, 'href', `${attribute(element, 'href') ?? ''}${text}`);
      setAttribute(element, 'data-fact', undefined);
    }
  };
}

function textsOf(
  { version, name, size, sha256 }: Partial<ArchiveFacts>,
  language: string,
): ReadonlyMap<string, string> {
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const texts: Readonly<Record<string, string | undefined>> = {
    version,
    name,
    href: name,
    size: size === undefined ? undefined : new Intl.NumberFormat(language).format(size),
    megabytes: size === undefined ? undefined : decimal.format(size / 1_000_000),
    sha256,
  };
  return new Map(Object.entries(texts).flatMap(([fact, text]) => (text === undefined ? [] : [[fact, text]])));
}
