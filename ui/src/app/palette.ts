/** What the palette finds: commands that can be done now, customers, orders. Asks the backend, merges, keeps no result. */
import { t } from '../l10n';
import type { CommandId } from './commands';
import { available, firstKey, runCommand } from './registry.svelte';
import { go } from './router.svelte';
import { host } from './session.svelte';

export interface PaletteHit { id: string; kind: 'command' | 'customer' | 'order'; label: string; aside: string; keys: string; run: () => void }

/** Accents and case do not count when looking for a word. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function commandHits(text: string): PaletteHit[] {
  const words = plain(text).split(/\s+/);
  return available()
    .filter((command) => command.id !== 'find' && words.every((word) => plain(t(command.label)).includes(word)))
    .map((command) => ({ id: `command-${command.id}`, kind: 'command' as const, label: t(command.label), aside: '', keys: firstKey(command.id as CommandId), run: () => { runCommand(command.id as CommandId); } }));
}

export async function paletteHits(text: string): Promise<PaletteHit[]> {
  const commands = commandHits(text).slice(0, 5);
  const [customers, orders] = await Promise.all([
    host().customerSearch(text).catch(() => []),
    host().list({ view: 'all', text, days: null, ownerId: null, message: null, link: null, money: null, channel: null, cursor: null, limit: 6 }).then((page) => page.rows).catch(() => []),
  ]);
  const words = plain(text).split(/\s+/);
  // Who or what is called so comes before what merely belongs to it: a name finds the customer, a number the order.
  const called = (hit: PaletteHit): boolean => words.every((word) => plain(hit.label).includes(word));
  const found: PaletteHit[] = [
    ...orders.map((row) => ({ id: `order-${row.paymentId}`, kind: 'order' as const, label: row.reference, aside: row.customer, keys: '', run: () => go('payment', row.paymentId) })),
    ...customers.slice(0, 6).map((customer) => ({
      id: `customer-${customer.id}`, kind: 'customer' as const, label: customer.company ?? `${customer.firstName} ${customer.lastName}`,
      aside: customer.email ?? '', keys: '', run: () => go('order', 'for', customer.id),
    })),
  ];
  return [...commands, ...found.filter(called), ...found.filter((hit) => !called(hit))];
}
