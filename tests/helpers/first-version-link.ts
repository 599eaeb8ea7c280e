import { deflateRawSync } from 'node:zlib';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Result } from '../../src/core/result/result.ts';

/** A result link as the first edition wrote it. */
export function firstVersionLink({ name, made, completed, final, tried, missed }: Result): string {
  const data = [name, made, completed, final ? [final.raw, final.max, final.begun] : [], tried, missed];
  const text = `1.${deflateRawSync(JSON.stringify(data)).toString('base64url')}`;
  return `${text}.${fingerprint(text)}`;
}
