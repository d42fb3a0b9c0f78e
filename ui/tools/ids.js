/** Writes src/l10n/ids.ts: every message id (and attribute) of the English strings as a TypeScript union. Run after editing them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from '@fluent/syntax';
import { filesOf } from './locales.js';

/** @returns {string} the text of the generated file */
export function render() {
  const messages = [];
  const attributes = [];
  for (const file of filesOf('en')) {
    for (const entry of parse(readFileSync(file, 'utf8'), {}).body) {
      if (entry.type === 'Junk') throw new Error(`${file}: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      if (entry.value) messages.push(entry.id.name);
      for (const attribute of entry.attributes) attributes.push(`${entry.id.name}.${attribute.id.name}`);
    }
  }
  const union = (/** @type {string[]} */ names) => names.sort().map((name) => `\n  | '${name}'`).join('');
  return `/** Generated from locales/en by \`npm run ids\`: the ids a page may ask for. Do not edit. */\n\nexport type MessageId =${union(messages)};\n\nexport type AttributeId =${union(attributes)};\n`;
}

export const TARGET = resolve(import.meta.dirname, '../src/l10n/ids.ts');

if (process.argv[1] === import.meta.filename) writeFileSync(TARGET, render());
