/**
 * The site's Content Security Policy but for scripts and styles: each page has the hashes of its own.
 * @see securityHeaders for what only a host can say
 */
export const policyDirectives = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** Where scripts may come from. Pagefind compiles its WebAssembly. */
export const scriptSources = ["'self'", "'wasm-unsafe-eval'"] as const;

/**
 * The policy of a page in `npm run dev`: that of the site, and what Vite needs to put styles into the page and to tell of
 * changes. Style attributes stay forbidden: an author meets them before the build.
 */
export const devPolicy = [
  ...policyDirectives,
  `script-src ${scriptSources.join(' ')}`,
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "connect-src 'self' ws:",
].join('; ');
