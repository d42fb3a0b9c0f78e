/** Times as each language writes them. */
import { describe, expect, it } from 'vitest';
import { calendarDay, clock, longDayClock, placeOf, shortDayClock, stopwatch, weekdayClock } from './time';

const at = '2026-12-01T22:59:00Z';
const paris = 'Europe/Paris';

describe('times', () => {
  it('are told in the zone asked for', () => {
    expect(clock(at, 'en-GB', paris)).toBe('23:59');
    expect(clock(at, 'en-GB', 'Asia/Tokyo')).toBe('07:59');
    expect(shortDayClock(at, 'en-GB', paris)).toBe('Tue 1 Dec, 23:59');
    expect(weekdayClock(at, 'en-GB', paris)).toBe('Tue 1, 23:59');
  });

  it('are long without being wordy', () => {
    expect(longDayClock(at, 'en-GB', paris)).toBe('Tuesday 1 December 2026, 23:59');
    expect(longDayClock(at, 'fr', paris)).toContain('mardi 1 décembre 2026');
  });

  it('are Persian in calendar, digits, order and comma', () => {
    expect(longDayClock(at, 'fa', paris)).toBe('سه‌شنبه ۱۰ آذر ۱۴۰۵، ۲۳:۵۹');
    expect(shortDayClock(at, 'fa', paris)).toBe('سه‌شنبه ۱۰ آذر، ۲۳:۵۹');
    expect(calendarDay('2026-11-27', 'fa')).toBe('جمعه ۶ آذر ۱۴۰۵');
  });

  it('of a calendar day belong to no zone', () => {
    expect(calendarDay('2026-11-27', 'en-GB')).toBe('Fri 27 Nov 2026');
  });

  it('that are none are empty, not an error', () => {
    expect(clock('soon', 'en-GB')).toBe('');
  });
});

it('names the place of a zone and runs a stopwatch', () => {
  expect(placeOf('America/New_York')).toBe('New York');
  expect(stopwatch(134)).toBe('02:14');
});
