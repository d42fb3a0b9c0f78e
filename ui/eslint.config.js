/**
 * Lint policy, run from the repository's root so that it reaches the screen tests too. Warnings are errors, accessibility
 * included; only one file may speak to Tauri, and features never import each other.
 */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const NO_TAURI = { patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/api/tauri.ts may speak to the shell.' }] };

export default ts.config(
  { ignores: ['**/dist/**', '**/dist-fake/**', '**/node_modules/**', 'ui/card/**', 'ui/src/api/bindings.ts', 'tests/ui/test-results/**'] },
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
      // Directives go through the style object model, which the content policy allows; an attribute would be refused.
      'no-restricted-syntax': ['error', { selector: "SvelteAttribute[key.name='style']", message: 'The content policy refuses style attributes. Use a class or a style: directive.' }],
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['ui/src/api/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['ui/src/l10n/ids.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['ui/src/features/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...NO_TAURI.patterns, { group: ['**/app/*', '!**/app/public*'], message: 'Features reach the frame only through app/public.' }] }],
    },
  },
);
