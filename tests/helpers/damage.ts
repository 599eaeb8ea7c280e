/** One way of damaging a file of content, as it happens to people who write. */
export interface Damage {
  readonly name: string;
  /**
   * @param text the whole file
   * @param line index of the line that is hit; ways that concern the whole file pay no heed to it
   * @returns the damaged file; `undefined` removes it
   */
  readonly hit: (text: string, line: number) => string | undefined;
  /** It concerns the file as a whole: no one line is at fault. */
  readonly whole?: true;
}

const onLine =
  (change: (line: string) => string | readonly string[]) =>
  (text: string, at: number): string =>
    text
      .split('\n')
      .flatMap((line, index) => (index === at ? change(line) : line))
      .join('\n');

/** Slips of the hand, of the editor and of a merge. */
export const damages: readonly Damage[] = [
  { name: 'a line dropped', hit: onLine(() => []) },
  { name: 'a line twice', hit: onLine((line) => [line, line]) },
  { name: 'a line moved in by one space', hit: onLine((line) => ` ${line}`) },
  { name: 'a line moved out', hit: onLine((line) => line.replace(/^ {1,2}/, '')) },
  { name: 'a tab in place of spaces', hit: onLine((line) => line.replace(/^ {2}|^/, '\t')) },
  { name: 'a number in place of the words', hit: onLine((line) => line.replace(/: .*$/, ': 42')) },
  { name: 'a list in place of the words', hit: onLine((line) => line.replace(/: .*$/, ': [a, b]')) },
  { name: 'nothing in place of the words', hit: onLine((line) => line.replace(/: .*$/, ':')) },
  { name: 'a key misspelt', hit: onLine((line) => line.replace(/([a-z])([a-z]+):/i, '$2$1:')) },
  { name: 'an id misspelt', hit: onLine((line) => line.replace(/\b([a-z]+)-([a-z]+)/, '$1-$2x')) },
  { name: 'a colon lost', hit: onLine((line) => line.replace(':', '')) },
  { name: 'a quotation mark lost', hit: onLine((line) => line.replace('"', '')) },
  { name: 'a bracket lost', hit: onLine((line) => line.replace(/[\]})>]/, '')) },
  { name: 'a tag in capitals', hit: onLine((line) => line.replace(/<(\/?)([a-z])/i, '<$1X$2')) },
  { name: 'a merge left open', hit: onLine((line) => ['<<<<<<< HEAD', line, '=======', line, '>>>>>>> other']) },
  { name: 'the file cut off', hit: (text, at) => text.split('\n').slice(0, at).join('\n'), whole: true },
  {
    name: 'the file cut inside a line',
    hit: (text, at) => `${text.split('\n').slice(0, at).join('\n')}\n  te`,
    whole: true,
  },
  { name: 'the file emptied', hit: () => '', whole: true },
  { name: 'the file lost', hit: () => undefined, whole: true },
  { name: 'marks apart from their letters (NFD)', hit: (text) => text.normalize('NFD'), whole: true },
  { name: 'line ends of Windows', hit: (text) => text.replaceAll('\n', '\r\n'), whole: true },
  { name: 'a byte order mark', hit: (text) => `\uFEFF${text}`, whole: true },
  { name: 'the text of another kind of file', hit: () => '<!doctype html>\n<title>404</title>\n', whole: true },
  { name: 'two spaces between words', hit: onLine((line) => line.replace(/(\p{L}) (\p{L})/u, '$1  $2')) },
  { name: 'straight quotation marks', hit: onLine((line) => line.replace(/“([^”]*)”/u, "'$1'")) },
  { name: 'a consonant doubled', hit: onLine((line) => line.replace(/\b([bcdghklmnpqrstvx])(\p{Ll}{2})/u, '$1$1$2')) },
  { name: 'a tone in another place', hit: onLine((line) => line.replace('òa', 'oà').replace('úy', 'uý')) },
];
