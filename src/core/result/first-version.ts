import type { FinalResult, Result } from './result.ts';

/** Longest unpacked result that is looked at: many times what a real one needs. */
const longestUnpacked = 64_000;

/**
 * Reads a result of the first version: JSON, deflated, with points and objectives and no answers.
 * @throws on anything else
 */
export async function readFirstVersion(packed: Uint8Array<ArrayBuffer>): Promise<Result> {
  const result = resultFrom(JSON.parse(new TextDecoder().decode(await inflated(packed))));
  if (!result) throw new Error('no result');
  return result;
}

/** Without a `Blob` on the way, each of which is a request to another process of the browser. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { writable, readable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  // What is no such stream is found out where it is read.
  for (const each of [writer.write(bytes), writer.close()]) each.catch(() => undefined);
  const reader = readable.getReader();
  const unpacked = new Uint8Array(longestUnpacked);
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (size + chunk.value.length > longestUnpacked) {
      await reader.cancel();
      throw new Error('a result too long to be one');
    }
    unpacked.set(chunk.value, size);
    size += chunk.value.length;
  }
  return unpacked.subarray(0, size);
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
const timeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (value: unknown): value is string =>
  typeof value === 'string' && timeForm.test(value) && !Number.isNaN(Date.parse(value));
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function resultFrom(data: unknown): Result | undefined {
  if (!Array.isArray(data)) return undefined;
  const [name, made, completed, final, tried, missed]: unknown[] = data;
  if (typeof name !== 'string' || !isTime(made) || !isTexts(completed) || !isTexts(tried) || !isTexts(missed))
    return undefined;
  if (!Array.isArray(final)) return undefined;
  const known = finalFrom(final);
  return final.length > 0 && !known ? undefined : { name, made, completed, final: known, tried, missed };
}

function finalFrom([raw, max, begun]: readonly unknown[]): FinalResult | undefined {
  return isCount(raw) && isCount(max) && isTime(begun) ? { raw, max, begun } : undefined;
}
