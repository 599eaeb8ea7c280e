import jsQR from 'jsqr';
import sharp from 'sharp';

/** What a QR reader reads in a picture; empty when it finds no code. */
export async function readQr(picture: Buffer | string): Promise<string> {
  const { data, info } = await sharp(picture, { density: 300 })
    .resize(400)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
}
