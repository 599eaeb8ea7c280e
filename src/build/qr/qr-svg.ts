import { encode } from 'uqr';

/** The empty border that readers need, in modules (ISO/IEC 18004). */
const border = 4;

/**
 * A text as a QR code, a small SVG: black on white, one path, each run of dark modules a rectangle.
 * @param text an address; error correction M, 15 %, for print that gets folded and copied
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0, boostEcc: false });
  const runs = data.flatMap((row, y) => {
    const cells = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...cells.matchAll(/1+/g)].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`);
  });
  const full = size + 2 * border;
  const box = `${-border} ${-border} ${full} ${full}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-border} ${-border}h${full}v${full}h-${full}z"/><path d="${runs.join('')}"/></svg>`;
}
