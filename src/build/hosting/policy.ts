import { policyName } from '../../core/policy-name.ts';

const everywhere = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/**
 * The site's Content Security Policy but for scripts and styles: each page has the hashes of its own. A text becomes
 * markup or the address of a script by one named policy alone.
 * @see securityHeaders for what only a host can say
 */
export const policyDirectives = [
  ...everywhere,
  "require-trusted-types-for 'script'",
  `trusted-types ${policyName}`,
] as const;

/** Where scripts may come from. Pagefind compiles its WebAssembly. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/**
 * The policy of a page in `npm run dev`: that of the site, and what Vite needs to put styles into the page and to tell of
 * changes; its own overlay for errors is not made by our policy. Style attributes stay forbidden: an author meets them
 * before the build.
 */
export const devPolicy = [
  ...everywhere,
  `script-src ${scriptSources.join(' ')}`,
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "connect-src 'self' ws:",
].join('; ');
