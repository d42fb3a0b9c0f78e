/** Record and providers compared, in the made-up backend: one payment differs and can be taken over, one is unknown there. */
import type { DriftLine, DriftReport } from '../types';
import { now } from './clock';
import type { Record_ } from './payments';
import { nameOf } from './people';
import { customerOf, type World } from './world';

let kept: DriftReport = { at: '', checked: 0, unanswered: 0, lines: [] };

export const last = (): DriftReport => kept;

export function check(world: World): DriftReport {
  const held = world.payments.filter((one) => one.money === 'authorised' || one.money === 'partCaptured');
  const money = (minor: number, currency: string): string => new Intl.NumberFormat(world.preferences.language, { style: 'currency', currency }).format(minor / 100);
  const line = (one: Record_, differs: Pick<DriftLine, 'codes' | 'details' | 'mends'>): DriftLine => ({
    paymentId: one.paymentId, reference: one.reference, customer: nameOf(customerOf(one.customerId)), provider: 'HiPay',
    amount: { minorUnits: one.minorUnits, currency: one.currency }, ...differs,
  });
  const [first, second] = held;
  const lines = [
    first && line(first, { codes: ['captured', 'state'], details: { 'captured.ours': money(0, first.currency), 'captured.theirs': money(5_000, first.currency), 'state.ours': 'authorised', 'state.theirs': 'part_captured' }, mends: true }),
    second && line(second, { codes: ['missing'], details: {}, mends: false }),
  ].filter((one) => one !== undefined);
  kept = { at: now(), checked: held.length, unanswered: 1, lines };
  return kept;
}
