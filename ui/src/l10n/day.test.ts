/** Days as typed. */
import { expect, it } from 'vitest';
import { editableDay, parseDay } from './day';

const today = '2026-11-24';

it.each([
  ['27.11.2026', 'de', '2026-11-27'], ['27/11/26', 'fr', '2026-11-27'], ['27.11.', 'de', '2026-11-27'], ['3.1', 'de', '2027-01-03'], ['2026-11-27', 'en-GB', '2026-11-27'],
  ['+3', 'en-GB', '2026-11-27'], ['۱۴۰۵/۹/۶', 'fa', '2026-11-27'], ['۱۴۰۵/۱۲/۲۹', 'fa', '2027-03-20'], ['27 11 2026', 'nl', '2026-11-27'],
])('reads %s in %s as %s', (text, locale, day) => {
  expect(parseDay(text, locale, today)).toBe(day);
});

it.each(['31.02.2026', 'tomorrow', '12', '', '27.13.2026'])('refuses %s', (text) => {
  expect(parseDay(text, 'de', today)).toBeNull();
});

it('takes back what it shows for editing, in every language', () => {
  for (const locale of ['en-GB', 'fr', 'de', 'nl', 'it', 'es', 'pt', 'pl', 'fa']) expect(parseDay(editableDay('2026-11-27', locale), locale, today)).toBe('2026-11-27');
});
