/** Signs that every platform keeps as they are. */
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const half = signs.length / 2;

/** One sign for a number from 0 to 63. */
export const signOf = (value: number): string => signs[value] ?? '0';

/** The number that a sign stands for; −1 for a sign that there is not. */
export const valueOf = (sign: string | undefined): number => (sign === undefined ? -1 : signs.indexOf(sign));

/** A whole number from 0 up, in as many signs as it needs: all but the last are from the upper half. */
export function numberText(value: number): string {
  return value < half ? signOf(value) : signOf(half + (value % half)) + numberText(Math.floor(value / half));
}

/** Reads texts of numbers and single signs one after the other. */
export class SignReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next sign, if it is the given one, is passed over. */
  skip(sign: string): boolean {
    const found = this.#text[this.#at] === sign;
    if (found) this.#at += 1;
    return found;
  }

  /** @throws RangeError where the text ends, or has another sign */
  sign(): number {
    const value = valueOf(this.#text[this.#at]);
    this.#at += 1;
    if (value < 0) throw new RangeError('A state that ends too soon, or has signs of another');
    return value;
  }

  /** Reads what `numberText` wrote. @throws RangeError as {@link sign} */
  number(): number {
    const value = this.sign();
    return value < half ? value : value - half + half * this.number();
  }
}
