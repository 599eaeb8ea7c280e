import type { StrictPlatform } from './strict-platform.ts';

declare global {
  /** The platform of a page that `package-host.ts` serves. */
  var platform: StrictPlatform;
}
