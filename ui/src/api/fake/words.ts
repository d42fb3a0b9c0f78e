/** Amounts in words for the made-up backend: English and French only; other languages get figures. The real ones come from rule files. */
import type { Money } from '../types';

const EN = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const FR = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'];
const FR_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

function english(value: number): string {
  if (value < 20) return EN[value] ?? '';
  if (value < 100) return (EN_TENS[Math.floor(value / 10)] ?? '') + (value % 10 ? `-${EN[value % 10] ?? ''}` : '');
  if (value < 1000) return `${EN[Math.floor(value / 100)] ?? ''} hundred${value % 100 ? ` and ${english(value % 100)}` : ''}`;
  const rest = value % 1000;
  return `${english(Math.floor(value / 1000))} thousand${rest ? `${rest < 100 ? ' and' : ''} ${english(rest)}` : ''}`;
}

function french(value: number): string {
  if (value < 20) return FR[value] ?? '';
  if (value < 100) {
    const ten = Math.floor(value / 10);
    const rest = ten === 7 || ten === 9 ? value % 10 + 10 : value % 10;
    if (rest === 0) return (FR_TENS[ten] ?? '') + (ten === 8 ? 's' : '');
    return `${FR_TENS[ten] ?? ''}${(rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-'}${FR[rest] ?? ''}`;
  }
  if (value < 1000) {
    const hundreds = Math.floor(value / 100);
    const rest = value % 100;
    return `${hundreds > 1 ? `${FR[hundreds] ?? ''} ` : ''}cent${hundreds > 1 && !rest ? 's' : ''}${rest ? ` ${french(rest)}` : ''}`;
  }
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  return `${thousands > 1 ? `${french(thousands)} ` : ''}mille${rest ? ` ${french(rest)}` : ''}`;
}

const UNITS: Record<string, Record<string, [string, string, string, string]>> = {
  en: { EUR: ['euro', 'euros', 'cent', 'cents'], USD: ['dollar', 'dollars', 'cent', 'cents'], GBP: ['pound', 'pounds', 'penny', 'pence'] },
  fr: { EUR: ['euro', 'euros', 'centime', 'centimes'], USD: ['dollar', 'dollars', 'cent', 'cents'] },
};

export function amountInWords(amount: Money, language: string): string {
  const units = UNITS[language]?.[amount.currency];
  if (!units) return new Intl.NumberFormat(language, { style: 'currency', currency: amount.currency, currencyDisplay: 'name' }).format(amount.minorUnits / 100);
  const say = language === 'fr' ? french : english;
  const whole = Math.floor(amount.minorUnits / 100);
  const parts = amount.minorUnits % 100;
  const head = `${say(whole)} ${whole === 1 ? units[0] : units[1]}`;
  return parts === 0 ? head : `${head} ${language === 'fr' ? 'et' : 'and'} ${say(parts)} ${parts === 1 ? units[2] : units[3]}`;
}
