/** The link form: redrawing, old answers, sending once. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host, LinkDraft, MailPreview } from '../../api';
import { LinkForm, REDRAW_MS } from './link.svelte';

const draft = { input: { orderId: 'o', accountId: 'a', recipients: [], greeting: 'G', language: 'fr', validityDays: 7, line: '', copyToMe: true }, readiness: [{ code: 'sender-name', done: true, section: 'sender', field: 'name' }], approval: { standing: 'notNeeded' } } as unknown as LinkDraft;
const preview = (subject: string, problems: Record<string, string> = {}): MailPreview => ({ subject, problems, details: {} }) as unknown as MailPreview;

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('redraws once after a burst of keys, within the promised time', async () => {
  const linkPreview = vi.fn(() => Promise.resolve(preview('s')));
  const form = new LinkForm({ linkDraft: () => Promise.resolve(structuredClone(draft)), linkPreview } as unknown as Host, 'o');
  await form.load();
  expect(linkPreview).toHaveBeenCalledTimes(1);
  form.changed(); form.changed(); form.changed();
  vi.advanceTimersByTime(REDRAW_MS);
  expect(linkPreview).toHaveBeenCalledTimes(2);
  expect(REDRAW_MS).toBeLessThanOrEqual(150);
});

it('keeps the newest mail when answers overtake each other', async () => {
  const answers: ((mail: MailPreview) => void)[] = [];
  const form = new LinkForm({ linkDraft: () => Promise.resolve(structuredClone(draft)), linkPreview: () => new Promise((resolve) => answers.push(resolve)) } as unknown as Host, 'o');
  void form.load();
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  const second = form.redraw();
  answers[1]?.(preview('new'));
  await second;
  answers[0]?.(preview('old'));
  await Promise.resolve();
  expect(form.preview?.subject).toBe('new');
});

it('asks for a recipient only once somebody wanted to send', async () => {
  const form = new LinkForm({ linkDraft: () => Promise.resolve(structuredClone(draft)), linkPreview: () => Promise.resolve(preview('s', { recipients: 'required' })) } as unknown as Host, 'o');
  await form.load();
  expect(form.problems).toEqual({});
  expect(await form.ready()).toBe(false);
  expect(form.problems).toEqual({ recipients: 'required' });
});

it('sends once however often it is asked to', async () => {
  const linkSend = vi.fn(() => Promise.resolve('pay-1'));
  const form = new LinkForm({ linkDraft: () => Promise.resolve(structuredClone(draft)), linkPreview: () => Promise.resolve(preview('s')), linkSend } as unknown as Host, 'o');
  await form.load();
  const [first, second] = await Promise.all([form.send(), form.send()]);
  expect([first, second]).toEqual(['pay-1', null]);
  expect(linkSend).toHaveBeenCalledTimes(1);
});
