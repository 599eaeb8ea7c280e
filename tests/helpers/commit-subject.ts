const longest = 72;

/** First words of statements; an imperative begins with a verb. */
const noVerbs = new Set(
  'a an the this that these what who whoever where when how it its two three some every each all no one nothing now'.split(
    ' ',
  ),
);

/**
 * What is wrong with a commit's subject: it is imperative, has at most 72 characters and no full stop.
 * @param subject a scope may stand before it, as `quiz: move type behaviour into modules`
 * @returns undefined when nothing is
 */
export function subjectFault(subject: string): string | undefined {
  if (subject.length > longest) return `${subject.length} characters, at most ${longest}`;
  if (subject.endsWith('.')) return 'ends with a full stop';
  const words = subject.replace(/^[a-z][\w, /-]*: /, '');
  const [first = ''] = words.toLowerCase().split(' ');
  if (noVerbs.has(first)) return `begins with “${first}”, not with a verb`;
  if (/^[a-z]{3,}(?:ed|ing)$/.test(first) && !/^(?:embed|need|feed|seed|speed|bring|string)$/.test(first))
    return `“${first}” is not imperative`;
  return undefined;
}
