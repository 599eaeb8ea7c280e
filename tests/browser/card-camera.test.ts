import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchOptions } from '../helpers/browser.ts';
import { cardPhoto, room } from '../helpers/card-photos.ts';
import { isNightly, sample } from '../helpers/runs.ts';
import { servedSite } from '../helpers/served-site.ts';
import { visit, type Visit } from '../helpers/visit.ts';

const served = servedSite();
const photo = cardPhoto(7, { ...room, sizes: [32, 60], glare: 0, fingers: 0 });
const votes = ['A', 'B', 'C', 'D'].map((each) => photo.held.filter(({ letter }) => letter === each).length);

/** A camera that sees one picture, as Chromium's fake camera takes it: YUV4MPEG2, grey. */
function film(): Buffer {
  const { width, height, grey } = photo.picture;
  const colours = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\nFRAME\n`), grey, colours]);
}

/** A whole Chromium: the small one from npm has no cameras, not even made ones. */
const whole = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'camera-'));
  writeFileSync(join(folder, 'room.y4m'), film());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slides = 'giang-vien/?trinh-chieu#45.28v';
async function open(browser = served.browser, permissions: string[] = []): Promise<Visit> {
  const opened = await visit(browser, served.url(slides), { permissions });
  await opened.page.locator('.deck-page').waitFor();
  return opened;
}

/** Gives a page a camera that sees the photo. */
async function withCamera(page: Page): Promise<void> {
  const { width, height, grey } = photo.picture;
  const picture = await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
  await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight });
      const draw = (): void => canvas.getContext('2d')?.drawImage(image, 0, 0);
      draw();
      setInterval(draw, 100);
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
}

/** Counts the cards that a camera sees, from the key to the bars. */
async function count(page: Page): Promise<void> {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.keyboard.press('c');
  await page.getByLabel('Số thẻ đã phát').fill('40');
  // Nothing is asked for before the button is pressed.
  expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject)).toBeNull();
  await page.getByRole('button', { name: 'Mở camera' }).click();
  await expect.poll(() => page.locator('.cards-seen').innerText(), { timeout: 20_000 }).toBe('30 trong 40 thẻ');
  // The class sees how many, but not for what; who is missing is told.
  expect(await page.locator('.cards-letters').innerText()).toBe('');
  await expect.poll(() => status(page)).toContain('Chưa thấy thẻ');
  expect(workers.length).toBe(1);
  const video = await page.locator('video').elementHandle();
  await page.getByRole('button', { name: 'Xong, dùng số này' }).click();
  await expect.poll(() => page.locator('.deck-foot').innerText()).toContain('Đã đếm 30');
  const isOff = await video?.evaluate(
    (each) =>
      each instanceof HTMLVideoElement &&
      each.srcObject instanceof MediaStream &&
      each.srcObject.getTracks().every(({ readyState }) => readyState === 'ended'),
  );
  expect(isOff).toBe(true);
  await expect
    .poll(
      async () => {
        if ((await page.locator('.deck-track').count()) === 0) await page.keyboard.press('PageDown');
        return page.locator('.deck-track b').allInnerTexts();
      },
      { interval: 300 },
    )
    .toEqual(votes.map(String));
}

const status = (page: Page): Promise<string> => page.locator('.cards-status').innerText();

describe('cards counted with the camera', () => {
  it('are read from what a camera sees, in a worker, and the camera is off afterwards', async () => {
    const { page, problems, close } = await open();
    await withCamera(page);
    await count(page);
    expect(problems).toEqual([]);
    await close();
  });

  it.runIf(whole && isNightly)('are read through the browser’s own way to a camera', async () => {
    const { args = [] } = launchOptions();
    const browser = await chromium.launch({
      ...(whole !== undefined && { executablePath: whole }),
      args: [
        ...args,
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${join(folder, 'room.y4m')}`,
      ],
    });
    const { page, problems } = await open(browser, ['camera']);
    await count(page);
    expect(problems).toEqual([]);
    await browser.close();
  });

  it('are counted by hand where the camera is refused, and it is said', async () => {
    const { page, close } = await open();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Mở camera' }).click();
    await expect.poll(() => status(page)).toContain('bằng phím 1–4');
    await page.getByRole('button', { name: 'Thôi, đếm người giơ tay' }).click();
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.deck-foot').innerText()).toContain('Đã đếm 1');
    await close();
  });

  const faults = [
    ['NotReadableError', 'Một chương trình khác đang dùng camera'],
    ['NotFoundError', 'Máy này không có camera'],
    ['NotAllowedError', 'Camera chưa được phép dùng'],
    ['TypeError', 'Trình duyệt không mở được camera ở đây'],
  ] as const;
  it.each(sample(faults))('says what %s means', async (name, told) => {
    const { page, close } = await open();
    await page.evaluate((fault) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', fault));
    }, name);
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Mở camera' }).click();
    await expect.poll(() => status(page)).toContain(told);
    await close();
  });

  it('the pages for trainers alone may ask for a camera', async () => {
    const policy = async (path: string): Promise<string | null> =>
      (await fetch(served.url(path))).headers.get('permissions-policy');
    for (const path of ['giang-vien/', 'en/trainers/']) expect(await policy(path)).toContain('camera=(self)');
    for (const path of ['./', 'nhiem-vu/chung/', 'ket-qua/']) expect(await policy(path)).toContain('camera=()');
  });
});
