/**
 * The page's words: one Fluent bundle for the chosen language, one in English to fall back on.
 * Reading a message inside a component makes that component follow the language. Knows no message by name.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import sources from 'virtual:locales';
import type { AttributeId, MessageId } from './ids';

/** Languages the window may be shown in, in the order they are offered. Script direction follows from the list below. */
export const LANGUAGES = ['en', 'fr', 'de', 'nl', 'it', 'es', 'pt', 'pl', 'fa'] as const;
export type Language = (typeof LANGUAGES)[number];

const RTL = new Set(['fa', 'ar', 'he', 'ur', 'ckb']);
/** Dates read the British way in English; amounts keep the plain English form. */
const DATE_LOCALE: Record<string, string> = { en: 'en-GB' };

export type Args = Record<string, FluentVariable>;

let language = $state<string>('en');
let bundle = $state.raw(empty('en'));
let english = $state.raw(empty('en'));
const loaded: Record<string, FluentBundle> = {};

function empty(name: string): FluentBundle {
  return new FluentBundle(name);
}

/** Not a language: English, lengthened and accented, to find what was sized to English or never came from a message. */
export const PSEUDO = 'en-XA';
const ACCENTS: Record<string, string> = { a: 'å', e: 'é', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', A: 'Å', E: 'É', I: 'Î', O: 'Ö', U: 'Û', S: 'Š', C: 'Ç' };
/** Short words grow unbroken; longer texts by more words, as languages do. */
function lengthen(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  const more = Math.ceil(text.trim().length * 0.4);
  const padding = text.trim().length <= 12 ? '~'.repeat(more) : ' ~~~~'.repeat(Math.ceil(more / 5));
  return `[${text.replace(/[aeioucnAEIOUSC]/g, (letter) => ACCENTS[letter] ?? letter)}${padding}]`;
}

/** A bundle made of one text, duplicates refused: two features must not claim one id. */
export function bundleOf(name: string, text: string): FluentBundle {
  const made = new FluentBundle(name, { useIsolating: true, ...(name === PSEUDO ? { transform: lengthen } : {}) });
  const errors = made.addResource(new FluentResource(text));
  if (errors[0]) throw errors[0];
  return made;
}

async function bundleFor(name: string): Promise<FluentBundle> {
  const known = loaded[name];
  if (known) return known;
  const load = sources[name === PSEUDO ? 'en' : name];
  const made = load ? bundleOf(name, (await load()).default) : empty(name);
  loaded[name] = made;
  return made;
}

/** Switches the window to a language: strings, digits, direction. English is always at hand as the fallback. */
export async function useLanguage(name: string): Promise<void> {
  const [wanted, fallback] = await Promise.all([bundleFor(name), bundleFor('en')]);
  bundle = wanted;
  english = fallback;
  language = name;
  const root = document.documentElement;
  root.lang = name;
  root.dir = directionOf(name);
}

export function directionOf(name: string): 'ltr' | 'rtl' {
  return RTL.has(name.split('-')[0] ?? name) ? 'rtl' : 'ltr';
}

const RTL_CHARACTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Isolation marks matter only where directions meet; elsewhere they would only disturb copying and searching. */
function tidy(text: string): string {
  return RTL_CHARACTER.test(text) ? text : text.replace(/[\u2068\u2069]/g, '');
}

/** Marks by which a value would turn the words around it. */
const TURNING = /[\u202a-\u202e\u2066\u2067]/g;

/** The mark that begins an isolation. */
const OPENS = 0x2068;

/** Whether a value's own isolation, which a sentence put into another one has, ends where it began. */
function closed(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[\u2068\u2069]/g)) {
    depth += mark.charCodeAt(0) === OPENS ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function quiet(text: string): string {
  const straight = text.replace(TURNING, '');
  return closed(straight) ? straight : straight.replace(/[\u2068\u2069]/g, '');
}

/** No value turns the words of its message, or ends the isolation that the message gives it. */
function harmless(args: Args): Args {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? quiet(value) : value]));
}

function format(id: string, attribute: string | undefined, args: Args | undefined): string {
  for (const from of [bundle, english]) {
    const message = from.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (pattern) return tidy(from.formatPattern(pattern, args ? harmless(args) : null, []));
  }
  return attribute ? '' : id;
}

/** The message of this id in the window's language. */
export function t(id: MessageId, args?: Args): string {
  return format(id, undefined, args);
}

/** An attribute of a message: placeholder, aria-label, hint. Empty when there is none. */
export function attr(id: AttributeId, args?: Args): string {
  const dot = id.lastIndexOf('.');
  return format(id.slice(0, dot), id.slice(dot + 1), args);
}

/** A message whose id is made at run time, from a code of the backend; `fallback` when nobody has worded it. */
export function tDynamic(id: string, fallback: MessageId, args?: Args): string {
  return hasMessage(id) ? format(id, undefined, args) : t(fallback, args);
}

export function hasMessage(id: string): boolean {
  return Boolean(bundle.getMessage(id)?.value ?? english.getMessage(id)?.value);
}

/** The window's language, tracked. */
export function currentLanguage(): string {
  return language;
}

export function currentDirection(): 'ltr' | 'rtl' {
  return directionOf(language);
}

/** The locale for dates in the window's language. */
export function dateLocale(): string {
  return DATE_LOCALE[language] ?? language;
}

/** The name of a language in the window's language, or in its own with `own`. */
export function languageName(name: string, own = false): string {
  const inLanguage = own ? name : language;
  try {
    const text = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(name) ?? name;
    return own ? text.charAt(0).toLocaleUpperCase(name) + text.slice(1) : text;
  } catch {
    return name;
  }
}
