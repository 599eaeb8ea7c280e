import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist*/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  // What browsers of the floor (`browserslist` in package.json) lack may be used only behind a check.
  {
    files: [
      'src/layouts/**/*.{js,ts}',
      'src/client/**/*.ts',
      'src/components/**/*.ts',
      'src/core/**/*.ts',
      'src/quiz/**/*.ts',
      'src/worker/**/*.ts',
    ],
    ...compat.configs['flat/recommended'],
  },
  // A text becomes markup in one module alone. What is loaded later may fail to load.
  {
    files: ['src/{client,components,core,layouts,quiz}/**/*.ts'],
    ignores: ['src/client/own-markup.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(AwaitExpression, UnaryExpression[operator="void"]) ImportExpression:not(TryStatement > .block *, CallExpression[callee.property.name="catch"] > MemberExpression.callee *)',
          message:
            'Say with .catch() what happens when it cannot be loaded: without a network, or when its page is left.',
        },
        {
          selector:
            'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/], CallExpression[callee.property.name=/^(insertAdjacentHTML|parseFromString|createContextualFragment|setHTMLUnsafe)$/], CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
          message: 'Use setMarkup() or parsePage() of src/client/own-markup.ts: pages allow markup from there alone.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': [
        'error',
        { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'log', 'table'] }],
    },
  },
);
