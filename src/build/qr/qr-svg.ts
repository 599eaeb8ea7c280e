import { encode } from 'uqr';
import { outlineOf } from './outline.ts';

/** The empty border that readers need, in modules (ISO/IEC 18004). */
const border = 4;

/**
 * A text as a QR code, a small SVG: black on white. The dark modules are one filled shape: fewer bytes than strokes row
 * by row, no seams between rows at any scale, and a drawing program that scales it has no stroke widths to mind.
 * It has as few modules as it can, so that they are large and read from far away; error correction is what these then
 * have room for, from L, 7 % of damage, up to H, 30 %.
 * @param text an address
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: 0 });
  const full = size + 2 * border;
  const box = `${-border} ${-border} ${full} ${full}`;
  const paper = `M${-border} ${-border}h${full}v${full}h-${full}z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path fill="#fff" d="${paper}"/><path fill-rule="evenodd" d="${outlineOf(data)}"/></svg>`;
}
