/** One payment's mind: fixed order of actions, acting once, refusals kept in view. */
import { expect, it, vi } from 'vitest';
import type { ActionLine, Detail, Host } from '../../api';
import { ActionForm, DetailView } from './detail.svelte';

const line = (id: ActionLine['id'], allowed = true, maxMinor: number | null = null): ActionLine => ({ id, words: id, allowed, code: id, details: {}, maxMinor, partial: true });
const detail = { paymentId: 'p', version: '7', actions: [line('withdraw', false), line('refund'), line('capture')], timeline: [{ kind: 'money' }, { kind: 'message' }, { kind: 'other' }] } as unknown as Detail;

it('keeps every action at its place, whatever order it comes in', async () => {
  const view = new DetailView({ detail: () => Promise.resolve(detail) } as unknown as Host, 'p');
  await view.load();
  expect(view.actions.map((one) => one.id)).toEqual(['capture', 'refund', 'withdraw']);
  expect(view.first).toBe('capture');
});

it('filters the timeline', async () => {
  const view = new DetailView({ detail: () => Promise.resolve(detail) } as unknown as Host, 'p');
  await view.load();
  view.filter = 'money';
  expect(view.timeline).toHaveLength(1);
});

it('proposes all that is left and acts with the version it has seen', async () => {
  const act = vi.fn(() => Promise.resolve());
  const form = new ActionForm({ act } as unknown as Host, detail, line('capture', true, 64000));
  expect(form.amount).toBe(64000);
  expect(await form.run()).toBe(true);
  expect(act).toHaveBeenCalledWith({ paymentId: 'p', action: 'capture', amountMinor: 64000, reason: '', confirmed: false, version: '7' });
});

it('acts once, however often it is asked to', async () => {
  const act = vi.fn(() => Promise.resolve());
  const form = new ActionForm({ act } as unknown as Host, detail, line('refund', true, 100));
  await Promise.all([form.run(), form.run()]);
  expect(act).toHaveBeenCalledTimes(1);
});

it('does nothing while the amount cannot be read', async () => {
  const act = vi.fn();
  const form = new ActionForm({ act } as unknown as Host, detail, line('refund', true, 100));
  form.amount = null;
  expect(await form.run()).toBe(false);
  expect(act).not.toHaveBeenCalled();
});

it('says a refusal at its field and stays open', async () => {
  const refusal = { code: 'check-fields', fields: { reason: 'required' }, details: null, reference: null };
  const form = new ActionForm({ act: () => Promise.reject(refusal) } as unknown as Host, detail, line('refund', true, 100));
  expect(await form.run()).toBe(false);
  expect(form.problems).toEqual({ reason: 'required' });
});

const changed = { ...detail, amount: { minorUnits: 80000, currency: 'USD' } } as unknown as Detail;

it('starts a change from the amount that holds, not from the most there could be', () => {
  expect(new ActionForm({} as unknown as Host, changed, line('update', true, 90000)).amount).toBe(80000);
});

it('asks anew for what has to be confirmed whenever that changes, and tells which payment took the place', async () => {
  const sentence = { language: 'en', text: '' };
  let confirm: string | null = 'new-checkout';
  const act = vi.fn(() => Promise.resolve('p2'));
  const form = new ActionForm({ act, actionWords: () => Promise.resolve({ sentence, confirm, problems: {}, details: {} }) } as unknown as Host, changed, line('update', true, 90000));
  form.amount = 95000;
  await form.word();
  form.confirmed = true;
  confirm = null;
  await form.word();
  expect(form.confirmed).toBe(false);
  confirm = 'new-checkout';
  await form.word();
  expect([form.confirm, form.confirmed]).toEqual(['new-checkout', false]);
  form.confirmed = true;
  expect(await form.run()).toBe(true);
  expect(act).toHaveBeenCalledWith({ paymentId: 'p', action: 'update', amountMinor: 95000, reason: '', confirmed: true, version: '7' });
  expect(form.next).toBe('p2');
});
