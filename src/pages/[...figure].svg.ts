import type { APIRoute } from 'astro';
import style from '../components/figure/drawing.css?raw';
import { renderFigure } from '../build/figures/render-figure.ts';
import { figureFiles } from '../site/figures.ts';

/** Each drawing of content/figures with its words, one file a language: `figures/<name>.<language>.svg`. */
export async function getStaticPaths() {
  const files = await figureFiles();
  return files.map(({ path, drawing }) => ({ params: { figure: path }, props: { svg: renderFigure(drawing, style) } }));
}

export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
