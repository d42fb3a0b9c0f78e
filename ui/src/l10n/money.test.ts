/** Amounts: what may be typed, what is shown. */
import { describe, expect, it } from 'vitest';
import { decimalsOf, formatFigure, formatMoney, parseAmount, toDecimalText } from './money';

const read = (typed: string, currency = 'EUR', language = 'en') => parseAmount(typed, currency, language);

describe('reading an amount', () => {
  it.each([
    ['1264,80', 'en'], ['1264.80', 'en'], ['1,264.80', 'en'], ['1.264,80', 'de'], ['1 264,80', 'fr'], ['1\u202f264,80 €', 'fr'],
    ['€1,264.80', 'en'], ['EUR 1264.8', 'en'], ['CA$1264.8', 'en'], ['۱٬۲۶۴٫۸۰', 'fa'], ['۱۲۶۴٫۸', 'fa'], ['١٢٦٤٫٨٠', 'fa'], ['\u200e1264.80\u200f', 'fa'], ["1'264.80", 'de'], ['1264.800', 'fr'],
  ])('takes %s in %s as 1264.80', (typed, language) => {
    expect(read(typed, 'EUR', language)).toEqual({ kind: 'amount', minorUnits: 126480 });
  });

  it('reads three digits after a sign as thousands only where the language groups with it', () => {
    expect(read('1,264', 'EUR', 'en')).toEqual({ kind: 'amount', minorUnits: 126400 });
    expect(read('1.264', 'EUR', 'de')).toEqual({ kind: 'amount', minorUnits: 126400 });
    expect(read('1.264', 'EUR', 'en')).toEqual({ kind: 'wrong', why: 'too-many-decimals' });
    expect(read('0,264', 'EUR', 'en')).toEqual({ kind: 'wrong', why: 'too-many-decimals' });
  });

  it('follows the decimals of the currency', () => {
    expect(read('1264', 'JPY')).toEqual({ kind: 'amount', minorUnits: 1264 });
    expect(read('1264.5', 'JPY')).toEqual({ kind: 'wrong', why: 'too-many-decimals' });
    expect(read('1.234', 'KWD')).toEqual({ kind: 'amount', minorUnits: 1234 });
    expect(read('1.234.567', 'EUR', 'de')).toEqual({ kind: 'amount', minorUnits: 123456700 });
  });

  it('tells why a text is no amount', () => {
    expect(read('')).toEqual({ kind: 'empty' });
    expect(read('twelve')).toEqual({ kind: 'wrong', why: 'not-a-number' });
    expect(read('12 apples')).toEqual({ kind: 'wrong', why: 'not-a-number' });
    expect(read('12a3')).toEqual({ kind: 'wrong', why: 'not-a-number' });
    expect(read('-5')).toEqual({ kind: 'wrong', why: 'negative' });
    expect(read('99999999999999999')).toEqual({ kind: 'wrong', why: 'too-large' });
  });
});

describe('showing an amount', () => {
  it('knows the decimals of ISO 4217', () => {
    expect(['JPY', 'EUR', 'KWD'].map(decimalsOf)).toEqual([0, 2, 3]);
  });

  it('never passes through a float', () => {
    expect(toDecimalText(5, 'EUR')).toBe('0.05');
    expect(toDecimalText(-126480, 'EUR')).toBe('-1264.80');
    expect(toDecimalText(7, 'JPY')).toBe('7');
    expect(formatFigure(9007199254740991, 'EUR', 'en')).toBe('90,071,992,547,409.91');
  });

  it('writes it the way each language does', () => {
    expect(formatMoney({ minorUnits: 126480, currency: 'EUR' }, 'en')).toBe('€1,264.80');
    expect(formatMoney({ minorUnits: 61000, currency: 'CAD' }, 'en')).toBe('CA$610.00');
    expect(formatMoney({ minorUnits: 101320, currency: 'EUR' }, 'fa').replace(/\s/g, ' ')).toBe('۱٬۰۱۳٫۲۰ یورو');
  });
});
