/**
 * Where a page's QR code is, from the site's root and without a slash before it.
 * @param path the page's own path, beginning and ending with `/`, without the base
 */
export function qrPath(path: string): string {
  return `qr${path}qr.svg`;
}
