/** Lint policy. Warnings are errors (see package.json), accessibility included; only the api folder may speak to Tauri. */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const NO_TAURI = { patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/api/tauri.ts may speak to the shell.' }] };

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'card/**', 'src/api/bindings.ts', '../tests/ui/test-results/**', '../tests/ui/shots/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-restricted-imports': ['error', NO_TAURI],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', { max: 280, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['src/api/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/l10n/ids.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/features/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...NO_TAURI.patterns, { group: ['**/app/*', '!**/app/public*'], message: 'Features reach the frame only through app/public.' }] }],
    },
  },
);
