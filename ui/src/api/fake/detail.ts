/** One payment of the made-up backend: totals, what may be done and why not, and doing it. */
import { formatMoney } from '../../l10n/money';
import type { ActionId, ActionLine, ActionRequest, ActionWords, Detail } from '../types';
import { now, tick } from './clock';
import { nameOf, staff } from './people';
import type { Record_ } from './payments';
import * as quotation from './quotation';
import { find } from './result';
import { amountInWords } from './words';
import { customerOf, emit, Refusal, type World } from './world';

const yes = (id: ActionId, code: string, maxMinor: number | null = null, details: Record<string, string> = {}): ActionLine => ({ id, words: id, allowed: true, code, details, maxMinor, partial: maxMinor !== null });
const no = (id: ActionId, code: string, details: Record<string, string> = {}): ActionLine => ({ id, words: id, allowed: false, code, details, maxMinor: null, partial: false });

/** By how much an amount may rise without asking the customer anew. */
const RISE = 10_000;
const providerOf = (one: Record_): string => (one.agreedMinor === null ? 'HiPay' : 'Credit Key');

const left = (one: Record_): number => Math.max(0, one.reservedMinor - one.capturedMinor - one.cancelledMinor);

function actions(one: Record_): ActionLine[] {
  const refundable = one.capturedMinor - one.refundedMinor;
  const shown = (minor: number): string => new Intl.NumberFormat('en', { style: 'currency', currency: one.currency }).format(minor / 100);
  const money = { amount: shown(left(one)) };
  const unknown = one.money === 'unknown';
  const lines = [
    unknown ? no('capture', 'outcome-unknown') : left(one) > 0 && one.reservedMinor > 0 ? yes('capture', 'capture', left(one), money) : no('capture', one.reservedMinor > 0 ? 'fully-captured' : one.money === 'declined' ? 'declined' : 'not-paid'),
    unknown ? no('refund', 'outcome-unknown') : refundable > 0 ? yes('refund', 'refund', refundable, { amount: shown(refundable) }) : no('refund', one.refundedMinor > 0 ? 'fully-refunded' : 'not-captured'),
    unknown ? no('cancel', 'outcome-unknown') : one.capturedMinor > 0 ? no('cancel', 'already-captured', { provider: 'HiPay' }) : left(one) > 0 ? yes('cancel', 'cancel', null, money) : no('cancel', 'not-paid'),
  ];
  if (one.channel === 'link') {
    lines.push(one.link === 'active' ? yes('resend', 'resend', null, { count: '1' }) : no('resend', one.link === 'paid' ? 'link-paid' : 'link-expired'));
    lines.push(one.link === 'paid' ? no('relink', 'link-paid') : yes('relink', 'relink'));
    lines.push(no('withdraw', 'not-supported', { provider: 'HiPay' }));
  }
  lines.push(one.reservedMinor > 0 ? yes('receipt', 'receipt', null, { count: '1' }) : no('receipt', 'not-paid'));
  if (one.agreedMinor === null) return lines;
  const most = one.agreedMinor + RISE;
  const changeable = one.money === 'authorised';
  lines.splice(1, 0, unknown ? no('update', 'outcome-unknown') : changeable ? yes('update', 'update', most, { amount: shown(most) }) : no('update', one.capturedMinor > 0 ? 'amount-fixed' : 'not-paid'));
  return lines.map((line) => (line.id === 'capture' ? { ...line, words: 'ship' } : line));
}

/** Which of the four cases another amount is. */
function change(one: Record_, wanted: number): 'same' | 'raised' | 'lowered' | 'new-checkout' {
  if (wanted === one.minorUnits) return 'same';
  if (wanted < one.minorUnits) return 'lowered';
  return wanted <= (one.agreedMinor ?? 0) + RISE ? 'raised' : 'new-checkout';
}

const CHANGES = { same: 'Nothing is sent.', raised: 'The customer gets no message.', lowered: 'The customer gets no message.', 'new-checkout': 'The customer has to agree at a new checkout.' };

export function detail(world: World, paymentId: string): Detail {
  const one = find(world, paymentId);
  const customer = customerOf(one.customerId);
  return {
    paymentId, orderId: one.orderId, reference: one.reference, settlementReference: one.settlement || null, customer: nameOf(customer), contact: customer ? `${customer.firstName} ${customer.lastName}` : null, email: customer?.email ?? null, phone: customer?.phone ?? null,
    language: customer?.language ?? 'en', channel: one.channel, amount: { minorUnits: one.minorUnits, currency: one.currency }, account: world.accounts[0]?.label ?? '', provider: providerOf(one), providerReference: one.providerReference, mode: world.session.mode ?? 'test',
    eci: one.channel === 'link' ? '7' : '1', owner: staff.find((person) => person.id === one.owner)?.name ?? '', createdAt: one.createdAt, note: one.note, validUntil: one.validUntil,
    message: { state: one.message, at: one.message === 'none' ? null : one.createdAt }, link: { state: one.link, at: one.link === 'none' ? null : one.createdAt }, money: { state: one.money, at: one.timeline[0]?.at ?? null, lapsesAt: one.lapsesAt },
    totals: { reservedMinor: one.reservedMinor, capturedMinor: one.capturedMinor, refundedMinor: one.refundedMinor, cancelledMinor: one.cancelledMinor, leftMinor: left(one) }, card: one.card,
    lines: [{ description: 'Peony ‘Sarah B.’, box of 40 stems', quantity: 1, unitPriceMinor: one.minorUnits, sumMinor: one.minorUnits }], actions: actions(one), timeline: one.timeline, askedAt: one.askedAt,
    deadline: one.lapsesAt && left(one) > 0 ? { code: 'capture-before', at: one.lapsesAt, amount: { minorUnits: left(one), currency: one.currency } } : null, paidAfterAll: one.paidAfterAll, completingSince: null, quotation: quotation.now(one), version: String(one.version),
  };
}

export function words(world: World, request: ActionRequest): ActionWords {
  const one = find(world, request.paymentId);
  const line = actions(one).find((action) => action.id === request.action);
  const problems: Record<string, string> = {};
  if (line?.maxMinor !== null && line?.maxMinor !== undefined) {
    if (!request.amountMinor || request.amountMinor <= 0) problems['amount'] = 'amount-zero';
    else if (request.action !== 'update' && request.amountMinor > line.maxMinor) problems['amount'] = 'amount-above-remaining';
  }
  if (request.action === 'refund' && !request.reason.trim()) problems['reason'] = 'required';
  const language = world.preferences.language === 'fr' ? 'fr' : 'en';
  const what = request.action === 'update' ? change(one, problems['amount'] ? one.minorUnits : (request.amountMinor ?? one.minorUnits)) : null;
  const inWords = `${amountInWords({ minorUnits: request.amountMinor ?? one.minorUnits, currency: one.currency }, language)}, ${nameOf(customerOf(one.customerId))}`;
  return {
    sentence: { language, text: what ? `${inWords}. ${CHANGES[what]}` : inWords }, confirm: what === 'new-checkout' ? what : null, problems,
    details: problems['amount'] === 'amount-above-remaining' ? { most: formatMoney({ minorUnits: line?.maxMinor ?? 0, currency: one.currency }, world.preferences.language) } : {},
  };
}

export function act(world: World, request: ActionRequest): string | null {
  const one = find(world, request.paymentId);
  if (String(one.version) !== request.version) throw new Refusal('stale');
  const { problems, details } = words(world, request);
  if (Object.keys(problems).length > 0) throw new Refusal('check-fields', problems, details);
  const amount = { minorUnits: request.amountMinor ?? left(one), currency: one.currency };
  const at = tick(3);
  const told = (code: string, withAmount = true): void => {
    one.timeline = [{ at, kind: code.startsWith('mail') ? 'message' : 'money', code, amount: withAmount ? amount : null, details: { ...(request.reason ? { reason: request.reason } : {}), to: customerOf(one.customerId)?.email ?? '' }, who: 'Inès Carrel', providerReference: null }, ...one.timeline];
  };
  const what = request.action === 'update' ? change(one, amount.minorUnits) : null;
  if (what === 'same') return null;
  if (what === 'new-checkout' && !request.confirmed) throw new Refusal('check-fields', { confirmed: 'new-checkout-unconfirmed' });
  if (what === 'raised' || what === 'lowered') { one.minorUnits = amount.minorUnits; one.reservedMinor = amount.minorUnits; told('authorised'); }
  if (what === 'new-checkout') { one.cancelledMinor = left(one); one.money = 'voided'; told('link-replaced', false); }
  if (request.action === 'capture') { one.capturedMinor += amount.minorUnits; one.money = left(one) > 0 ? 'partCaptured' : 'captured'; told('captured'); }
  if (request.action === 'refund') { one.refundedMinor += amount.minorUnits; one.money = one.refundedMinor < one.capturedMinor ? 'partRefunded' : 'refunded'; told('refunded'); }
  if (request.action === 'cancel') { one.cancelledMinor = left(one); one.money = 'voided'; told('voided'); }
  if (request.action === 'receipt') told('mail-queued-receipt', false);
  if (request.action === 'resend' || request.action === 'relink') told('mail-sent', false);
  if (left(one) === 0) { one.lapsesAt = null; one.due = null; one.lapsing = false; }
  one.version += 1;
  one.askedAt = now();
  emit({ kind: 'paymentChanged', paymentId: one.paymentId });
  if (what !== 'new-checkout') return null;
  const next: Record_ = { ...one, paymentId: `${one.paymentId}-2`, minorUnits: amount.minorUnits, agreedMinor: amount.minorUnits, money: 'none', link: 'active', reservedMinor: 0, cancelledMinor: 0, due: null, card: null, providerReference: null, timeline: [{ at, kind: 'other', code: 'opened-link', amount, details: {}, who: 'Inès Carrel', providerReference: null }], version: 1 };
  world.payments.unshift(next);
  return next.paymentId;
}
