/**
 * Amounts on screen and from the keyboard. Amounts are integers of the currency's minor unit; nothing here computes with them.
 * The backend judges whether an amount is allowed; this only reads digits and shows them.
 */
import { foldDigits } from './digits';

/** An amount as the backend sends it. */
export interface Amount {
  minorUnits: number;
  currency: string;
}

const exponents = new Map<string, number>();

/** Decimals of a currency: JPY 0, EUR 2, KWD 3. */
export function decimalsOf(currency: string): number {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  let found = 2;
  try {
    found = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    found = 2;
  }
  exponents.set(currency, found);
  return found;
}

/** Minor units as a plain decimal text, never through a float: 126480 EUR is "1264.80". */
export function toDecimalText(minorUnits: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const sign = minorUnits < 0 ? '-' : '';
  const digits = Math.abs(minorUnits).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The amount with its currency, in the window's language. */
export function formatMoney(amount: Amount, language: string): string {
  const text = toDecimalText(amount.minorUnits, amount.currency) as Intl.StringNumericLiteral;
  // Persian puts the currency's name after the figure; a symbol before it would tear the line.
  const currencyDisplay = language === 'fa' ? 'name' : 'symbol';
  return new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency, currencyDisplay }).format(text);
}

/** The figure alone, for columns under one currency and for fields. */
export function formatFigure(minorUnits: number, currency: string, language: string): string {
  const decimals = decimalsOf(currency);
  const text = toDecimalText(minorUnits, currency) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(text);
}

/** A sum spoken in figures: "1,264.80 euros". For screen readers, where a symbol may be skipped. */
export function spokenMoney(amount: Amount, language: string): string {
  const text = toDecimalText(amount.minorUnits, amount.currency) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency, currencyDisplay: 'name' }).format(text);
}

/** A currency sign or code before or behind the figure: "EUR 12", "CA$12", "12 €". */
const CURRENCY_AROUND = /^[A-Za-z]{0,3}\p{Sc}?(?=[-−+\d.,٫])|(?<=[\d.,٫])\p{Sc}?[A-Za-z]{0,3}$/gu;

export type ParsedAmount =
  | { kind: 'empty' }
  | { kind: 'amount'; minorUnits: number }
  | { kind: 'wrong'; why: 'not-a-number' | 'too-many-decimals' | 'negative' | 'too-large' };

/** The last of these in the text parts whole units from decimals; every other one is grouping. */
const POINTS = /[.,٫]/g;

/**
 * Reads what a person typed. Any digit script, comma or point, grouping, spaces, a currency sign or code are accepted.
 * Three digits after a lone sign are grouping only where the language groups with that sign: taking "1.264" for a thousand
 * times what was meant would be worse than asking again.
 */
export function parseAmount(typed: string, currency: string, language: string): ParsedAmount {
  const text = foldDigits(typed).replace(/[\s\u00a0\u202f'’٬_]/g, '').replace(CURRENCY_AROUND, '');
  if (text === '') return { kind: 'empty' };
  const negative = /^[-−]/.test(text);
  const body = text.replace(/^[-−+]/, '');
  if (!/^[\d.,٫]*\d[\d.,٫]*$/.test(body)) return { kind: 'wrong', why: 'not-a-number' };
  if (negative) return { kind: 'wrong', why: 'negative' };
  const { whole, fraction } = splitDecimals(body, language);
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals && !/^0*$/.test(fraction.slice(decimals))) return { kind: 'wrong', why: 'too-many-decimals' };
  const minorUnits = Number(`${whole}${fraction.slice(0, decimals).padEnd(decimals, '0')}` || '0');
  return Number.isSafeInteger(minorUnits) ? { kind: 'amount', minorUnits } : { kind: 'wrong', why: 'too-large' };
}

/** The sign a language groups thousands with: "," in English, "." in German, a space (already gone) in French. */
function groupSign(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1234567).find((part) => part.type === 'group')?.value ?? '';
}

function splitDecimals(body: string, language: string): { whole: string; fraction: string } {
  const points = [...body.matchAll(POINTS)];
  const last = points.at(-1);
  if (!last) return { whole: body, fraction: '' };
  const strip = (text: string): string => text.replace(POINTS, '');
  const whole = body.slice(0, last.index);
  const after = body.slice(last.index + 1);
  const seen = points.filter((point) => point[0] === last[0]).length;
  const lone = points.length === 1 && after.length === 3 && /^[1-9]/.test(whole) && last[0] === groupSign(language);
  if (seen > 1 || lone) return { whole: strip(body), fraction: '' };
  return { whole: strip(whole), fraction: after };
}
