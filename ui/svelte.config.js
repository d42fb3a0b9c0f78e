/** Compiler settings: runes everywhere, accessibility warnings stop the build. */
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess({ script: false, style: false }),
  compilerOptions: { runes: true },
  onwarn(warning) {
    throw new Error(`${warning.filename ?? ''}:${warning.start?.line ?? 0} ${warning.code}: ${warning.message}`);
  },
};
