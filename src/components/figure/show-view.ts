import { adoptStyles } from '../../client/adopt-styles.ts';
import { siteText } from '../../client/site-file.ts';
import { parseParts } from '../../client/own-markup.ts';
import styles from './show-view.css?inline';

/**
 * Shows of a drawing what is chosen beside it; its other parts fade. The picture gives way to the drawing itself, from
 * the same file, with the first choice. Where that cannot be had the picture stays, whole.
 * @param figure with the picture, and radios in `.views` whose values name parts by their classes
 */
export async function showView(figure: HTMLElement): Promise<void> {
  const drawing = figure.querySelector('svg') ?? (await inPlace(figure));
  const radios = [...figure.querySelectorAll<HTMLInputElement>('.views input')];
  const partsOf = (inputs: readonly HTMLInputElement[]): Set<string> =>
    new Set(inputs.flatMap(({ value }) => value.split(' ')).filter((part) => part !== ''));
  const shown = partsOf(radios.filter(({ checked }) => checked));
  for (const part of partsOf(radios))
    for (const each of drawing?.querySelectorAll(`.${part}`) ?? []) each.classList.toggle('faded', !shown.has(part));
}

/** Puts the drawing where its picture is, once the picture's file has been read. */
async function inPlace(figure: HTMLElement): Promise<SVGElement | undefined> {
  const image = figure.querySelector('img');
  if (!image) return undefined;
  const text = await siteText(image.src).catch(() => '');
  const read = parseParts(text).querySelector('svg');
  if (!read || !image.isConnected) return undefined;
  // The page's policy would refuse rules that come within.
  const style = read.querySelector('style');
  style?.remove();
  const drawing = document.importNode(read, true);
  adoptStyles(`${style?.textContent ?? ''}${styles}`);
  image.replaceWith(drawing);
  return drawing;
}
