/**
 * Tailwind only points at the design tokens in tokens.css, so that a theme is one set of custom properties and a
 * later move to another Tailwind is mechanical.
 * @type {import('tailwindcss').Config}
 */
export default {
  content: ['./src/**/*.astro'],
  // Words of the sources that happen to be names of utilities.
  blocklist: ['static', 'absolute', 'relative', 'inline', 'contents', 'hidden', 'outline', 'filter', 'grow'],
  theme: {
    colors: Object.fromEntries(
      [
        'paper',
        'card',
        'ink',
        'muted',
        'line',
        'control',
        'accent',
        'sale',
        'sale-soft',
        'marketing',
        'marketing-soft',
        'joint',
        'joint-soft',
        'correct',
        'correct-soft',
        'incorrect',
        'incorrect-soft',
      ].map((name) => [name, `var(--${name})`]),
    ),
    fontFamily: { sans: 'var(--font)' },
    fontSize: {
      xs: '.8125rem',
      sm: '.9375rem',
      base: '1.0625rem',
      lg: '1.25rem',
      xl: '1.375rem',
      '2xl': '1.625rem',
      '3xl': 'clamp(1.75rem, 1.3rem + 2vw, 2.625rem)',
      '4xl': 'clamp(2.125rem, 1.4rem + 3.6vw, 3.5rem)',
    },
    borderRadius: { sm: '.5rem', DEFAULT: '.75rem', lg: '1.125rem', full: '999px' },
    screens: { sm: '40rem', md: '60rem', lg: '75rem' },
    extend: { maxWidth: { measure: '38rem', page: '76rem' }, minHeight: { target: '2.75rem' } },
  },
};
