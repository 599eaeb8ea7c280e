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
        'sand',
        'act',
        'on-act',
        'first',
        'first-soft',
        'second',
        'second-soft',
        'both',
        'both-soft',
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
      lg: '1.1875rem',
      xl: 'clamp(1.1875rem, 1.1rem + 0.4vw, 1.375rem)',
      '2xl': 'clamp(1.375rem, 1.2rem + 0.8vw, 1.75rem)',
      '3xl': 'clamp(1.75rem, 1.3rem + 2vw, 3rem)',
      '4xl': 'clamp(2.5rem, 1.2rem + 5.2vw, 5.25rem)',
    },
    borderRadius: { sm: '.5rem', DEFAULT: '.75rem', lg: '1.25rem', full: '999px' },
    screens: { sm: '40rem', md: '60rem', lg: '75rem' },
    extend: { maxWidth: { measure: '42.5rem', page: '80rem' }, minHeight: { target: '2.75rem' } },
  },
};
