/** The order form's mind: lines, sums asked once at a time, what is read and what is not. */
import { describe, expect, it, vi } from 'vitest';
import type { Host, OrderCheck, OrderDefaults, OrderInput } from '../../api';
import { OrderForm } from './form.svelte';
import { emptyCustomer, lineOf, quantityOf } from './rows';

const order: OrderInput = { id: null, reference: 'SO-1', settlementReference: '', channel: null, customer: null, lines: [], shippingMinor: 0, amountMinor: null, currency: 'EUR', language: 'en', description: '', note: '', ownerId: '', capture: 'reserve', accountId: null, validityDays: 7 };
const answer = (totalMinor: number, problems: Record<string, string> = {}): OrderCheck => ({ totalMinor, problems, lineSums: [], accounts: [], checks: [], accountId: 'a' }) as unknown as OrderCheck;

function formOf(host: Partial<Host>): OrderForm {
  return new OrderForm({ orderStart: () => Promise.resolve({ order: structuredClone(order), currencies: [], taxRates: [], owners: [], recent: [] } as unknown as OrderDefaults), orderCheck: () => Promise.resolve(answer(0)), drafts: () => Promise.resolve([]), ...host } as Host);
}

describe('lines', () => {
  it('read whole quantities in any digit script', () => {
    expect(['12', '۱۲', ' 1 200 ', '1.5', 'a', '-3', '1234567'].map(quantityOf)).toEqual([12, 12, 1200, null, null, null, null]);
  });

  it('are sent without the empty one at the end', async () => {
    const form = formOf({});
    await form.load(null);
    form.pickItem(0, { id: 'i', description: 'Vase', unitPrice: { minorUnits: 5400, currency: 'EUR' }, taxBasisPoints: 2000 });
    expect(form.rows).toHaveLength(2);
    expect(form.input().lines).toEqual([{ description: 'Vase', quantity: 1, unitPriceMinor: 5400, taxBasisPoints: 2000 }]);
  });

  it('count as one until a quantity is typed, and as none while it cannot be read', () => {
    expect(lineOf({ key: 1, description: 'Vase', quantity: '', price: 1, tax: 0 })[0]?.quantity).toBe(1);
    expect(lineOf({ key: 1, description: 'Vase', quantity: 'x', price: 1, tax: 0 })[0]?.quantity).toBe(0);
    expect(lineOf({ key: 1, description: ' ', quantity: '', price: null, tax: 0 })).toEqual([]);
  });

  it('come back where they were', async () => {
    const form = formOf({});
    await form.load(null);
    for (const name of ['A', 'B']) form.pickItem(form.rows.length - 1, { id: name, description: name, unitPrice: { minorUnits: 1, currency: 'EUR' }, taxBasisPoints: 0 });
    expect(form.removeRow(0)).toBe(true);
    expect(form.restoreRow()).toBe(true);
    expect(form.input().lines.map((line) => line.description)).toEqual(['A', 'B']);
    expect(form.restoreRow()).toBe(false);
  });
});

describe('the amount', () => {
  const asGoods = (input: OrderInput): OrderCheck => ({ ...answer(input.amountMinor ?? 0), goodsMinor: input.amountMinor ?? 0, shippingMinor: 0, taxMinor: 0 });

  it('is kept without items although the backend calls it the goods', async () => {
    const form = formOf({ orderCheck: (input) => Promise.resolve(asGoods(input)) });
    await form.load(null);
    for (const minor of [126_480, 126_480, null, 126_480]) {
      form.setAmount(minor);
      await form.recheck();
    }
    expect(form.input().amountMinor).toBe(126_480);
    expect(form.total).toBe(126_480);
  });

  it('follows the items again when it is what they come to', async () => {
    const form = formOf({ orderCheck: () => Promise.resolve({ ...answer(6480), goodsMinor: 5400, shippingMinor: 0, taxMinor: 1080 }) });
    await form.load(null);
    form.pickItem(0, { id: 'i', description: 'Vase', unitPrice: { minorUnits: 5400, currency: 'EUR' }, taxBasisPoints: 2000 });
    await form.recheck();
    form.setAmount(5000);
    expect(form.input().amountMinor).toBe(5000);
    form.setAmount(6480);
    expect(form.input().amountMinor).toBeNull();
  });
});

it('asks for sums once at a time and again when something changed meanwhile', async () => {
  const answers: ((check: OrderCheck) => void)[] = [];
  const orderCheck = vi.fn(() => new Promise<OrderCheck>((resolve) => answers.push(resolve)));
  const form = formOf({ orderCheck });
  void form.load(null);
  await vi.waitFor(() => expect(orderCheck).toHaveBeenCalledTimes(1));
  form.changed();
  form.changed();
  expect(orderCheck).toHaveBeenCalledTimes(1);
  answers[0]?.(answer(1));
  await vi.waitFor(() => expect(orderCheck).toHaveBeenCalledTimes(2));
  answers[1]?.(answer(2));
  await vi.waitFor(() => expect(form.total).toBe(2));
});

it('keeps the way of paying that was chosen while the order was being fetched', async () => {
  const form = formOf({});
  const loading = form.load(null);
  form.setChannel('mail');
  await loading;
  expect(form.order).toMatchObject({ channel: 'mail', reference: 'SO-1' });
  expect(form.kept).toBe('new');

  const draft = formOf({});
  const fetching = draft.load('o');
  draft.setChannel('telephone');
  await fetching;
  expect([draft.order.channel, draft.kept]).toEqual(['telephone', 'changed']);
});

it('does not open the card window while a text cannot be read', async () => {
  const cardOpen = vi.fn(() => Promise.resolve());
  const form = formOf({ cardOpen, orderSave: (input) => Promise.resolve({ ...input, id: 'o' }) });
  await form.load(null);
  form.setChannel('telephone');
  form.read('amount', 'amount-not-a-number');
  expect(await form.openCard()).toBe(false);
  expect(form.attempt).toBe(1);
  form.read('amount', null);
  expect(await form.openCard()).toBe(true);
  expect(cardOpen).toHaveBeenCalledExactlyOnceWith({ orderId: 'o', accountId: 'a', channel: 'telephone' });
});

it('never opens the card window for an order that goes by link', async () => {
  const cardOpen = vi.fn();
  const form = formOf({ cardOpen });
  await form.load(null);
  form.setChannel('link');
  expect(await form.openCard()).toBe(false);
  expect(cardOpen).not.toHaveBeenCalled();
});

it('says a used reference at its field when keeping a draft', async () => {
  const form = formOf({ orderSave: () => Promise.reject({ code: 'check-fields', fields: { reference: 'reference-taken' }, details: { reference: 'SO-1' }, reference: null }) });
  await form.load(null);
  expect(await form.keep()).toBe(false);
  expect(form.problems).toEqual({ reference: 'reference-taken' });
});

it('sorts what was typed into the search into the new customer’s fields', () => {
  expect(emptyCustomer('fr', 'Ada Quill')).toMatchObject({ firstName: 'Ada', lastName: 'Quill', email: null });
  expect(emptyCustomer('fr', 'ada@quill.example')).toMatchObject({ email: 'ada@quill.example', lastName: '' });
  expect(emptyCustomer('fr', '+۳۳ ۴ ۶۵')).toMatchObject({ phone: '+۳۳ ۴ ۶۵', lastName: '' });
  expect(emptyCustomer('fr', 'Quill')).toMatchObject({ firstName: '', lastName: 'Quill' });
});
