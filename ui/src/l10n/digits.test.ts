/** Digit scripts and direction marks. */
import { expect, it } from 'vitest';
import { foldDigits, formatCount, localDigits } from './digits';

it('folds every digit script to Latin', () => {
  expect(foldDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
  expect(foldDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  expect(foldDigits('०१२३४५६७८९')).toBe('0123456789');
  expect(foldDigits('０１２３４５６７８９')).toBe('0123456789');
});

it('drops direction marks and nothing else', () => {
  expect(foldDigits('\u200fSO-۲۰\u2066A\u2069')).toBe('SO-20A');
});

it('shows timers and counts in the digits of the language', () => {
  expect(localDigits('02:14', 'fa')).toBe('۰۲:۱۴');
  expect(localDigits('02:14', 'de')).toBe('02:14');
  expect(formatCount(1214, 'fa')).toBe('۱٬۲۱۴');
});
