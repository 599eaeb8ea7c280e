export type Point = readonly [x: number, y: number];
/** Four corners, clockwise. */
export type Quad = readonly [Point, Point, Point, Point];

/** Maps places in a square of side 1 to places in a picture. */
export type Projection = (u: number, v: number) => Point;

/** The projection that puts the corners of the unit square, from its top left clockwise, onto four points (Heckbert 1989). */
export function projection([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): Projection {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const d = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / d;
  const h = (dx1 * sy - sx * dy1) / d;
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3];
  const [c, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3];
  return (u, v) => {
    const w = g * u + h * v + 1;
    return [(a * u + b * v + x0) / w, (c * u + e * v + y0) / w];
  };
}
