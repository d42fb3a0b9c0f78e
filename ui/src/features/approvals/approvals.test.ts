/** The mind of Approvals: the first opens, the next follows, a decision is taken once and with what was seen. */
import { expect, it, vi } from 'vitest';
import type { ApprovalLine, ApprovalSheet, Host } from '../../api';
import { ApprovalsView } from './approvals.svelte';

const line = (orderId: string): ApprovalLine => ({ orderId, reference: orderId, customer: orderId }) as ApprovalLine;
const sheet = (orderId: string, whyNot: string | null = null): ApprovalSheet => ({ line: line(orderId), whyNot, version: '1' }) as ApprovalSheet;
const host = (more: Partial<Host> = {}): Host =>
  ({ approvals: () => Promise.resolve(['a', 'b', 'c'].map(line)), approval: (id: string) => Promise.resolve(sheet(id)), ...more }) as unknown as Host;

it('opens the wanted request, else the first', async () => {
  const view = new ApprovalsView(host());
  await view.load(null);
  expect([view.openId, view.nextId]).toEqual(['a', 'b']);
  await view.load('c');
  expect([view.openId, view.nextId]).toEqual(['c', 'a']);
});

it('decides once, with the version that was seen', async () => {
  const approvalDecide = vi.fn(() => Promise.resolve());
  const view = new ApprovalsView(host({ approvalDecide }));
  await view.load('b');
  const both = [view.decide('approve', 'fine'), view.decide('approve', 'fine')];
  expect(await Promise.all(both)).toEqual([true, false]);
  expect(approvalDecide.mock.calls).toEqual([[{ orderId: 'b', verdict: 'approve', reason: 'fine', version: '1' }]]);
});

it('keeps what was typed when it is refused, and forgets it with the next order', async () => {
  const refusal = { code: 'check-fields', fields: { reason: 'required' }, reference: null, details: null };
  const view = new ApprovalsView(host({ approvalDecide: () => Promise.reject(refusal) }));
  await view.load('a');
  view.reason = 'half a reason';
  expect(await view.decide('sendBack', '')).toBe(false);
  expect([view.problems, view.reason]).toEqual([{ reason: 'required' }, 'half a reason']);
  await view.show('b');
  expect([view.problems, view.reason]).toEqual([{}, '']);
});

it('shows nothing when nothing waits, and says what went wrong', async () => {
  const empty = new ApprovalsView(host({ approvals: () => Promise.resolve([]) }));
  await empty.load(null);
  expect([empty.openId, empty.mayDecide]).toEqual([null, false]);
  const broken = new ApprovalsView(host({ approvals: () => Promise.reject({ code: 'record-busy' }) }));
  await broken.load(null);
  expect(broken.fault).toEqual({ code: 'record-busy' });
});
