/** What became of a payment in the made-up world, with the sentence to say. The sentences are examples; the real ones are in locales. */
import type { PaymentResult, Verdict } from '../types';
import { ago, now, tick } from './clock';
import { counts } from './list';
import { nameOf } from './people';
import type { Record_ } from './payments';
import * as quotation from './quotation';
import { customerOf, emit, Refusal, type World } from './world';

export const find = (world: World, paymentId: string): Record_ => {
  const found = world.payments.find((one) => one.paymentId === paymentId);
  if (!found) throw new Refusal('payment-not-found');
  return found;
};

const verdictOf = (one: Record_): Verdict => {
  if (one.money === 'unknown') return 'unknown';
  if (one.money === 'declined') return 'declined';
  if (one.money === 'voided') return 'voided';
  if (one.reason === 'needs-payer') return 'needsPayer';
  return one.money === 'none' ? 'notProcessed' : 'approved';
};

const SAY: Record<Verdict, { fr: string; en: string }> = {
  approved: { fr: 'Le paiement est accepté. Votre commande {ref} est enregistrée, le reçu part par e-mail.', en: 'It went through. Your order {ref} is on record; the receipt is on its way to your inbox.' },
  declined: { fr: 'Votre banque l’a refusé, et elle seule peut en dire plus. Souhaitez-vous essayer une autre carte, ou recevoir un lien par e-mail ?', en: 'Your bank declined it, and only your bank can say more. Would you like to try another card, or have a link by e-mail?' },
  needsPayer: { fr: 'Votre banque veut que vous confirmiez vous-même. Je vous envoie un lien par e-mail ; rien n’a été débité.', en: 'Your bank wants you to confirm it yourself. I will e-mail you a link; nothing was charged.' },
  notProcessed: { fr: 'Le paiement n’a pas pu commencer, rien n’a été débité. Je règle cela et je vous rappelle.', en: 'We could not start the payment, so nothing was charged. Let me sort this out; I will call you back.' },
  pending: { fr: 'La banque examine le paiement. Je vous écris dès que j’ai la réponse.', en: 'The bank is looking at the payment. I will write as soon as I know.' },
  unknown: { fr: 'La banque n’a pas encore répondu. Votre commande {ref} est bien enregistrée. Ce paiement ne sera pas pris deux fois. Je vous écris dès que j’ai la réponse.', en: 'The bank has not answered yet. Your order {ref} is on record and this payment will not be taken twice. I will write as soon as I know.' },
  voided: { fr: 'Ce paiement a été annulé, rien n’a été débité. Souhaitez-vous payer à nouveau ?', en: 'This payment was cancelled, so nothing was charged. Would you like to pay again?' },
};

export function result(world: World, paymentId: string): PaymentResult {
  const one = find(world, paymentId);
  const customer = customerOf(one.customerId);
  const verdict = verdictOf(one);
  const language = customer?.language === 'fr' ? 'fr' : 'en';
  const fill = (text: string): string => text.replace('{ref}', one.reference);
  const account = world.accounts[0];
  return {
    paymentId, orderId: one.orderId, reference: one.reference, customer: nameOf(customer), customerLanguage: customer?.language ?? 'en', amount: { minorUnits: one.minorUnits, currency: one.currency }, at: one.createdAt, verdict,
    capture: one.money === 'captured' ? 'take' : 'reserve', script: { language, text: fill(SAY[verdict][language]) }, scriptForRep: { language: 'en', text: fill(SAY[verdict].en) },
    reason: one.reason, providerCode: verdict === 'declined' ? '4000051' : null, captureBefore: one.lapsesAt, card: one.card, approvalCode: verdict === 'approved' ? '204417' : null,
    addressCheck: verdict === 'approved' ? 'match' : null, codeCheck: verdict === 'approved' ? 'match' : null, account: account?.label ?? 'HiPay', provider: 'HiPay', mode: world.session.mode ?? 'test',
    channel: one.channel, operator: 'Inès Carrel', attempt: one.attempt, retryFrom: one.attempt >= 3 ? ago(-60) : null, mayRetry: verdict === 'declined' && one.attempt < 3, mayLink: ['declined', 'needsPayer'].includes(verdict), asked: one.asked,
    nextAskAt: verdict === 'unknown' ? new Date(Date.parse(now()) + 9000).toISOString() : null, unknownSince: one.unknownSince, mayRelease: false, contact: contact(world), quotation: quotation.now(one),
  };
}

/** As set up in Settings, else the shop itself. */
function contact(world: World): PaymentResult['contact'] {
  const { name, helpName, helpPhone, helpEmail } = world.shop;
  return helpName || helpPhone || helpEmail ? { name: helpName, phone: helpPhone, email: helpEmail } : { name, phone: '', email: world.sender.replyTo };
}

/** Asking once more: the second question finds the charge, as it mostly goes. */
export function ask(world: World, paymentId: string): void {
  const one = find(world, paymentId);
  one.askedAt = tick(15);
  if (one.money === 'unknown') {
    if (one.asked.filter((line) => line.code.endsWith('-none')).length >= 2) {
      one.money = 'authorised';
      one.reservedMinor = one.minorUnits;
      one.unknownSince = null;
      one.lapsesAt = ago(-7 * 24 * 60);
      one.due = { code: 'capture-before', at: one.lapsesAt, details: {} };
      one.timeline = [{ at: now(), kind: 'money', code: 'authorised', amount: { minorUnits: one.minorUnits, currency: one.currency }, details: {}, who: null, providerReference: '8009 0000 0418' }, ...one.timeline];
      emit({ kind: 'attentionChanged', attention: counts(world).attention, lapsing: counts(world).lapsing });
    } else one.asked = [...one.asked, { at: now(), code: 'asked-none', details: {} }];
  }
  one.version += 1;
  emit({ kind: 'paymentChanged', paymentId });
}
