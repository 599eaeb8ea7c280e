import type { Plugin } from 'vite';
import type { Course } from '../../schemas/course.ts';

type Colours = Course['colours'];

/**
 * Puts a course's colours in the place of those that every course begins with.
 * @param css a style sheet in which tokens may stand
 * @param colours by token, each for light and for dark
 */
export function withColours(css: string, colours: Colours = {}): string {
  return Object.entries(colours).reduce(
    (text, [name, [light, dark]]) =>
      text.replace(
        new RegExp(`--${name}:\\s*var\\(--light,\\s*[^)]*\\)\\s*var\\(--dark,\\s*[^)]*\\)`, 'g'),
        `--${name}: var(--light, ${light}) var(--dark, ${dark})`,
      ),
    css,
  );
}

/**
 * Gives the style sheets of the site the colours of its course.
 * @param read the course's colours; asked once there is a style sheet, when its content has been checked
 */
export function courseColours(read: () => Colours): Plugin {
  let known: { readonly colours: Colours } | undefined;
  return {
    name: 'course-colours',
    transform(code, id) {
      if (!/\.css(\?|$)/.test(id)) return undefined;
      const { colours } = (known ??= { colours: read() });
      return colours ? { code: withColours(code, colours), map: null } : undefined;
    },
  };
}
