/** Digits of any script, and the invisible marks that come with pasted right-to-left text. */

const MARKS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Every decimal digit of any script as 0 to 9; direction marks dropped; all else untouched. */
export function foldDigits(text: string): string {
  return text.replace(MARKS, '').replace(/\p{Nd}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return character;
    // Each script's digits are ten code points in a row; the zero is found by walking down to where the row begins.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return String(code - zero);
  });
}

/** A whole number in the language's own digits, without grouping. */
export function formatInteger(value: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 0 }).format(value);
}

/** A count, grouped. */
export function formatCount(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value);
}

/** Latin digits in a ready text (times, timers) as the language writes them. */
export function localDigits(text: string, language: string): string {
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  if (format.format(0) === '0') return text;
  return text.replace(/\d/g, (digit) => format.format(Number(digit)));
}
