/** A result: in flight, settled, and safe from the Enter that sent it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host, PaymentResult } from '../../api';
import { GUARD_MS, ResultView } from './result.svelte';

const answer = (verdict: PaymentResult['verdict'], providerCode: string | null = null): PaymentResult => ({ verdict, providerCode, reason: null }) as PaymentResult;
const hostWith = (...answers: PaymentResult[]): Host => ({ result: vi.fn(() => Promise.resolve(answers.length > 1 ? answers.shift() : answers[0])), paymentAsk: vi.fn(() => Promise.resolve()) }) as unknown as Host;

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('is on its way until anything came back, and shows no verdict then', async () => {
  const view = new ResultView(hostWith(answer('pending'), answer('approved')), 'p');
  await view.load();
  expect(view.sending).toBe(true);
  expect(view.verdict).toBeNull();
  await view.load();
  expect(view.verdict).toBe('approved');
});

it('tells a payment under review from one on its way', async () => {
  const view = new ResultView(hostWith(answer('pending', '112')), 'p');
  await view.load();
  expect(view.verdict).toBe('pending');
});

it('takes no Enter before the guard time has passed, anew with every verdict', async () => {
  const view = new ResultView(hostWith(answer('unknown'), answer('approved')), 'p');
  await view.load();
  expect(view.armed).toBe(false);
  vi.advanceTimersByTime(GUARD_MS);
  expect(view.armed).toBe(true);
  await view.ask();
  expect(view.armed).toBe(false);
});

it('asks once at a time', async () => {
  const host = hostWith(answer('unknown'));
  const view = new ResultView(host, 'p');
  await Promise.all([view.ask(), view.ask()]);
  expect(host.paymentAsk).toHaveBeenCalledTimes(1);
});
