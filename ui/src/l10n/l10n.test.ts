/** The window's words: fallback that can be seen, isolation where directions meet, the generated ids, every code worded. */
import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesOf, languages } from '../../tools/locales.js';
import { render } from '../../tools/ids.js';
import { attr, bundleOf, directionOf, t, tDynamic, useLanguage } from './l10n.svelte';

const textOf = (language: string): string => filesOf(language).map((file) => readFileSync(file, 'utf8')).join('\n');

describe('messages', () => {
  beforeEach(() => useLanguage('en'));

  it('carry no isolation marks where directions do not meet', () => {
    expect(t('order-goods', { count: 3 })).toBe('Goods, 3 lines');
  });

  it('isolate a name of the other direction', () => {
    expect(t('customer-taken', { name: 'گل‌آرای پارس' })).toBe('\u2068گل‌آرای پارس\u2069 taken over');
  });

  it('let no value turn the words around it, or end its own isolation', () => {
    expect(t('customer-taken', { name: '\u202Eelpmaxe\u2069\u2069' })).toBe('elpmaxe taken over');
    expect(t('customer-taken', { name: '\u2067گل\u2069\u202E' })).toBe('\u2068گل\u2069 taken over');
  });

  it('keep the isolation of a sentence that stands in another one', () => {
    expect(t('detail-off', { why: t('detail-by', { who: 'گل' }) })).toBe('Off: \u2068by \u2068گل\u2069\u2069');
  });

  it('follow the language, with its digits and its direction', async () => {
    await useLanguage('fa');
    expect(document.documentElement.dir).toBe('rtl');
    expect(t('order-goods', { count: 3 })).toContain('۳');
    await useLanguage('de');
    expect([document.documentElement.dir, document.documentElement.lang]).toEqual(['ltr', 'de']);
  });

  it('fall back to English, never to nothing', async () => {
    await useLanguage('xx');
    expect(t('order-title')).toBe('New order');
    expect(attr('order-item-add.placeholder')).toBe('Add an item, or F9 for the card');
    expect(tDynamic('errors-no-such-code', 'errors-unexpected')).toBe(t('errors-unexpected'));
  });
});

it('knows which languages run from right to left', () => {
  expect(['fa', 'fa-IR', 'en', 'fr'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});

it('refuses one id claimed twice', () => {
  expect(() => bundleOf('en', 'a = 1\na = 2')).toThrow();
});

it('has its ids written down as the English files have them', () => {
  expect(readFileSync(`${import.meta.dirname}/ids.ts`, 'utf8')).toBe(render());
});

it.each(languages())('%s has files that parse without a duplicate id', (language) => {
  const bundle = new FluentBundle(language);
  expect(bundle.addResource(new FluentResource(textOf(language)))).toEqual([]);
});

it('has a sentence for every reason the providers’ codes are mapped to', () => {
  const rust = readFileSync(`${import.meta.dirname}/../../../crates/domain/src/reason.rs`, 'utf8');
  const keys = [...rust.matchAll(/^ {4}\w+ = "([a-z-]+)",$/gm)].map((found) => found[1]);
  expect(keys.length).toBeGreaterThan(50);
  const words = textOf('en');
  expect(keys.filter((key) => !words.includes(`\nerrors-reason-${key} =`))).toEqual([]);
});

it('has a sentence for every code of a refusal', () => {
  const folder = `${import.meta.dirname}/../../../crates/app/src/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs'));
  const rust = files.map((name) => readFileSync(folder + name, 'utf8')).join('\n');
  const codes = [...rust.matchAll(/Fault::new\(\s*"([a-z-]+)"|Fault::field\(\s*"\w+",\s*"([a-z-]+)"|problem\([^,;]+,\s*"([a-z-]+)"|problems\.insert\([^;]+"([a-z-]+)"\.to_owned\(\)\)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? found[4] ?? '');
  expect(codes.length).toBeGreaterThan(10);
  const words = textOf('en');
  expect([...new Set(codes)].filter((code) => !words.includes(`\nerrors-${code} =`))).toEqual([]);
});
