import { fingerprint } from '../fingerprint.ts';
import type { FinalResult, Result } from './result.ts';

/** Begins the fragment of a link that carries a result. */
export const resultMark = '#r=';

const version = '1';

/** Why a text is no result: it was cut or changed, was made by a later version of the course, or is something else. */
export type ResultFault = 'damaged' | 'newer' | 'foreign';

/** Longest text, and longest unpacked result, that are looked at: many times what a real one needs. */
const longest = 4_096;
const longestUnpacked = 64_000;

/** Longest name that a link carries, in characters: what is longer is cut. */
const longestName = 100;

/**
 * Packs a result for the fragment of a link: version, data (JSON, deflated, base64url) and a checksum, divided by dots.
 * The checksum notices a cut or mistyped link. It is no signature.
 */
export async function encodeResult(result: Result): Promise<string> {
  const { name, made, completed, final, tried, missed } = result;
  const short = [...name].slice(0, longestName).join('');
  const data = [short, made, completed, final ? [final.raw, final.max, final.begun] : [], tried, missed];
  const packed = base64url(await through(new TextEncoder().encode(JSON.stringify(data)), 'pack'));
  return sealed(`${version}.${packed}`);
}

const sealed = (text: string): string => `${text}.${fingerprint(text)}`;

/** Whether a text is whole, by the checksum at its end. */
export function isWhole(text: string): boolean {
  const end = text.lastIndexOf('.');
  return end > 0 && sealed(text.slice(0, end)) === text;
}

/** Reads what {@link encodeResult} wrote, whatever has become of it. */
export async function decodeResult(text: string): Promise<Result | ResultFault> {
  if (text.length > longest || !/^\d{1,4}\.[\w-]*(?:\.[a-z\d]*)?$/.test(text)) return 'foreign';
  if (!isWhole(text)) return 'damaged';
  const [made = '', packed = ''] = text.split('.');
  if (made !== version) return Number(made) > Number(version) ? 'newer' : 'damaged';
  try {
    const unpacked = new TextDecoder().decode(await through(bytesOf(packed), 'unpack'));
    return resultFrom(JSON.parse(unpacked)) ?? 'damaged';
  } catch {
    return 'damaged';
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, way: 'pack' | 'unpack'): Promise<Uint8Array<ArrayBuffer>> {
  const stream = way === 'pack' ? new CompressionStream('deflate-raw') : new DecompressionStream('deflate-raw');
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    size += chunk.value.length;
    if (size <= longestUnpacked) continue;
    await reader.cancel();
    throw new Error('a result too long to be one');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
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
