/** The list of the made-up backend: views, filters, keyset pages. */
import type { ListCounts, ListExported, ListPage, ListQuery, ListRow, RunningOut } from '../types';
import { ago, DAY, now } from './clock';
import { nameOf, staff } from './people';
import type { Record_ } from './payments';
import { customerOf, type World } from './world';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** What runs out within 48 hours: a reservation, or an open link that nobody has paid. */
function runningOut(one: Record_): RunningOut | null {
  const hours = (at: string): number => (Date.parse(at) - Date.parse(now())) / 3_600_000;
  const money = (minorUnits: number): RunningOut['atRisk'] => ({ minorUnits, currency: one.currency });
  if (one.lapsesAt !== null && hours(one.lapsesAt) <= 48) return { what: 'authorisation', at: one.lapsesAt, atRisk: money(one.reservedMinor - one.capturedMinor - one.cancelledMinor), action: 'capture' };
  const open = one.link === 'active' && one.money === 'none' && one.validUntil !== null;
  if (open && one.validUntil && hours(one.validUntil) > 0 && hours(one.validUntil) <= 48) return { what: 'link', at: one.validUntil, atRisk: money(one.minorUnits), action: 'relink' };
  return null;
}

function inView(one: Record_, view: ListQuery['view']): boolean {
  if (view === 'attention') return one.due !== null && one.due.code !== 'link-ends';
  if (view === 'sentToday') return one.channel === 'link' && Date.parse(one.createdAt) > Date.parse(ago(DAY));
  if (view === 'lapsing') return runningOut(one) !== null;
  return view === 'mine' ? one.owner === 'op-ines' : true;
}

function matches(one: Record_, query: ListQuery): boolean {
  const text = plain(query.text.trim());
  const customer = customerOf(one.customerId);
  return inView(one, query.view)
    && (query.days === null || Date.parse(one.createdAt) > Date.parse(ago(query.days * DAY)))
    && (!query.ownerId || one.owner === query.ownerId) && (!query.message || one.message === query.message)
    && (!query.link || one.link === query.link) && (!query.money || one.money === query.money) && (!query.channel || one.channel === query.channel)
    && (!text || plain([nameOf(customer), one.reference, one.card?.last4, customer?.email, one.settlement].join(' ')).includes(text));
}

/** Newest first (what runs out: by the money at risk); equal times by id, so that a page never shows a row twice. */
const before = (a: Record_, b: Record_): number => (a.createdAt === b.createdAt ? (a.paymentId < b.paymentId ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1);

export function page(world: World, query: ListQuery): ListPage {
  const risk = (one: Record_): number => (query.view === 'lapsing' ? (runningOut(one)?.atRisk.minorUnits ?? 0) : 0);
  const all = world.payments.filter((one) => matches(one, query)).sort((a, b) => risk(b) - risk(a) || before(a, b));
  const from = query.cursor ? all.findIndex((one) => one.paymentId === query.cursor) + 1 : 0;
  const rows = all.slice(from, from + query.limit);
  return { rows: rows.map((one) => row(world, one)), nextCursor: from + query.limit < all.length ? (rows.at(-1)?.paymentId ?? null) : null, asOf: now() };
}

export function exported(world: World, query: ListQuery): ListExported {
  return { path: '/home/ines/.local/share/counterfoil/live/exports/list-2026-11-24-094407.csv', rows: page(world, { ...query, cursor: null, limit: world.payments.length }).rows.length };
}

export function counts(world: World): ListCounts {
  const of = (view: ListQuery['view']): number => Math.min(1000, world.payments.filter((one) => inView(one, view)).length);
  return { all: of('all'), attention: of('attention'), sentToday: of('sentToday'), lapsing: of('lapsing'), mine: of('mine') };
}

function row(world: World, one: Record_): ListRow {
  const customer = customerOf(one.customerId);
  return {
    paymentId: one.paymentId, orderId: one.orderId, reference: one.reference, customer: nameOf(customer), account: 'HiPay', channel: one.channel, mode: world.session.mode ?? 'test', amount: { minorUnits: one.minorUnits, currency: one.currency },
    message: one.message, link: one.link, money: one.money, lapsing: one.lapsing, language: customer?.language ?? 'en', owner: staff.find((person) => person.id === one.owner)?.name ?? '', createdAt: one.createdAt, due: one.due, runningOut: runningOut(one),
  };
}
