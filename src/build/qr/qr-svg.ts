import { encode } from 'uqr';
import { qrCode } from '../../core/address/qr-code.ts';
import { outlineOf } from './outline.ts';

/**
 * A text as a QR code, a small SVG: black on white. The dark modules are one filled shape: fewer bytes than strokes row
 * by row, no seams between rows at any scale, and a drawing program that scales it has no stroke widths to mind.
 * @param text an address
 */
export function qrSvg(text: string): string {
  const { border } = qrCode;
  const { data, size } = encode(text, { ...qrCode, border: 0 });
  const full = size + 2 * border;
  const box = `${-border} ${-border} ${full} ${full}`;
  const paper = `M${-border} ${-border}h${full}v${full}h-${full}z`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path fill="#fff" d="${paper}"/><path fill-rule="evenodd" d="${outlineOf(data)}"/></svg>`;
}
