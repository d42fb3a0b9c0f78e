/** What runs out: the most money at risk first, and one key that goes to the question and never further. */
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ListRow } from '../../api';
import { counts, page } from '../../api/fake/list';
import { makeWorld } from '../../api/fake/world';
import { runCommand } from '../../app/public';
import { useLanguage } from '../../l10n';
import { actOn, NO_FILTERS } from './list.svelte';
import Rows from './Rows.svelte';

const query = { view: 'lapsing', text: '', ...NO_FILTERS, cursor: null, limit: 30 } as const;
const asOf = '2026-11-24T09:44:07Z';
const rows = (): ListRow[] => page(makeWorld(''), query).rows;

let shown: ReturnType<typeof mount> | undefined;
function show(list: ListRow[]): void {
  shown = mount(Rows, { target: document.body, props: { rows: list, asOf, dimmed: false, radar: true, onpage: () => undefined } });
  flushSync();
}

beforeAll(() => useLanguage('en'));
beforeEach(() => { location.hash = '#/list/lapsing'; });
afterEach(() => { if (shown) void unmount(shown); shown = undefined; });

it('lists and counts reservations and open links alike, the most money at risk first', () => {
  const list = rows();
  expect(list.map((row) => [row.reference, row.runningOut?.what, row.runningOut?.atRisk.minorUnits])).toEqual([
    ['SO-20415', 'authorisation', 486000], ['SO-20397', 'authorisation', 64000], ['SO-20402', 'link', 28490],
  ]);
  expect(counts(makeWorld('')).lapsing).toBe(list.length);
});

it('says what runs out, when, and how much goes with it', () => {
  const list = rows();
  show(list);
  const cells = [...document.querySelectorAll('tbody tr')].map((row) => row.lastElementChild?.textContent ?? '');
  expect(cells[0]).toContain('41 h left');
  expect(cells[0]).toContain('reservation, €4,860.00 not captured');
  expect(cells[2]).toContain('link, €284.90 unpaid');
  const times = [...document.querySelectorAll('tbody time')].map((time) => time.getAttribute('datetime'));
  expect(times).toEqual(list.map((row) => row.runningOut?.at));
});

it('goes to the capture question or the form of a new link for the row the cursor is on, by one key', () => {
  show(rows());
  expect(runCommand('act')).toBe(true);
  expect(location.hash).toBe('#/payment/pay-20415/capture');
  document.querySelectorAll<HTMLElement>('a.open')[2]?.focus();
  flushSync();
  expect(runCommand('act')).toBe(true);
  expect(location.hash).toBe('#/link/ord-20402');
});

it('offers nothing where nothing runs out', () => {
  const quiet = { ...(rows()[0] as ListRow), runningOut: null };
  expect(actOn(quiet)).toBeNull();
  show([quiet]);
  expect(runCommand('act')).toBe(false);
  expect(location.hash).toBe('#/list/lapsing');
});
