/**
 * Calendar days as people type them: "27.11.", "27/11/2026", "2026-11-27", "+3", "۶/۹/۱۴۰۵" in Persian. In: text; out: YYYY-MM-DD.
 * The order of day and month follows the language. Nothing here reads the clock: today is handed in.
 */
import { foldDigits } from './digits';

const iso = (year: number, month: number, day: number): string | null => {
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? made.toISOString().slice(0, 10) : null;
};

/** "dmy", "mdy" or "ymd", as the language writes dates. */
export function partOrder(locale: string): string {
  return new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(new Date(Date.UTC(2026, 10, 27)))
    .flatMap((part) => (part.type === 'day' || part.type === 'month' || part.type === 'year' ? [part.type.charAt(0)] : []))
    .join('');
}

const later = (day: string, by: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** The day a text means, seen from today; null when it means none. A day without a year lies ahead. */
export function parseDay(text: string, locale: string, today: string): string | null {
  const plain = foldDigits(text).trim();
  const ahead = /^\+(\d{1,3})$/.exec(plain);
  if (ahead) return later(today, Number(ahead[1]));
  const numbers = plain.match(/\d+/g)?.map(Number) ?? [];
  if (numbers.length < 2 || numbers.length > 3 || /[^\d\s./\-،,]/.test(plain)) return null;
  const order = (numbers[0] ?? 0) > 31 ? 'ymd' : partOrder(locale);
  const letters = numbers.length === 3 ? order : order.replace('y', '');
  const value = (letter: string): number => numbers[letters.indexOf(letter)] ?? Number.NaN;
  if (numbers.length === 2) {
    const year = Number(today.slice(0, 4));
    const made = iso(year, value('m'), value('d'));
    return made !== null && made < today ? iso(year + 1, value('m'), value('d')) : made;
  }
  const year = value('y') < 100 ? 2000 + value('y') : value('y');
  return year > 1300 && year < 1500 ? fromPersian(year, value('m'), value('d')) : iso(year, value('m'), value('d'));
}

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' });

function persianOf(time: number): [number, number, number] {
  const parts = persian.formatToParts(time);
  const value = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return [value('year'), value('month'), value('day')];
}

/** Looks the day up around where it must lie; Intl knows the leap years. */
function fromPersian(year: number, month: number, day: number): string | null {
  const near = Date.UTC(year + 621, 2, 21) + ((month - 1) * 30.4 + day - 1) * 86_400_000;
  for (let off = -5; off <= 5; off += 1) {
    const time = Math.floor(near / 86_400_000 + off) * 86_400_000;
    const [y, m, d] = persianOf(time);
    if (y === year && m === month && d === day) return new Date(time).toISOString().slice(0, 10);
  }
  return null;
}

/** A day in figures, for editing: 27/11/2026. */
export function editableDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
