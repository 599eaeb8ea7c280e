/**
 * The values that a text was filled with: `unfill('Câu {n} trên {total}', 'Câu 1 trên 4')` gives
 * `{ n: '1', total: '4' }`.
 * None of a text that was made after another pattern.
 * @param pattern in which no place stands twice
 */
export function unfill(pattern: string, text: string): Readonly<Partial<Record<string, string>>> {
  const source = pattern
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? `(?<${part}>.+)` : part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`).exec(text)?.groups ?? {};
}
