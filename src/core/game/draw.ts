/** How a measure may be drawn. */
export type Drawn = 'share' | 'dots' | 'circles' | 'strokes';

const short = (value: number): number => Math.round(value * 10) / 10;

/**
 * A measure as SVG, which says no more than the number beside it.
 * @param value as it stands
 * @param most what the whole is: the target of a share, the end of a scale
 */
export function drawMeasure(kind: Drawn, value: number, most: number): string {
  return `<svg viewBox="0 0 80 44" aria-hidden="true">${drawings[kind](value, most)}</svg>`;
}

const drawings: Readonly<Record<Drawn, (value: number, most: number) => string>> = {
  share(value, most) {
    const percent = Math.max(0, Math.min(100, Math.round((100 * value) / most)));
    const arc = 'd="M10 40a30 30 0 0 1 60 0"';
    return `<path class="track" ${arc}/><path class="part" pathLength="100" stroke-dasharray="${percent} 200" ${arc}/>`;
  },
  dots(value) {
    const circles = Array.from({ length: Math.min(60, Math.max(0, value)) }, (_, index) => {
      const [x, y] = [8 + 7.1 * (index % 10), 5 + 7 * Math.floor(index / 10)];
      return `<circle class="dot" cx="${short(x)}" cy="${y}" r="2.4"/>`;
    });
    return circles.join('');
  },
  /** Two circles: apart at nothing, touching in the middle of the scale, one within the other's half at its end. */
  circles(value, most) {
    const radius = 17;
    const share = value / most;
    const half = share <= 0.5 ? 23 - 12 * share : radius - 17 * (share - 0.5);
    const [left, right] = [40 - half, 40 + half];
    const height = Math.sqrt(Math.max(0, radius * radius - half * half));
    const arc = `A${radius} ${radius} 0 0 1 40`;
    const lens =
      height > 0
        ? `<path class="between" d="M40 ${short(22 - height)}${arc} ${short(22 + height)}${arc} ${short(22 - height)}z"/>`
        : '';
    return `<circle class="left" cx="${short(left)}" cy="22" r="${radius}"/><circle class="right" cx="${short(right)}" cy="22" r="${radius}"/>${lens}`;
  },
  strokes(value, most) {
    const strokes = Array.from(
      { length: most },
      (_, index) =>
        `<path class="${index < value ? 'full' : 'empty'}" d="M${short(8 + (64 * (index + 0.5)) / most)} 10v24"/>`,
    );
    return strokes.join('');
  },
};

/** A line through values over equal steps, for a box of 300 by 120 whose top is `most`. */
export function lineOf(values: readonly number[], most: number): string {
  const points = values.map(
    (value, index) => `${short((300 * index) / Math.max(1, values.length - 1))} ${short(116 - (112 * value) / most)}`,
  );
  return `M${points.join('L')}`;
}
