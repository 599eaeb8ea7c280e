import { expect, it } from 'vitest';
import { qrPath } from '../../../../src/core/address/qr-path.ts';

it.each([
  ['/', 'qr/qr.svg'],
  ['/en/tasks/', 'qr/en/tasks/qr.svg'],
])('the code of %s is %s', (path, file) => expect(qrPath(path)).toBe(file));
