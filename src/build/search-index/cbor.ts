/** An item of CBOR (RFC 8949) inside a buffer: where it begins, where its content begins, where it ends. */
export interface Item {
  readonly start: number;
  readonly body: number;
  readonly end: number;
  readonly major: number;
  readonly value: number;
}

/**
 * Reads the item at an offset.
 * @throws where the data ends, and at maps, tags and lengths over four bytes, which Pagefind does not write
 */
export function itemAt(bytes: Buffer, start: number): Item {
  const head = bytes[start];
  if (head === undefined) throw new Error('CBOR ends too early');
  const major = head >> 5;
  const size = head & 31;
  const extra = size < 24 ? 0 : 2 ** (size - 24);
  if (size > 26) throw new Error(`CBOR of size ${size} is not expected in Pagefind's files`);
  const value = extra === 0 ? size : bytes.readUIntBE(start + 1, extra);
  const body = start + 1 + extra;
  if (major === 0 || major === 1 || major === 7) return { start, body, end: body, major, value };
  if (major === 2 || major === 3) return { start, body, end: body + value, major, value };
  if (major !== 4) throw new Error(`CBOR of type ${major} is not expected in Pagefind's files`);
  let end = body;
  for (let index = 0; index < value; index++) end = itemAt(bytes, end).end;
  return { start, body, end, major, value };
}

/** The items of the array at an offset. */
export function itemsOf(bytes: Buffer, start: number): Item[] {
  const { body, major, value } = itemAt(bytes, start);
  if (major !== 4) throw new Error('An array was expected in a file of Pagefind');
  const items: Item[] = [];
  for (let index = 0, at = body; index < value; index++) {
    const item = itemAt(bytes, at);
    items.push(item);
    at = item.end;
  }
  return items;
}

/** The text of an item. */
export function textOf(bytes: Buffer, { body, end }: Item): string {
  return bytes.toString('utf8', body, end);
}

/** An array of items that are already encoded. */
export function arrayOf(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}

/** An encoded text. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

function head(major: number, value: number): Buffer {
  const type = major << 5;
  if (value < 24) return Buffer.of(type | value);
  if (value < 0x100) return Buffer.of(type | 24, value);
  if (value < 0x10000) return Buffer.of(type | 25, value >> 8, value & 0xff);
  const bytes = Buffer.alloc(5);
  bytes[0] = type | 26;
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
