import { fingerprint } from '../fingerprint.ts';
import type { CodedCourse } from './coded-course.ts';
import { pack, unpack, type Share } from './compact.ts';
import { readFirstVersion } from './first-version.ts';
import type { Result } from './result.ts';
import { readSecondVersion } from './second-version.ts';

/** The version that is written. */
const version = '3';
/** In it the length of the data stands before them, in so many digits of base 36. */
const lengthDigits = 3;

/**
 * Why a text is no result of the course: it was cut or changed, was made by a later version of the course, is another
 * course's, or is something else.
 */
export type ResultFault = 'damaged' | 'newer' | 'course' | 'foreign';

/** Longest result that is looked at, in characters: many times what a real one needs. */
export const longestLink = 4_096;

/** How many signs the checksum has. */
const checkLength = 6;

/**
 * Packs a result for the fragment of a link: version, data (base64url, see `compact.ts`) behind their length, and a
 * checksum, divided by dots. The checksum notices a cut or mistyped link. It is no signature.
 * @param course decides what the numbers in it stand for
 */
export function encodeResult(result: Result, course: CodedCourse, share: Share = {}): string {
  const data = base64url(pack(result, course, share));
  return sealed(`${version}.${data.length.toString(36).padStart(lengthDigits, '0')}${data}`);
}

const sealed = (text: string): string => `${text}.${checkOf(text)}`;
const checkOf = (text: string): string => fingerprint(text).padStart(checkLength, '0').slice(-checkLength);

/**
 * How long a link was before it was cut, in characters; undefined for one that was not cut, and for one of an earlier
 * version, which does not tell.
 */
export function lengthBeforeCut(text: string): number | undefined {
  const [, digits] = new RegExp(`^${version}\\.([\\da-z]{${lengthDigits}})`).exec(text) ?? [];
  if (digits === undefined) return undefined;
  const whole = version.length + 1 + lengthDigits + Number.parseInt(digits, 36) + 1 + checkLength;
  return text.length < whole && whole <= longestLink ? whole : undefined;
}

/** Whether a text is whole, by the checksum at its end. */
export function isWhole(text: string): boolean {
  const end = text.lastIndexOf('.');
  if (end <= 0) return false;
  const [begin, check] = [text.slice(0, end), text.slice(end + 1)];
  // The first version has all of the fingerprint.
  return check === (text.startsWith('1.') ? fingerprint(begin) : checkOf(begin));
}

/** Reads what {@link encodeResult} wrote, now or in an earlier version, whatever has become of it. */
export async function decodeResult(text: string, course: CodedCourse): Promise<Result | ResultFault> {
  if (text.length > longestLink || !/^\d{1,4}\.[\w-]*(?:\.[a-z\d]*)?$/.test(text)) return 'foreign';
  if (!isWhole(text)) return 'damaged';
  const [made = '', packed = ''] = text.split('.');
  if (Number(made) > Number(version)) return 'newer';
  try {
    if (made === '1') return await readFirstVersion(bytesOf(packed));
    if (made === '2') return readSecondVersion(bytesOf(packed), course);
    if (made === version) return unpack(bytesOf(packed.slice(lengthDigits)), course);
  } catch {
    // What cannot be read was changed together with its checksum.
  }
  return 'damaged';
}

function base64url(bytes: Uint8Array): string {
  const binary = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
