import { describe, expect, it } from 'vitest';
import { findApi } from '../../../../src/core/lms/find-api.ts';

const api = { LMSInitialize: () => 'true' };
const top = (more: object = {}): { parent: unknown; opener?: unknown } => {
  const window: { parent: unknown } = Object.assign({ parent: undefined as unknown }, more);
  window.parent = window;
  return window;
};
/** A window of another origin: nothing of it can be read but its parent. */
const foreign = (parent: object): object =>
  new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'parent') return parent;
        throw new Error('SecurityError');
      },
    },
  );

describe('the platform’s object', () => {
  it('is found in this window, and in one above', () => {
    expect(findApi(top({ API: api }), 'API')).toBe(api);
    expect(findApi({ parent: { parent: top({ API: api }) } }, 'API')).toBe(api);
  });

  it('is found around the window that opened this one, or the topmost', () => {
    expect(findApi(top({ opener: { parent: top({ API: api }) } }), 'API')).toBe(api);
    expect(findApi({ parent: top({ opener: top({ API: api }) }) }, 'API')).toBe(api);
  });

  it('is found behind a window of another origin', () => {
    expect(findApi({ parent: foreign(top({ API: api })) }, 'API')).toBe(api);
  });

  it('is not found where there is none, and no circle is walked for ever', () => {
    expect(findApi(top(), 'API')).toBeUndefined();
    expect(findApi(top({ API: api }), 'API_1484_11')).toBeUndefined();
    const [one, other]: { parent: unknown }[] = [{ parent: undefined }, { parent: undefined }];
    Object.assign(one ?? {}, { parent: other });
    Object.assign(other ?? {}, { parent: one });
    expect(findApi(one ?? top(), 'API')).toBeUndefined();
  });
});
