/** Orders of the made-up backend: defaults, sums, checks, drafts. Sums are exact enough for a look, not the product's rules. */
import { formatMoney } from '../../l10n/money';
import type { AccountChoice, OrderCheck, OrderCheckLine, OrderDefaults, OrderInput } from '../types';
import { standing, switchesOf } from './approval';
import { now } from './clock';
import { customers, nameOf, staff } from './people';
import * as quotation from './quotation';
import { amountInWords } from './words';
import { customerOf, Refusal, type World } from './world';

export function start(world: World, orderId: string | null): OrderDefaults {
  const kept = orderId ? world.drafts.get(orderId) : undefined;
  const waits = orderId ? world.approvals.get(orderId) : undefined;
  if (orderId && !kept && !waits) throw new Refusal('order-not-found');
  const order: OrderInput = kept?.order ?? waits?.order ?? {
    id: null, reference: `SO-${world.nextNumber}`, settlementReference: '', channel: null, customer: null, lines: [], shippingMinor: 0, amountMinor: null,
    currency: world.defaults.currency, language: world.defaults.customerLanguage, description: '', note: '', ownerId: world.session.operator.id, capture: world.defaults.capture,
    accountId: null, validityDays: world.defaults.validityDays, shipDate: '', carrier: '', quotation: world.defaults.quotation ? quotation.fresh(world) : null, payNowMinor: null,
  };
  return {
    order, quotation: quotation.fresh(world), currencies: ['EUR', 'USD', 'GBP', 'JPY', 'KWD'], taxRates: [0, 550, 1000, 2000], owners: staff,
    recent: world.payments.filter((one) => one.owner === 'op-ines' && one.channel !== 'link' && one.money !== 'unknown').sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, 3)
      .map((one) => ({ paymentId: one.paymentId, reference: one.reference, customer: nameOf(customerOf(one.customerId)), at: one.createdAt, amount: { minorUnits: one.minorUnits, currency: one.currency }, money: one.money })),
  };
}

const half = (value: number): number => Math.round(value / 10_000);

export function check(world: World, typed: OrderInput, final: boolean): OrderCheck {
  const input = switchesOf(typed);
  const lineSums = input.lines.map((line) => line.quantity * line.unitPriceMinor);
  const goodsMinor = lineSums.reduce((sum, one) => sum + one, 0);
  const rates = input.lines.map((line) => line.taxBasisPoints);
  const topRate = Math.max(0, ...rates);
  const taxMinor = input.lines.reduce((sum, line, index) => sum + half((lineSums[index] ?? 0) * line.taxBasisPoints), 0) + half(input.shippingMinor * topRate);
  const totalMinor = input.amountMinor ?? goodsMinor + input.shippingMinor + taxMinor;
  const accounts: AccountChoice[] = world.accounts.map((account) => {
    const fits = account.currencies.includes(input.currency);
    return { id: account.id, label: account.label, mode: account.state === 'live' ? 'live' : 'test', whyNot: fits ? null : 'currency-not-on-account', details: { account: account.label, currency: input.currency } };
  });
  const chosen = accounts.find((one) => one.id === input.accountId && !one.whyNot) ?? accounts.find((one) => !one.whyNot);
  const found = { ...problemsOf(world, input, totalMinor, final, Boolean(chosen)), ...quotation.problems(input, totalMinor) };
  // By name, as the backend tells them.
  const problems = Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
  const taken = takenBy(world, input);
  return {
    lineSums, goodsMinor, shippingMinor: input.shippingMinor, taxMinor, totalMinor, currency: input.currency, problems,
    details: { ...(taken ? { reference: taken.reference } : {}), most: formatMoney({ minorUnits: totalMinor, currency: input.currency }, world.preferences.language) }, accounts, accountId: chosen?.id ?? null,
    checks: checksOf(world, input, totalMinor, Boolean(chosen)), readBack: readBack(input, totalMinor),
    approval: standing(world, input, totalMinor), quotation: quotation.check(input, totalMinor),
    duplicateReference: taken ? { paymentId: taken.paymentId, reference: taken.reference } : null,
  };
}

/** Another order's payment under this reference. */
const takenBy = (world: World, input: OrderInput): World['payments'][number] | undefined => world.payments.find((one) => one.reference === input.reference && one.orderId !== input.id);

function problemsOf(world: World, input: OrderInput, totalMinor: number, final: boolean, hasAccount: boolean): Record<string, string> {
  const problems: Record<string, string> = {};
  if (takenBy(world, input)) problems['reference'] = 'reference-taken';
  const email = input.customer?.email;
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems['customer.email'] = 'email-invalid';
  if (input.customer?.cardRequired && input.channel === 'link') problems['channel'] = 'card-required';
  input.lines.forEach((line, index) => {
    if (line.quantity <= 0) problems[`lines.${index}.quantity`] = 'quantity-invalid';
  });
  if (!final) return problems;
  if (!input.channel) problems['channel'] = 'channel-required';
  if (!input.customer) problems['customer'] = 'customer-required';
  if (input.customer && !input.customer.lastName && !input.customer.company) problems['customer.lastName'] = 'required';
  if (totalMinor <= 0) problems['amount'] = input.lines.length ? 'amount-zero' : 'amount-required';
  if (!input.reference.trim()) problems['reference'] = 'required';
  if (totalMinor > 0 && !hasAccount) problems['account'] = 'account-required';
  return problems;
}

function checksOf(world: World, input: OrderInput, totalMinor: number, hasAccount: boolean): OrderCheckLine[] {
  const link = input.channel === 'link';
  const chosenName = world.accounts.find((one) => one.currencies.includes(input.currency))?.label ?? '';
  const lines: OrderCheckLine[] = hasAccount
    ? [{ code: link ? 'ready-link' : input.channel ? 'ready-moto' : 'ready', tone: 'good', details: { account: chosenName, currency: input.currency }, paymentId: null }]
    : [];
  if (!input.customer || totalMinor === 0) return lines;
  const same = world.payments.find((one) => one.customerId === input.customer?.id && one.minorUnits === totalMinor && one.money !== 'declined');
  lines.push(same
    ? { code: 'similar-order', tone: 'warn', details: { reference: same.reference, minutes: '21' }, paymentId: same.paymentId }
    : { code: 'no-similar-order', tone: 'good', details: {}, paymentId: null });
  if (input.channel === 'telephone' && world.recorder.pause === '') lines.push({ code: 'pause-recording', tone: 'warn', details: {}, paymentId: null });
  return lines;
}

const COUNTS_FR = ['Aucun article', 'Un article', 'Deux articles', 'Trois articles', 'Quatre articles'];

function readBack(input: OrderInput, totalMinor: number): OrderCheck['readBack'] {
  if (!input.customer || totalMinor === 0) return null;
  const words = amountInWords({ minorUnits: totalMinor, currency: input.currency }, input.language);
  if (input.language === 'fr') return { language: 'fr', text: input.lines.length ? `${COUNTS_FR[input.lines.length] ?? `${input.lines.length} articles`}, pour ${words}.` : `Votre commande, pour ${words}.` };
  if (input.language === 'fa') return { language: 'fa', text: `سفارش شما به مبلغ ${words}.` };
  return { language: 'en', text: input.lines.length ? `${input.lines.length} ${input.lines.length === 1 ? 'item' : 'items'}, for ${amountInWords({ minorUnits: totalMinor, currency: input.currency }, 'en')}.` : `Your order, for ${amountInWords({ minorUnits: totalMinor, currency: input.currency }, 'en')}.` };
}

export function save(world: World, input: OrderInput): OrderInput {
  const { problems } = check(world, input, false);
  if (problems['reference']) throw new Refusal('check-fields', { reference: problems['reference'] }, { reference: input.reference });
  const id = input.id ?? `ord-${world.nextNumber}`;
  if (!input.id) world.nextNumber += 1;
  let customer = input.customer;
  if (customer && !customer.id) {
    const made = { ...customer, cardRequired: customer.cardRequired ?? false, needsApproval: customer.needsApproval ?? false, id: `cus-new-${customers.length}`, number: `C-05${customers.length}` };
    customers.push(made);
    customer = made;
  }
  const order = { ...input, id, customer };
  world.drafts.set(id, { order, at: now() });
  return order;
}
