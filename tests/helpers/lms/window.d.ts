import type { StrictPlatform } from './strict-platform.ts';

declare global {
  /** The platform of a page that `package-host.ts` serves. */
  var platform: StrictPlatform;
  /** The names of the calls that the package has made of it. */
  var called: string[];
}
