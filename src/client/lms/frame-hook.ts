import type { StorageLike } from './learner-storage.ts';

/** What the frame page of a package gives to the lessons that it shows, as a property of the frame they are in. */
export interface FrameHook {
  /** Stands in for the device's storage. */
  readonly storage: StorageLike;
  /** Stands in for the tab's. */
  readonly session: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

declare global {
  interface Element {
    /** Set on the frame of a package's lessons. */
    courseHook?: FrameHook;
  }
}

/** What the frame around this page gives; undefined outside a package. A frame of another origin is not seen. */
export function frameHook(): FrameHook | undefined {
  return window.frameElement?.courseHook;
}
