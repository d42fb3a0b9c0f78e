/** The made-up shop's payments and links: one record each, from which rows and details are derived. */
import type { Channel, LinkState, MessageState, MoneyState, TimelineLine } from '../types';
import { ago, DAY } from './clock';
import { customers } from './people';

export interface Record_ {
  paymentId: string; orderId: string; reference: string; settlement: string; customerId: string; channel: Channel; minorUnits: number; currency: string;
  message: MessageState; link: LinkState; money: MoneyState; lapsing: boolean; owner: string; createdAt: string;
  capturedMinor: number; refundedMinor: number; cancelledMinor: number; reservedMinor: number;
  due: { code: string; at: string | null; details: Record<string, string> } | null;
  timeline: TimelineLine[]; validUntil: string | null; lapsesAt: string | null; note: string | null; version: number; paidAfterAll: boolean; askedAt: string | null;
  card: { brand: string; last4: string } | null; providerReference: string | null; reason: string | null; unknownSince: string | null; attempt: number;
  asked: { at: string; code: string; details: Record<string, string> }[];
  /** Paid on account, at a provider that takes changes of the amount and money when the goods ship; what the customer agreed to. */
  agreedMinor: number | null;
}

type Seed = [number: string, customerId: string, minor: number, channel: Channel, message: MessageState, link: LinkState, money: MoneyState, owner: string, minutesAgo: number, due: string | null, dueMinutes?: number];

const SEEDS: Seed[] = [
  ['20418', 'cus-0412', 126480, 'telephone', 'none', 'none', 'unknown', 'op-ines', 1, 'settle', 0],
  ['20415', 'cus-0377', 486000, 'link', 'sent', 'paid', 'authorised', 'op-tomas', 3 * DAY, 'capture-before', 41 * 60],
  ['20397', 'cus-0397', 214000, 'link', 'sent', 'paid', 'partCaptured', 'op-ines', 5 * DAY, 'capture-before', 2 * DAY],
  ['20409', 'cus-0409', 41260, 'link', 'failed', 'active', 'none', 'op-tomas', DAY, 'mend-address', 0],
  ['20402', 'cus-0402', 28490, 'link', 'sent', 'active', 'none', 'op-tomas', 2 * DAY, 'link-ends', 30 * 60],
  ['20411', 'cus-0388', 98600, 'link', 'sent', 'active', 'none', 'op-farid', 300, 'link-ends', 7 * DAY],
  ['20395', 'cus-0395', 342000, 'link', 'sent', 'replaced', 'none', 'op-judith', 4 * DAY, 'link-ends', 9 * DAY],
  ['20406', 'cus-0406', 73800, 'link', 'sent', 'expired', 'none', 'op-tomas', 8 * DAY, 'link-expired', 0],
  ['20404', 'cus-0404', 109540, 'telephone', 'sent', 'none', 'captured', 'op-ines', 23, null],
  ['20391', 'cus-0391', 15600, 'link', 'sent', 'paid', 'refunded', 'op-ines', 6 * DAY, null],
  ['20388', 'cus-0388b', 9240, 'telephone', 'none', 'none', 'declined', 'op-ines', 57, null],
  ['20385', 'cus-0385', 31825, 'telephone', 'sent', 'none', 'captured', 'op-ines', 40, null],
  ['20381', 'cus-0381', 236800, 'link', 'sent', 'paid', 'captured', 'op-tomas', 7 * DAY, null],
];

function record(seed: Seed): Record_ {
  const [number, customerId, minorUnits, channel, message, link, money, owner, minutesAgo, due, dueMinutes] = seed;
  const paid = ['authorised', 'partCaptured', 'captured', 'refunded', 'partRefunded'].includes(money);
  const captured = money === 'captured' || money === 'refunded' ? minorUnits : money === 'partCaptured' ? 150000 : 0;
  const usd = customers.find((customer) => customer.id === customerId)?.country === 'US';
  const currency = usd ? 'USD' : 'EUR';
  const dueAt = !dueMinutes ? null : ago(-dueMinutes);
  return {
    paymentId: `pay-${number}`, orderId: `ord-${number}`, reference: `SO-${number}`, settlement: `INV-2026-${3000 + Number(number.slice(2))}`, customerId, channel, minorUnits, currency,
    message, link, money, lapsing: due === 'capture-before' && (dueMinutes ?? 0) < 48 * 60, owner, createdAt: ago(minutesAgo),
    reservedMinor: paid ? minorUnits : 0, capturedMinor: captured, refundedMinor: money === 'refunded' ? minorUnits : money === 'partCaptured' ? 12000 : 0, cancelledMinor: 0,
    due: due ? { code: due, at: dueAt, details: {} } : null,
    timeline: [], validUntil: channel === 'link' ? (dueAt ?? ago(minutesAgo - 7 * DAY)) : null, lapsesAt: due === 'capture-before' ? dueAt : null, note: null, version: 1, paidAfterAll: false, askedAt: ago(3),
    card: paid || money === 'unknown' ? { brand: 'Visa', last4: '1111' } : money === 'declined' ? { brand: 'Visa', last4: '0026' } : null,
    providerReference: paid ? `8009 0000 ${number.slice(1)}` : null, reason: money === 'declined' ? 'card-limit' : null,
    unknownSince: money === 'unknown' ? ago(0) : null, attempt: 1, asked: [], agreedMinor: null,
  };
}

/** Older, finished business, so that paging and counts have something to work on. */
function older(count: number): Record_[] {
  const finished: [MessageState, LinkState, MoneyState, Channel][] = [['sent', 'paid', 'captured', 'link'], ['none', 'none', 'captured', 'telephone'], ['sent', 'expired', 'none', 'link'], ['sent', 'paid', 'refunded', 'link']];
  return Array.from({ length: count }, (_, index) => {
    const customer = customers[(index * 5) % customers.length];
    const kind = finished[index % finished.length];
    const owner = ['op-ines', 'op-tomas', 'op-judith'][index % 3] ?? 'op-ines';
    if (!customer || !kind) throw new Error('no seed');
    return record([String(20370 - index), customer.id, 4200 + ((index * 7919) % 250000), kind[3], kind[0], kind[1], kind[2], owner, 8 * DAY + index * 95, null]);
  });
}

export function seedPayments(): Record_[] {
  const made = [...SEEDS.map(record), ...older(201)];
  const blumenhaus = made.find((one) => one.reference === 'SO-20397');
  if (blumenhaus) Object.assign(blumenhaus, { note: 'Second shipment waits for the ranunculus. Capture when it is scanned out.', timeline: blumenhausStory() });
  const unknown = made.find((one) => one.money === 'unknown');
  if (unknown) unknown.asked = [{ at: ago(1), code: 'sent', details: {} }, { at: ago(0.5), code: 'no-answer', details: {} }, { at: ago(0.4), code: 'polled-none', details: {} }];
  for (const one of made) if (one.timeline.length === 0) one.timeline = shortStory(one);
  return made;
}

const line = (minutes: number, kind: TimelineLine['kind'], code: string, minorUnits: number | null, details: Record<string, string> = {}, who: string | null = 'Inès Carrel', providerReference: string | null = null): TimelineLine =>
  ({ at: ago(minutes), kind, code, amount: minorUnits === null ? null : { minorUnits, currency: 'EUR' }, details, who, providerReference });

function blumenhausStory(): TimelineLine[] {
  return [
    line(18 * 60, 'money', 'refunded', 12000, { reason: 'two boxes arrived frozen' }, 'Inès Carrel', '8009 0000 4127 R1'),
    line(4 * DAY + 10, 'money', 'captured', 150000, {}, 'Inès Carrel', '8009 0000 4127 C1'),
    line(4.75 * DAY, 'money', 'authorised', 214000, {}, null, '8009 0000 4127'),
    line(4.76 * DAY, 'money', 'declined', null, { 'reason-key': 'card-limit' }, null),
    line(5 * DAY - 1, 'message', 'mail-sent', null, {}, null),
    line(5 * DAY - 1, 'message', 'mail-queued-pay-link', null, { to: 'f.achterberg@blumenhaus.example' }),
    line(5 * DAY, 'other', 'opened-link', 214000),
  ];
}

function shortStory(one: Record_): TimelineLine[] {
  const at = one.createdAt;
  const amount = { minorUnits: one.minorUnits, currency: one.currency };
  const story: TimelineLine[] = [];
  if (one.money === 'refunded') story.push({ at, kind: 'money', code: 'refunded', amount, details: { reason: 'order called off' }, who: 'Inès Carrel', providerReference: null });
  if (['captured', 'refunded'].includes(one.money)) story.push({ at, kind: 'money', code: 'captured', amount, details: {}, who: 'Inès Carrel', providerReference: null });
  if (one.money === 'authorised') story.push({ at, kind: 'money', code: 'authorised', amount, details: {}, who: null, providerReference: one.providerReference });
  if (one.money === 'declined') story.push({ at, kind: 'money', code: 'declined', amount: null, details: { 'reason-key': 'card-limit' }, who: null, providerReference: null });
  if (one.money === 'unknown') story.push({ at, kind: 'money', code: 'unknown', amount, details: {}, who: null, providerReference: null });
  if (one.message === 'failed') story.push({ at, kind: 'message', code: 'mail-failed', amount: null, details: { address: 'p.ferri@santelia.example' }, who: null, providerReference: null });
  if (one.channel === 'link') story.push({ at, kind: 'message', code: 'opened-link', amount, details: {}, who: 'Inès Carrel', providerReference: null });
  else story.push({ at, kind: 'money', code: 'opened-telephone', amount, details: {}, who: 'Inès Carrel', providerReference: null });
  return story;
}
