/**
 * A QR code as SVG, made in the browser: that costs a reader one small script, for whichever page and address, also in
 * an edition that stands in a folder. As few modules as can be, and the error correction that they have room for.
 * @throws when the script that makes it cannot be loaded
 */
export async function qrSvg(address: string): Promise<string> {
  const { renderSVG } = await import('uqr');
  // The empty border that readers need (ISO/IEC 18004), in modules.
  return renderSVG(address, { ecc: 'L', boostEcc: true, border: 4 });
}

/** An SVG as an image. */
export function svgImage(svg: string, alt: string): HTMLImageElement {
  const image = new Image();
  image.alt = alt;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return image;
}
