import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from '../../../../src/components/session/camera.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function cameraThat(answer: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: answer } });
}

describe('a camera that cannot be had', () => {
  it.each([
    ['was refused', 'NotAllowedError', 'refused'],
    ['is not allowed in this frame', 'SecurityError', 'refused'],
    ['is not there', 'NotFoundError', 'none'],
    ['is not the one that was asked for', 'OverconstrainedError', 'none'],
    ['is used by another program', 'NotReadableError', 'busy'],
    ['stops while it begins', 'AbortError', 'busy'],
    ['fails in a way that nobody knows', 'UnknownError', 'unable'],
  ])('since it %s: that is told', async (_why, name, fault) => {
    cameraThat(() => Promise.reject(new DOMException('', name)));
    expect(await openCamera()).toBe(fault);
  });

  it('since the page has no secure address: that is told', async () => {
    vi.stubGlobal('navigator', {});
    expect(await openCamera()).toBe('unable');
  });

  it('since something else is thrown: that is told', async () => {
    cameraThat(() => Promise.reject(new TypeError('no')));
    expect(await openCamera()).toBe('unable');
  });
});
