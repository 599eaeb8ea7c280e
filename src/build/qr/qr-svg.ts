import { encode } from 'uqr';

/** The empty border that readers need, in modules (ISO/IEC 18004). */
const border = 4;

/**
 * A text as a QR code, a small SVG: black on white, one path that draws the dark modules of each row as strokes.
 * @param text an address; error correction M, 15 %, for print that gets folded and copied
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0, boostEcc: false });
  const rows = data.map((row, y) => {
    let pen = 0;
    const cells = row.map((dark) => (dark ? '1' : '0')).join('');
    const runs = [...cells.matchAll(/1+/g)].map(({ index, 0: { length } }) => {
      const move = pen === 0 ? `M${index} ${y}.5` : `m${index - pen} 0`;
      pen = index + length;
      return `${move}h${length}`;
    });
    return runs.join('');
  });
  const full = size + 2 * border;
  const box = `${-border} ${-border} ${full} ${full}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path fill="#fff" d="M${-border} ${-border}h${full}v${full}h-${full}z"/><path stroke="#000" d="${rows.join('')}"/></svg>`;
}
