/** The list's mind: pages, overtaken answers, newer rows. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Host, ListPage, ListQuery } from '../../api';
import { distance, ListView, PAGE, SEARCH_MS } from './list.svelte';

const page = (first: number, nextCursor: string | null): ListPage => ({ rows: Array.from({ length: PAGE }, (_, index) => ({ paymentId: `p${first + index}` })), nextCursor, asOf: '2026-11-24T09:44:07Z' }) as unknown as ListPage;

function hostOf(list: (query: ListQuery) => Promise<ListPage>): Host {
  return { list, listCounts: () => Promise.resolve({ all: 0, attention: 0, sentToday: 0, lapsing: 0, mine: 0 }), owners: () => Promise.resolve([]) } as unknown as Host;
}

const pages: Record<string, ListPage> = { '': page(0, 'c1'), c1: page(PAGE, 'c2'), c2: page(2 * PAGE, null) };
const paged = (): Host => hostOf((query) => Promise.resolve(pages[query.cursor ?? ''] as ListPage));

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('walks forth by cursor and back the same way', async () => {
  const view = new ListView(paged());
  await view.start('all');
  await view.next();
  await view.next();
  expect(view.page?.rows[0]?.paymentId).toBe(`p${2 * PAGE}`);
  expect([view.hasNext, view.number]).toEqual([false, 3]);
  expect(await view.next()).toBe(false);
  await view.previous();
  expect(view.page?.rows[0]?.paymentId).toBe(`p${PAGE}`);
  await view.previous();
  expect(view.hasPrevious).toBe(false);
});

it('never asks for more rows than a screen can show', async () => {
  const list = vi.fn((query: ListQuery) => Promise.resolve(pages[query.cursor ?? ''] as ListPage));
  await new ListView(hostOf(list)).start('attention');
  expect(list.mock.calls[0]?.[0]).toMatchObject({ view: 'attention', limit: 30, cursor: null });
});

it('starts over at the first page when filters change', async () => {
  const view = new ListView(paged());
  await view.start('all');
  await view.next();
  await view.filter({ money: 'unknown' });
  expect(view.number).toBe(1);
});

it('drops the answer to an older question', async () => {
  const answers: ((page: ListPage) => void)[] = [];
  const view = new ListView(hostOf(() => new Promise((resolve) => answers.push(resolve))));
  void view.show();
  const second = view.show();
  answers[1]?.(page(100, null));
  await second;
  answers[0]?.(page(0, null));
  await Promise.resolve();
  expect(view.page?.rows[0]?.paymentId).toBe('p100');
});

it('asks once per burst of keys', async () => {
  const list = vi.fn(() => Promise.resolve(page(0, null)));
  const view = new ListView(hostOf(list));
  view.type('b'); view.type('be'); view.type('bel');
  vi.advanceTimersByTime(SEARCH_MS);
  expect(list).toHaveBeenCalledTimes(1);
});

it('keeps rows where they are when newer ones exist', async () => {
  const list = vi.fn(() => Promise.resolve(page(0, null)));
  const view = new ListView(hostOf(list));
  await view.start('all');
  view.told(2);
  view.told(1);
  expect(view.newer).toBe(3);
  expect(list).toHaveBeenCalledTimes(1);
  await view.show();
  expect(view.newer).toBe(0);
});

it('keeps the rows and the filters when an answer fails', async () => {
  let fail = false;
  const view = new ListView(hostOf(() => (fail ? Promise.reject(new Error('gone')) : Promise.resolve(page(0, null)))));
  await view.start('all');
  fail = true;
  await view.filter({ channel: 'link' });
  expect(view.fault).toBeInstanceOf(Error);
  expect(view.page?.rows).toHaveLength(PAGE);
  expect(view.filters.channel).toBe('link');
});

it('saves every row of the filters that stand, whatever page is shown, and once at a time', async () => {
  const asked: ListQuery[] = [];
  let finish: (saved: { path: string; rows: number }) => void = () => undefined;
  const listExport = (query: ListQuery): Promise<{ path: string; rows: number }> => { asked.push(query); return new Promise((resolve) => { finish = resolve; }); };
  const view = new ListView({ ...paged(), listExport });
  await view.start('mine');
  await view.filter({ money: 'captured' });
  await view.next();
  const saving = view.export();
  expect(view.exporting).toBe(true);
  expect(await view.export()).toBe(null);
  finish({ path: '/exports/list.csv', rows: 90 });
  expect(await saving).toEqual({ path: '/exports/list.csv', rows: 90 });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ view: 'mine', money: 'captured', cursor: null });
  expect(view.number).toBe(2);
  await view.filter({ money: null });
  expect(view.exported).toBe(null);
});

it('says why nothing was saved, and lets it be tried again', async () => {
  const answers = [() => Promise.reject(new Error('full')), () => Promise.resolve({ path: '/exports/list.csv', rows: 1 })];
  const view = new ListView({ ...paged(), listExport: () => (answers.shift() ?? (() => Promise.reject(new Error('asked again'))))() });
  await view.start('all');
  expect(await view.export()).toBe(null);
  expect([view.exporting, view.exported]).toEqual([false, null]);
  expect(view.exportFault).toBeInstanceOf(Error);
  expect(await view.export()).toMatchObject({ rows: 1 });
  expect(view.exportFault).toBe(null);
});

it('counts in hours up to two days and in days beyond', () => {
  const from = '2026-11-24T09:00:00Z';
  expect(distance('2026-11-26T02:00:00Z', from)).toEqual({ unit: 'hours', value: 41 });
  expect(distance('2026-12-01T09:00:00Z', from)).toEqual({ unit: 'days', value: 7 });
  expect(distance('2026-11-23T09:00:00Z', from)).toEqual({ unit: 'hours', value: -24 });
});
