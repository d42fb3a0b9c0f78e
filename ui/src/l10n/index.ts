/** What a component needs to speak and to show figures in the window's language; all of it follows the language at run time. */
import { currentLanguage, dateLocale } from './l10n.svelte';
import * as digits from './digits';
import * as money_ from './money';
import * as time_ from './time';

export { t, attr, tDynamic, hasMessage, useLanguage, currentLanguage, currentDirection, directionOf, languageName, dateLocale, LANGUAGES } from './l10n.svelte';
export { decimalsOf, toDecimalText, type Amount } from './money';
export { foldDigits } from './digits';
export { placeOf, stopwatch } from './time';
export type { MessageId, AttributeId } from './ids';

export const money = (amount: money_.Amount): string => money_.formatMoney(amount, currentLanguage());
export const figure = (minorUnits: number, currency: string): string => money_.formatFigure(minorUnits, currency, currentLanguage());
export const parseAmount = (typed: string, currency: string): money_.ParsedAmount => money_.parseAmount(typed, currency, currentLanguage());
export const spoken = (amount: money_.Amount): string => money_.spokenMoney(amount, currentLanguage());
export const count = (value: number): string => digits.formatCount(value, currentLanguage());
export const integer = (value: number): string => digits.formatInteger(value, currentLanguage());
export const localDigits = (text: string): string => digits.localDigits(text, currentLanguage());

/** Times in the window's language and this computer's zone. */
export const time = {
  clock: (at: string): string => time_.clock(at, dateLocale()),
  clockSeconds: (at: string): string => time_.clockSeconds(at, dateLocale()),
  dayClock: (at: string): string => time_.dayClock(at, dateLocale()),
  weekdayClock: (at: string): string => time_.weekdayClock(at, dateLocale()),
  shortDayClock: (at: string, zone?: string): string => time_.shortDayClock(at, dateLocale(), zone),
  longDayClock: (at: string, zone?: string): string => time_.longDayClock(at, dateLocale(), zone),
  longDay: (at: string): string => time_.longDay(at, dateLocale()),
  shortDay: (at: string): string => time_.shortDay(at, dateLocale()),
  calendarDay: (day: string): string => time_.calendarDay(day, dateLocale()),
};
