/** Times on screen: RFC 3339 text in, the rep's zone, language and calendar out. Nothing here reads the clock. */

type Options = Intl.DateTimeFormatOptions;

function show(at: string | Date, locale: string, options: Options, zone?: string): string {
  const when = at instanceof Date ? at : new Date(at);
  if (Number.isNaN(when.getTime())) return '';
  const format = new Intl.DateTimeFormat(locale, zone ? { ...options, timeZone: zone } : options);
  const comma = COMPOSED[locale.split('-')[0] ?? ''];
  return comma === undefined ? format.format(when) : compose(format.formatToParts(when), comma);
}

/**
 * Where CLDR's patterns for such mixes read badly: Persian ones put the year first and a Latin comma, English ones say "at".
 * People write weekday, day, month, year; then the time.
 */
const COMPOSED: Record<string, string> = { fa: '، ', en: ', ' };

function compose(parts: Intl.DateTimeFormatPart[], comma: string): string {
  const value = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const day = (['weekday', 'day', 'month', 'year'] as const).map(value).filter(Boolean).join(' ');
  const clock = (['hour', 'minute', 'second'] as const).map(value).filter(Boolean).join(':');
  return [day, clock].filter(Boolean).join(comma);
}

const CLOCK: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** 10:21 */
export const clock = (at: string, locale: string, zone?: string): string => show(at, locale, CLOCK, zone);
/** 10:21:07 */
export const clockSeconds = (at: string, locale: string, zone?: string): string => show(at, locale, { ...CLOCK, second: '2-digit' }, zone);
/** 19 Nov, 16:02 */
export const dayClock = (at: string, locale: string, zone?: string): string => show(at, locale, { ...CLOCK, day: 'numeric', month: 'short' }, zone);
/** Thu 19, 16:24 */
export const weekdayClock = (at: string, locale: string, zone?: string): string =>
  `${show(at, locale, { weekday: 'short', day: 'numeric' }, zone)}${locale.startsWith('fa') ? '،' : ','} ${show(at, locale, CLOCK, zone)}`;
/** Tue 1 Dec, 23:59 */
export const shortDayClock = (at: string, locale: string, zone?: string): string =>
  show(at, locale, { ...CLOCK, weekday: 'short', day: 'numeric', month: 'short' }, zone);
/** Tuesday 1 December 2026, 23:59 */
export const longDayClock = (at: string, locale: string, zone?: string): string =>
  show(at, locale, { ...CLOCK, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, zone);
/** 1 December 2026 */
export const longDay = (at: string, locale: string, zone?: string): string => show(at, locale, { day: 'numeric', month: 'long', year: 'numeric' }, zone);
/** 19 Nov */
export const shortDay = (at: string, locale: string, zone?: string): string => show(at, locale, { day: 'numeric', month: 'short' }, zone);
/** Fri 27 Nov 2026, of a calendar day (YYYY-MM-DD) in no zone at all */
export const calendarDay = (day: string, locale: string): string =>
  show(`${day}T12:00:00Z`, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, 'UTC');

/** The place of a zone as people say it: "Europe/Paris" is "Paris". */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** mm:ss of a number of seconds, in Latin digits. */
export function stopwatch(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
