import { writeFileSync } from 'node:fs';
import type { Picture } from '../../src/core/cards/regions.ts';

/** Writes a picture as a film that stands still (YUV4MPEG2), as Chromium's made-up camera shows it. */
export function writeVideo(path: string, { width, height, grey }: Picture): void {
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, Buffer.alloc((width * height) / 2, 128)]);
  writeFileSync(path, Buffer.concat([head, frame, frame]));
}

/** Writes a picture in grey as a file that other programs read (PGM). */
export function writePicture(path: string, { width, height, grey }: Picture): void {
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
}
