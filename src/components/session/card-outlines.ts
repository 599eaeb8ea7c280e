import type { CardRead } from '../../core/cards/read-cards.ts';

/** How much larger than the frame of a card its outline is. */
const around = 1.25;

/**
 * Draws an outline around each card that was read, over the picture in which it was.
 * @param canvas lies over the picture, and gets its size
 * @param names whether numbers and letters are written beside them: only where the room does not see it
 */
export function drawOutlines(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  cards: readonly CardRead[],
  names: boolean,
): void {
  // Setting the size clears it.
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.font = '700 18px sans-serif';
  for (const { x, y, size, number, letter } of cards) {
    const side = size * around;
    // Light on dark, so that it is seen on either.
    for (const [line, colour] of [
      [6, '#000'],
      [3, '#fff'],
    ] as const) {
      context.lineWidth = line;
      context.strokeStyle = colour;
      context.strokeRect(x - side / 2, y - side / 2, side, side);
    }
    if (!names) continue;
    const text = `${number} ${letter}`;
    context.lineWidth = 5;
    context.strokeStyle = '#000';
    context.strokeText(text, x - side / 2, y - side / 2 - 6);
    context.fillStyle = '#fff';
    context.fillText(text, x - side / 2, y - side / 2 - 6);
  }
}
