/** Orders that paying confirms, in the made-up backend. Figures are good enough for a look, not the product's rules. */
import type { OrderInput, QuotationCheck, QuotationInput, QuotationNow } from '../types';
import { ago, DAY } from './clock';
import type { Record_ } from './payments';
import type { World } from './world';


export const fresh = (world: World): QuotationInput => ({
  prepaymentBasisPoints: world.defaults.prepaymentBasisPoints,
  expiresOn: world.defaults.quotationDays > 0 ? ago(-world.defaults.quotationDays * DAY).slice(0, 10) : '',
});

export function check(input: OrderInput, totalMinor: number): QuotationCheck | null {
  const terms = input.quotation;
  if (!terms || totalMinor <= 0) return null;
  const requiredMinor = Math.max(1, Math.round((totalMinor * terms.prepaymentBasisPoints) / 10_000));
  const asked = input.payNowMinor ?? requiredMinor;
  const expired = terms.expiresOn !== '' && terms.expiresOn < ago(0).slice(0, 10);
  return {
    now: {
      standing: expired ? 'expired' : 'open', totalMinor, requiredMinor, paidMinor: 0, heldMinor: 0, toConfirmMinor: requiredMinor, remainingMinor: totalMinor, overpaidMinor: 0, currency: input.currency,
      prepaymentBasisPoints: terms.prepaymentBasisPoints, expiresOn: terms.expiresOn || null, confirmedAt: null,
    },
    dueMinor: requiredMinor, askMinor: expired || asked < 1 || asked > totalMinor ? null : asked, confirms: asked >= requiredMinor,
  };
}

export function problems(input: OrderInput, totalMinor: number): Record<string, string> {
  const terms = input.quotation;
  if (!terms) return {};
  const found: Record<string, string> = {};
  if (terms.prepaymentBasisPoints < 1 || terms.prepaymentBasisPoints > 10_000) found['prepayment'] = 'prepayment-range';
  if (check(input, totalMinor)?.now.standing === 'expired') found['expiresOn'] = 'quotation-expired';
  const asked = input.payNowMinor ?? null;
  if (asked !== null && totalMinor > 0) {
    if (asked < 1) found['payNow'] = 'amount-zero';
    else if (asked > totalMinor) found['payNow'] = 'amount-above-remaining';
  }
  return found;
}

/** One order of the list was confirmed by a down payment of thirty percent. */
export function now(one: Record_): QuotationNow | null {
  if (one.paymentId !== 'pay-20381') return null;
  const totalMinor = Math.round((one.minorUnits * 100) / 30);
  return {
    standing: 'confirmed', totalMinor, requiredMinor: one.minorUnits, paidMinor: one.minorUnits, heldMinor: one.minorUnits, toConfirmMinor: 0, remainingMinor: totalMinor - one.minorUnits, overpaidMinor: 0, currency: one.currency,
    prepaymentBasisPoints: 3000, expiresOn: null, confirmedAt: one.createdAt,
  };
}
