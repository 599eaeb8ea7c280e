/**
 * The beginning of a text, cut after a word, with `…` for what is left out.
 * @param most characters that it may have, without the `…`
 */
export function beginningOf(text: string, most: number): string {
  const whole = text.trim();
  if (whole.length <= most) return whole;
  const end = whole.slice(0, most + 1).lastIndexOf(' ');
  return `${whole.slice(0, end > 0 ? end : most).replace(/[\s\p{P}]+$/u, '')}…`;
}
