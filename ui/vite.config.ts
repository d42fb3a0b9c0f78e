/** Builds the main window's page. Knows nothing of payments. No inline script or style may leave here; the card page is not built at all. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { locales } from './tools/locales.js';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The content policy of the shell's window, so that tests run under what the product runs under. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

export default defineConfig(({ mode }) => ({
  plugins: [locales(), svelte()],
  base: './',
  // Only these names may reach a page; signing keys and the like never carry this prefix.
  envPrefix: 'COUNTERFOIL_PAGE_',
  build: {
    target: ['chrome109', 'safari16.4'],
    // The made-up backend is built into a folder of its own and never into the product's.
    outDir: mode === 'fake' ? 'dist-fake' : 'dist',
    emptyOutDir: true,
    // An inlined asset would be a data: address, which the content policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { main: at('index.html') } },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: ['..'] } },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: { 'Content-Security-Policy': POLICY } },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
  },
}));
