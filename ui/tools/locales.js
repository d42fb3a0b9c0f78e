/**
 * Vite plugin: one module per language, made of the Fluent files that the window reads.
 * It only glues text together; parsing happens in the page. It refuses to know what a message says.
 */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The features whose strings the main window shows. Mails, receipts and the card window read theirs in Rust. */
export const FEATURES = ['app', 'order', 'link', 'result', 'list', 'detail', 'settings', 'guide', 'errors', 'customer', 'approvals', 'keys'];

export const ROOT = `${resolve(import.meta.dirname, '../../locales')}/`;

/** @returns {string[]} every language that has a folder */
export function languages() {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @param {string} language @returns {string[]} the files of a language that exist */
export function filesOf(language) {
  return FEATURES.map((feature) => `${ROOT}${language}/${feature}.ftl`).filter((file) => existsSync(file));
}

/** @returns {import('vite').Plugin} */
export function locales() {
  const prefix = 'virtual:locales';
  return {
    name: 'counterfoil-locales',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${prefix}`) {
        const entries = languages().map((language) => `${JSON.stringify(language)}: () => import('${prefix}/${language}')`);
        return `export default { ${entries.join(', ')} };`;
      }
      if (!id.startsWith(`\0${prefix}/`)) return undefined;
      const files = filesOf(id.slice(prefix.length + 2));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(files.map((file) => readFileSync(file, 'utf8')).join('\n'))};`;
    },
  };
}
