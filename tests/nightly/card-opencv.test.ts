import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { marks } from '../../src/core/cards/marks.ts';
import { readCards } from '../../src/core/cards/read-cards.ts';
import { cardPhoto } from '../helpers/card-photos.ts';
import { writePicture } from '../helpers/card-video.ts';
import { root } from '../helpers/project.ts';

const python = '/usr/bin/python3';
const photos = 40;

/** Whether the system has OpenCV (Debian: `python3-opencv`). */
function hasOpenCv(): boolean {
  try {
    execFileSync(python, ['-c', 'import cv2; cv2.aruco.DetectorParameters_create'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const output = z.record(z.string(), z.array(z.tuple([z.number(), z.string()])));

describe.runIf(hasOpenCv())('cards as OpenCV reads them', { timeout: 900_000 }, () => {
  it(`are the same in ${photos} made photos, wherever both read one`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    writeFileSync(join(folder, 'marks.json'), JSON.stringify(marks));
    const own = Array.from({ length: photos }, (_, at) => {
      const { picture } = cardPhoto(at + 1);
      writePicture(join(folder, `${at + 1}.pgm`), picture);
      return readCards(picture).cards;
    });
    const script = join(root, 'tests/helpers/read-cards.py');
    const read = output.parse(JSON.parse(execFileSync(python, [script, folder], { encoding: 'utf8' })));
    rmSync(folder, { recursive: true });
    let both = 0;
    for (const [at, cards] of own.entries())
      for (const [number, letter] of read[String(at + 1)] ?? []) {
        const card = cards.find((each) => each.number === number);
        if (!card) continue;
        both += 1;
        expect([at + 1, number, card.letter]).toEqual([at + 1, number, letter]);
      }
    console.log(`${both} cards read by both`);
    expect(both).toBeGreaterThan(0.9 * 30 * photos);
  });
});
