/** Record and providers compared, in the made-up backend: one payment differs until it is asked about. */
import type { DriftReport } from '../types';
import { now } from './clock';
import { nameOf } from './people';
import { customerOf, type World } from './world';

let kept: DriftReport = { at: '', checked: 0, unanswered: 0, lines: [] };

export const last = (): DriftReport => kept;

export function check(world: World): DriftReport {
  const held = world.payments.filter((one) => one.money === 'authorised');
  const one = held[0];
  const lines = one ? [{
    paymentId: one.paymentId, reference: one.reference, customer: nameOf(customerOf(one.customerId)), provider: 'HiPay',
    amount: { minorUnits: one.minorUnits, currency: one.currency }, codes: ['captured'],
    details: { 'captured.ours': '0.00 €', 'captured.theirs': '50.00 €' }, mends: true,
  }] : [];
  kept = { at: now(), checked: held.length, unanswered: 0, lines };
  return kept;
}
