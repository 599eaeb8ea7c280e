import { slipCost } from '../../../core/search/slip.ts';
import type { MdxFile } from '../parse-mdx.ts';
import type { FileFaults } from '../source-file.ts';

/** One language of a text. */
interface LanguageText {
  /** Path from the project's root. */
  readonly name: string;
  readonly file: MdxFile;
  readonly faults: FileFaults;
}

/**
 * A heading has the same id in every language. Of two that differ by a slip of the hand, the one is wrong that nobody
 * else has: in the text it is told of, links and quizzes keep to the other.
 * @param texts one text in its languages
 * @param mentions where its ids are named: published addresses, quizzes
 */
export function checkSameHeadings(texts: readonly LanguageText[], mentions: string): void {
  const [first, ...others] = texts;
  if (!first) return;
  const idsOf = ({ file }: LanguageText): string[] => file.headings.flatMap(({ id }) => id ?? []);
  for (const other of others) {
    const [own, theirs] = [idsOf(first), idsOf(other)];
    if (own.length !== theirs.length) continue;
    own.forEach((id, at) => {
      const meant = theirs[at] ?? '';
      if (id === meant || slipCost(id, meant) === undefined) return;
      const isFirst = countOf(id, mentions) < countOf(meant, mentions) || isUnused(id, first.file);
      const [wrong, right] = isFirst ? [first, other] : [other, first];
      const [written, expected] = isFirst ? [id, meant] : [meant, id];
      const line = wrong.file.headings.find((heading) => heading.id === written)?.line ?? 1;
      wrong.faults.add(line, 'heading-other', { expected, id: written, other: right.name });
    });
  }
}

const countOf = (id: string, text: string): number =>
  text.match(new RegExp(`(?:#|section: )${id}(?![\\w-])`, 'g'))?.length ?? 0;

/** Whether the text itself names other ids than this one: its discussions tell which is right. */
function isUnused(id: string, { frontMatter }: MdxFile): boolean {
  const text = JSON.stringify(frontMatter.value);
  return (
    !text.includes(`"${id}"`) &&
    [...text.matchAll(/"section":"([^"]*)"/g)].some(
      ([, section = '']) => section !== id && slipCost(id, section) !== undefined,
    )
  );
}
