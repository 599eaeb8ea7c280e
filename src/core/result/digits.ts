/**
 * A row of numbers as one whole number, each as a digit of a base of its own, so that none takes more room than it has
 * values. A leading 1 keeps digits that are 0.
 */
export class DigitWriter {
  readonly #digits: (readonly [value: bigint, base: bigint])[] = [];

  /**
   * @param value from 0 up to the base
   * @throws on any other value
   */
  put(value: number | bigint, base: number | bigint): void {
    const digit = [BigInt(value), BigInt(base)] as const;
    if (digit[0] < 0n || digit[0] >= digit[1]) throw new RangeError(`digit ${value} of base ${base}`);
    this.#digits.push(digit);
  }

  /** A number of any size, in groups of digits of the base. */
  putAny(value: number, base: number): void {
    const more = value >= base;
    this.put(value % base, base);
    this.put(Number(more), 2);
    if (more) this.putAny(Math.floor(value / base) - 1, base);
  }

  /** The number as bytes, the highest first. */
  bytes(): Uint8Array<ArrayBuffer> {
    const number = this.#digits.reduceRight((sum, [value, base]) => sum * base + value, 1n);
    const hex = number.toString(16);
    const even = hex.padStart(hex.length + (hex.length % 2), '0');
    return Uint8Array.from(even.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  }
}

/** Reads what {@link DigitWriter} wrote, with the same bases in the same order. */
export class DigitReader {
  #left: bigint;

  constructor(bytes: Uint8Array) {
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#left = BigInt(`0x0${hex}`);
  }

  /** The next digit. @throws when there is none */
  take(base: number): number {
    return Number(this.takeBig(BigInt(base)));
  }

  takeBig(base: bigint): bigint {
    if (this.#left < base) throw new RangeError('no digit left');
    const digit = this.#left % base;
    this.#left /= base;
    return digit;
  }

  /** What {@link DigitWriter.putAny} wrote. @param most beyond which it is not believed */
  takeAny(base: number, most: number): number {
    const value = this.take(base);
    const whole = this.take(2) === 0 ? value : value + base * (this.takeAny(base, most) + 1);
    if (whole > most) throw new RangeError(`${whole} is more than ${most}`);
    return whole;
  }

  /** Whether all digits were read, and nothing else is there. */
  get atEnd(): boolean {
    return this.#left === 1n;
  }
}
