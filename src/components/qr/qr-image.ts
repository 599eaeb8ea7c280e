import { qrCode } from '../../core/address/qr-code.ts';

/**
 * A QR code as SVG, made in the browser: that costs a reader one small script, for whichever page and address, also in
 * an edition that stands in a folder.
 * @throws when the script that makes it cannot be loaded
 */
export function qrSvg(address: string): Promise<string> {
  return import('uqr').then(({ renderSVG }) => renderSVG(address, qrCode));
}

/** An SVG as an image. */
export function svgImage(svg: string, alt: string): HTMLImageElement {
  const image = new Image();
  image.alt = alt;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return image;
}
