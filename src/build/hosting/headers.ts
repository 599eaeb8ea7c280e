/** A response header and its value. */
export type Header = readonly [name: string, value: string];

/** What a host sends with some of the site's files. */
export interface HeaderRule {
  /** Below the site's base; a `*` at the end stands for everything that begins so. */
  readonly path: string;
  readonly headers: readonly Header[];
}

/** Powers of a browser that the course never asks for (W3C Permissions Policy), but for the pages that use a camera. */
const unusedPowers = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** The header that refuses what is not used. @param used powers that a page may ask for itself */
const permissions = (used: readonly string[]): Header => [
  'Permissions-Policy',
  unusedPowers.map((power) => `${power}=${used.includes(power) ? '(self)' : '()'}`).join(', '),
];

/**
 * What a page cannot say for itself. Its own Content Security Policy is in its HTML, with the hashes of its own inline
 * parts; only who may frame it has to come from the host (CSP 3, section 3.3).
 * @param frames who may show the site in a frame, as `frame-ancestors` takes it: `'self'`, `'none'`, addresses
 */
export function securityHeaders(frames: string): Header[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    permissions([]),
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Content-Security-Policy', `frame-ancestors ${frames}`],
  ];
}

/**
 * The rules for the whole site: pages and the service worker are revalidated, files named by their content never.
 * @param frames as {@link securityHeaders} takes it
 * @param cameraPages paths of the pages that may use the camera
 */
export function headerRules(frames = "'self'", cameraPages: readonly string[] = []): HeaderRule[] {
  return [
    { path: '*', headers: [...securityHeaders(frames), ['Cache-Control', 'no-cache']] },
    ...cameraPages.map((path) => ({ path: `${path}*`, headers: [permissions(['camera'])] })),
    { path: '_astro/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']] },
  ];
}
