/**
 * Stands in for the card window, which is a window of its own and never part of this page: it counts keys and forgets them.
 * Enter after at least twelve digits submits; Esc closes. No digit is kept.
 */
import type { CardRequest } from '../types';
import { ago, tick } from './clock';
import type { Record_ } from './payments';
import { emit, Refusal, type World } from './world';
import { check } from './order';

export function open(world: World, request: CardRequest): void {
  if (!world.session.online) throw new Refusal('offline-card');
  const draft = world.drafts.get(request.orderId);
  if (!draft) throw new Refusal('order-not-found');
  let digits = 0;
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) digits += 1;
    else if (event.key === 'Enter' && digits >= 12) submit(world, request);
    else if (event.key === 'Escape') close(world, 'cancelled');
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, true);
  world.card = { orderId: request.orderId, accountId: request.accountId, stop: () => window.removeEventListener('keydown', onKey, true) };
}

export function close(world: World, why: 'cancelled' | 'submitted', paymentId: string | null = null): void {
  if (!world.card) return;
  const { orderId, stop } = world.card;
  stop();
  world.card = null;
  emit({ kind: 'cardClosed', orderId, paymentId, why });
}

function submit(world: World, request: CardRequest): void {
  const draft = world.drafts.get(request.orderId);
  if (!draft) return;
  const outcome = world.outcomes.shift() ?? 'approved';
  const { order } = draft;
  const total = check(world, order, false).totalMinor;
  const at = tick(4);
  const number = order.reference.replace(/\D/g, '');
  const taken = order.capture === 'take';
  const approved = outcome === 'approved';
  const attempt = world.payments.filter((one) => one.orderId === request.orderId).length + 1;
  const made: Record_ = {
    paymentId: `pay-${number}-${attempt}`, orderId: request.orderId, reference: order.reference, settlement: order.settlementReference, customerId: order.customer?.id ?? '', channel: request.channel,
    minorUnits: total, currency: order.currency, message: 'none', link: 'none', money: moneyOf(outcome, taken), lapsing: false, owner: order.ownerId, createdAt: at,
    reservedMinor: approved ? total : 0, capturedMinor: approved && taken ? total : 0, refundedMinor: 0, cancelledMinor: 0,
    due: outcome === 'unknown' ? { code: 'settle', at: null, details: {} } : approved && !taken ? { code: 'capture-before', at: ago(-7 * 24 * 60), details: {} } : null,
    timeline: [{ at, kind: 'money', code: approved ? (taken ? 'captured' : 'authorised') : outcome === 'declined' ? 'declined' : outcome === 'unknown' ? 'unknown' : 'not-sent', amount: { minorUnits: total, currency: order.currency }, details: outcome === 'declined' ? { 'reason-key': 'card-limit' } : {}, who: 'Inès Carrel', providerReference: null }],
    validUntil: null, lapsesAt: approved && !taken ? ago(-7 * 24 * 60) : null, note: order.note || null, version: 1, paidAfterAll: false, askedAt: at, card: { brand: 'Visa', last4: '1111' }, providerReference: approved ? `8009 0000 ${number}` : null,
    reason: outcome === 'declined' ? 'card-limit' : outcome === 'notProcessed' ? 'moto-not-enabled' : null, unknownSince: outcome === 'unknown' ? at : null, attempt, agreedMinor: null,
    asked: outcome === 'unknown' ? [{ at, code: 'sent', details: {} }, { at: tick(30), code: 'no-answer', details: {} }, { at: tick(1), code: 'polled-none', details: {} }] : [],
  };
  if (outcome === 'needsPayer') made.reason = 'needs-payer';
  world.payments.unshift(made);
  emit({ kind: 'listChanged', newer: 1 });
  close(world, 'submitted', made.paymentId);
}

function moneyOf(outcome: string, taken: boolean): Record_['money'] {
  if (outcome === 'approved') return taken ? 'captured' : 'authorised';
  if (outcome === 'unknown') return 'unknown';
  return outcome === 'notProcessed' || outcome === 'needsPayer' ? 'none' : 'declined';
}
