/** Payment links of the made-up backend: the form's start, the mail, sending. */
import type { LinkDraft, LinkInput, MailPreview, OrderInput, ReadinessLine, ToldByProvider } from '../types';
import { endOfDay, tick } from './clock';
import { fill, html, wordsFor } from './mail';
import { check } from './order';
import { nameOf } from './people';
import { amountInWords } from './words';
import { emit, Refusal, type World } from './world';

export function readiness(world: World): ReadinessLine[] {
  const { pages, sender } = world;
  const line = (section: string, field: string, done: boolean): ReadinessLine => ({ code: `${section}-${field}`, done, section, field });
  return [
    ...(['name', 'address', 'replyTo', 'signature', 'footer', 'smtpHost'] as const).map((field) => line('sender', field, sender[field] !== '')),
    line('sender', 'smtpSecret', sender.smtpSecretStored),
    ...(['accept', 'decline', 'pending', 'exception', 'cancel'] as const).map((page) => line('pages', page, pages[page] !== '')),
  ];
}

const orderOf = (world: World, orderId: string) => {
  const draft = world.drafts.get(orderId);
  if (!draft) throw new Refusal('order-not-found');
  return draft.order;
};

/** How a provider on account tells the customer; other providers leave that to the terminal. */
function toldBy(world: World, customer: OrderInput['customer']): ToldByProvider | null {
  const [account] = world.accounts;
  if (account?.provider !== 'credit-key') return null;
  const byPhone = account.values['contact_method'] === 'phone' && Boolean(customer?.phone);
  return { byPhone, address: (byPhone ? customer?.phone : customer?.email) ?? '', shipDays: 30 };
}

export function draft(world: World, orderId: string): LinkDraft {
  const order = orderOf(world, orderId);
  const checked = check(world, { ...order, channel: 'link' }, false);
  if (checked.problems['channel'] === 'card-required') throw new Refusal('card-required');
  const { customer } = order;
  const told = toldBy(world, customer);
  return {
    input: { orderId, accountId: checked.accountId, recipients: customer?.email ? [customer.email] : [], greeting: customer ? `${customer.firstName} ${customer.lastName}`.trim() : '', language: order.language, validityDays: order.validityDays, line: '', copyToMe: world.defaults.copyToMe },
    reference: order.reference, customer: nameOf(customer as never), amount: { minorUnits: checked.quotation?.askMinor ?? checked.totalMinor, currency: order.currency }, lineCount: order.lines.length,
    operatorEmail: world.session.operator.email, provider: told ? 'Credit Key' : 'HiPay', account: world.accounts[0]?.label ?? '', mode: world.session.mode ?? 'test', minDays: 0, maxDays: told ? 30 : 24, maxMinutes: null, told, readiness: readiness(world).filter((line) => !told || line.section === 'pages'), approval: checked.approval,
  };
}

export function preview(world: World, input: LinkInput, language: string): MailPreview {
  const order = orderOf(world, input.orderId);
  const checked = check(world, order, false);
  const amount = { minorUnits: checked.quotation?.askMinor ?? checked.totalMinor, currency: order.currency };
  const show = (minor: number): string => new Intl.NumberFormat(language, { style: 'currency', currency: order.currency, currencyDisplay: language === 'fa' ? 'name' : 'symbol' }).format(minor / 100);
  const validUntil = endOfDay(input.validityDays);
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(new Date(validUntil));
  const words = wordsFor(language);
  const values = { ref: order.reference, amount: show(amount.minorUnits) };
  const problems: Record<string, string> = {};
  if (input.recipients.length === 0) problems['recipients'] = 'required';
  input.recipients.forEach((address, index) => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(address)) problems[`recipients.${index}`] = 'email-invalid';
  });
  const typo = input.recipients.find((address) => address.includes('@gmial.'));
  if (input.validityDays > 24) problems['validityDays'] = 'validity-too-long';
  const lines = [...order.lines.map((line, index) => ({ text: `${line.description} × ${line.quantity}`, sum: show(checked.lineSums[index] ?? 0) })), ...(checked.taxMinor ? [{ text: language === 'fr' ? 'TVA' : 'VAT', sum: show(checked.taxMinor) }] : [])];
  return {
    language, direction: language === 'fa' ? 'rtl' : 'ltr', from: `Inès Carrel, ${world.shop.name}`, fromAddress: world.sender.address || 'commandes@verdelune.example',
    subject: (world.session.mode === 'live' ? '' : words.test) + fill(words.subject, values),
    html: html({ language, shop: world.shop.name, reference: order.reference, amount: show(amount.minorUnits), until, lines, input, address: 'https://pay.example/l/7Q2M-4K9D' }),
    frame: null, text: '', validUntil, amountWords: { language: world.preferences.language === 'fr' ? 'fr' : 'en', text: amountInWords(amount, world.preferences.language === 'fr' ? 'fr' : 'en') }, problems, details: typo ? { 'recipients.suggestion': typo.replace('@gmial.', '@gmail.') } : {},
  };
}

export function send(world: World, input: LinkInput): string {
  const { problems, details } = preview(world, input, input.language);
  if (Object.keys(problems).length > 0) throw new Refusal('check-fields', problems, details);
  const missing = readiness(world).filter((line) => !line.done);
  if (missing.length > 0) throw new Refusal('sender-not-ready');
  const order = orderOf(world, input.orderId);
  const total = check(world, order, false).totalMinor;
  const at = tick(2);
  const paymentId = `pay-${order.reference.replace(/\D/g, '')}`;
  world.payments.unshift({
    paymentId, orderId: input.orderId, reference: order.reference, settlement: order.settlementReference, customerId: order.customer?.id ?? '', channel: 'link', minorUnits: total, currency: order.currency,
    message: 'sent', link: 'active', money: 'none', lapsing: false, owner: order.ownerId, createdAt: at, reservedMinor: 0, capturedMinor: 0, refundedMinor: 0, cancelledMinor: 0,
    due: { code: 'link-ends', at: endOfDay(input.validityDays), details: {} }, validUntil: endOfDay(input.validityDays), lapsesAt: null, note: order.note || null, version: 1, paidAfterAll: false, askedAt: at, card: null, providerReference: null, reason: null, unknownSince: null, attempt: 1, asked: [], agreedMinor: null,
    timeline: [
      { at, kind: 'message', code: 'mail-queued-pay-link', amount: null, details: { to: input.recipients.join(', ') }, who: null, providerReference: null },
      { at, kind: 'message', code: 'opened-link', amount: { minorUnits: total, currency: order.currency }, details: {}, who: 'Inès Carrel', providerReference: null },
    ],
  });
  world.drafts.delete(input.orderId);
  emit({ kind: 'listChanged', newer: 0 });
  return paymentId;
}
