/** Orders of the made-up backend that wait for a person: who asks, who decides. The team has four, so nobody decides alone. */
import type { ApprovalDecision, ApprovalLine, ApprovalSettings, ApprovalSheet, OrderApproval, OrderInput } from '../types';
import { ago, now, tick } from './clock';
import { customers, nameOf, staff } from './people';
import { check } from './order';
import { customerOf, emit, Refusal, type World } from './world';

export interface Request {
  order: OrderInput; totalMinor: number; askedBy: string; askedAt: string; approver: string; causes: string[];
  state: 'waiting' | 'approved' | 'sentBack'; decidedBy: string; decidedAt: string; reason: string; round: number;
}

const staffName = (id: string): string => staff.find((one) => one.id === id)?.name ?? id;
const CURRENCIES = ['EUR', 'USD', 'GBP', 'JPY', 'KWD'];

/** The four that wait when the window opens: three to decide, one that Inès asked for herself. */
export function seedApprovals(): Map<string, Request> {
  const seed = (number: number, customerId: string, askedBy: string, minutes: number, causes: string[], lines: [string, number, number, number][], more: Partial<OrderInput> = {}): [string, Request] => {
    const customer = customers.find((one) => one.id === customerId);
    const order: OrderInput = {
      id: `ord-${number}`, reference: `SO-${number}`, settlementReference: '', channel: 'telephone', customer: customer ? { ...customer } : null,
      lines: lines.map(([description, quantity, unitPriceMinor, taxBasisPoints]) => ({ description, quantity, unitPriceMinor, taxBasisPoints })), shippingMinor: 0, amountMinor: null,
      currency: 'EUR', language: customer?.language ?? 'en', description: '', note: '', ownerId: askedBy, capture: 'reserve', accountId: null, validityDays: 7, shipDate: '', carrier: '', ...more,
    };
    const tax = order.lines.reduce((sum, line) => sum + Math.round((line.quantity * line.unitPriceMinor * line.taxBasisPoints) / 10_000), 0);
    const totalMinor = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0) + tax;
    return [`ord-${number}`, { order, totalMinor, askedBy, askedAt: ago(minutes), approver: askedBy === 'op-ines' ? 'op-judith' : 'op-ines', causes, state: 'waiting', decidedBy: '', decidedAt: '', reason: '', round: 1 }];
  };
  return new Map([
    seed(20411, 'cus-0420', 'op-tomas', 74, ['over-limit'], [['Peony ‘Sarah B.’, box of 40 stems', 60, 3850, 1000], ['Ranunculus mix, box of 60 stems', 24, 5250, 1000], ['Stoneware vase, 28 cm', 12, 5400, 2000]], { shipDate: '2026-11-27', carrier: 'Alpes Froid', note: 'Wedding on Saturday: no second delivery possible.' }),
    seed(20398, 'cus-0395', 'op-farid', 190, ['customer'], [['Centrepiece, roses and ivy', 6, 4200, 2000]]),
    seed(20402, 'cus-0397', 'op-judith', 31, ['over-limit', 'customer'], [['Eucalyptus cinerea, bunch', 400, 620, 1000], ['Floating candles, set of 20', 40, 1600, 2000]]),
    seed(20404, 'cus-0409', 'op-ines', 12, ['over-limit'], [['Peony ‘Sarah B.’, box of 40 stems', 90, 3850, 1000]]),
  ]);
}

const mayDecide = (world: World, request: Request): string | null => (request.state !== 'waiting' ? 'not-waiting' : request.askedBy === world.session.operator.id ? 'own-request' : null);

/** Why an order needs an approval. */
function causesOf(world: World, input: OrderInput, totalMinor: number): string[] {
  const limit = world.limits[input.currency];
  return [...(limit !== undefined && totalMinor > limit ? ['over-limit'] : []), ...(input.customer?.needsApproval ? ['customer'] : [])];
}

export function standing(world: World, input: OrderInput, totalMinor: number): OrderApproval {
  const causes = causesOf(world, input, totalMinor);
  const limit = world.limits[input.currency];
  const request = input.id ? world.approvals.get(input.id) : undefined;
  const covers = request !== undefined && totalMinor <= request.totalMinor && nameOf(request.order.customer as never) === nameOf(input.customer as never);
  const told: OrderApproval = { standing: causes.length === 0 ? 'notNeeded' : 'needed', causes, limit: limit === undefined ? null : { minorUnits: limit, currency: input.currency }, approver: 'Judith Amsel', askedAt: null, decidedBy: null, decidedAt: null, reason: '' };
  if (causes.length === 0 || !request || (request.state !== 'sentBack' && !covers)) return told;
  const decided = request.state === 'waiting' ? {} : { decidedBy: staffName(request.decidedBy), decidedAt: request.decidedAt, reason: request.reason };
  return { ...told, standing: request.state, approver: staffName(request.approver), askedAt: request.askedAt, ...decided };
}

function lineOf(world: World, [orderId, request]: [string, Request]): ApprovalLine {
  const limit = world.limits[request.order.currency];
  return {
    orderId, reference: request.order.reference, customer: nameOf(request.order.customer as never), amount: { minorUnits: request.totalMinor, currency: request.order.currency }, askedBy: staffName(request.askedBy), askedAt: request.askedAt,
    approver: staffName(request.approver), causes: request.causes, limit: limit === undefined ? null : { minorUnits: limit, currency: request.order.currency }, shipDate: request.order.shipDate || null, mine: mayDecide(world, request) === null,
  };
}

/** What ships soonest first, then what waits longest. */
export function lines(world: World): ApprovalLine[] {
  return [...world.approvals].filter(([, request]) => request.state === 'waiting').map((entry) => lineOf(world, entry))
    .sort((a, b) => (a.shipDate ?? '9').localeCompare(b.shipDate ?? '9') || a.askedAt.localeCompare(b.askedAt));
}

const find = (world: World, orderId: string): Request => {
  const found = world.approvals.get(orderId);
  if (!found) throw new Refusal('not-found');
  return found;
};
const version = (request: Request): string => `${request.round}.${request.approver}`;

export function sheet(world: World, orderId: string): ApprovalSheet {
  const request = find(world, orderId);
  const checked = check(world, request.order, false);
  const { customer } = request.order;
  const whyNot = mayDecide(world, request);
  return {
    line: lineOf(world, [orderId, request]), contact: customer?.company ? `${customer.firstName} ${customer.lastName}` : null, email: customer?.email ?? null, phone: customer?.phone ?? null, language: request.order.language,
    lines: request.order.lines.map((line, index) => ({ description: line.description, quantity: line.quantity, unitPriceMinor: line.unitPriceMinor, sumMinor: checked.lineSums[index] ?? 0 })), goodsMinor: checked.goodsMinor, shippingMinor: checked.shippingMinor, taxMinor: checked.taxMinor,
    description: request.order.description, note: request.order.note || null, carrier: request.order.carrier || null, whyNot, whyNotTakeOver: whyNot ?? (request.approver === world.session.operator.id ? 'already-yours' : null), own: false, version: version(request),
  };
}

export function ask(world: World, orderId: string): OrderApproval {
  const draft = world.drafts.get(orderId);
  if (!draft) throw new Refusal('not-found');
  const totalMinor = check(world, draft.order, true).totalMinor;
  const causes = causesOf(world, draft.order, totalMinor);
  const before = world.approvals.get(orderId);
  world.approvals.set(orderId, { order: draft.order, totalMinor, askedBy: world.session.operator.id, askedAt: tick(3), approver: 'op-judith', causes, state: 'waiting', decidedBy: '', decidedAt: '', reason: '', round: (before?.round ?? 0) + 1 });
  moved(world);
  return standing(world, draft.order, totalMinor);
}

export function decide(world: World, decision: ApprovalDecision): void {
  const request = find(world, decision.orderId);
  const whyNot = mayDecide(world, request);
  if (whyNot) throw new Refusal(`approval-${whyNot}`);
  if (decision.version !== version(request)) throw new Refusal('stale');
  if (decision.verdict === 'sendBack' && !decision.reason.trim()) throw new Refusal('check-fields', { reason: 'required' });
  const me = world.session.operator.id;
  if (decision.verdict === 'takeOver') request.approver = me;
  else Object.assign(request, { state: decision.verdict === 'approve' ? 'approved' : 'sentBack', decidedBy: me, decidedAt: now(), reason: decision.reason });
  moved(world);
}

export const waiting = (world: World): number => lines(world).filter((line) => line.mine).length;
const moved = (world: World): void => emit({ kind: 'approvalsChanged', waiting: waiting(world) });

export const settings = (world: World): ApprovalSettings => ({ limits: CURRENCIES.map((currency) => ({ currency, minorUnits: world.limits[currency] ?? null })) });

export function saveSettings(world: World, typed: ApprovalSettings): ApprovalSettings {
  const negative = typed.limits.filter((limit) => (limit.minorUnits ?? 0) < 0);
  if (negative.length > 0) throw new Refusal('check-fields', Object.fromEntries(negative.map((limit) => [`limits.${limit.currency}`, 'amount-negative'])));
  world.limits = Object.fromEntries(typed.limits.flatMap((limit) => (limit.minorUnits === null ? [] : [[limit.currency, limit.minorUnits]])));
  return settings(world);
}

/** No card and no link before the approval, whatever asks. */
export function refuseUnapproved(world: World, order: OrderInput): void {
  const told = standing(world, order, check(world, order, false).totalMinor);
  if (['needed', 'waiting', 'sentBack'].includes(told.standing)) throw new Refusal(told.standing === 'needed' ? 'approval-needed' : told.standing === 'waiting' ? 'approval-waiting' : 'approval-sent-back', null, { approver: told.approver });
}

/** The switches of a known customer are the address book's. */
export const switchesOf = (input: OrderInput): OrderInput => {
  const known = input.customer?.id ? customerOf(input.customer.id) : null;
  return known && input.customer ? { ...input, customer: { ...input.customer, cardRequired: known.cardRequired, needsApproval: known.needsApproval } } : input;
};
