import { expect, it } from 'vitest';
import { isUnsafeAttribute } from '../../../src/core/unsafe-markup.ts';

it.each([
  ['onclick', 'x()', true],
  ['OnError', '', true],
  ['srcdoc', '<p>', true],
  ['href', 'javascript:x()', true],
  ['href', ' \u0001java\tscript\n:x()', true],
  ['xlink:href', 'JavaScript:x()', true],
  ['href', '/nhiem-vu/chung/#javascript:', false],
  ['title', 'javascript:x()', false],
  ['class', 'on', false],
  ['data-on', 'x', false],
  ['src', 'data:image/png;base64,AA', false],
] as const)('%s=%j runs something: %s', (name, value, unsafe) => {
  expect(isUnsafeAttribute(name, value)).toBe(unsafe);
});
