/** Order templates of the made-up backend. */
import type { OrderInput, TemplateInput, TemplateLine } from '../types';
import { Refusal, type World } from './world';

export interface Template extends TemplateLine { order: Pick<OrderInput, 'lines' | 'shippingMinor' | 'description' | 'validityDays' | 'carrier' | 'currency'> }

export const seedTemplates = (): Template[] => [
  { id: 'tpl-1', name: 'Weekly table flowers', holds: 'Centrepiece, roses and ivy', currency: 'EUR', order: { lines: [{ description: 'Centrepiece, roses and ivy', quantity: 8, unitPriceMinor: 4200, taxBasisPoints: 2000 }], shippingMinor: 1500, description: '', validityDays: 7, carrier: 'Alpes Froid', currency: 'EUR' } },
  { id: 'tpl-2', name: 'Wedding, standard', holds: 'Peony ‘Sarah B.’, box of 40 stems, Floating candles, set of 20', currency: 'EUR', order: { lines: [{ description: 'Peony ‘Sarah B.’, box of 40 stems', quantity: 10, unitPriceMinor: 3850, taxBasisPoints: 1000 }, { description: 'Floating candles, set of 20', quantity: 6, unitPriceMinor: 1600, taxBasisPoints: 2000 }], shippingMinor: 0, description: 'Flowers for the wedding', validityDays: 14, carrier: '', currency: 'EUR' } },
];

const shown = ({ order: _, ...line }: Template): TemplateLine => line;

function nameOf(world: World, typed: string, own: string | null): string {
  const name = typed.trim();
  if (!name) throw new Refusal('check-fields', { name: 'required' });
  if (world.templates.some((one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase())) throw new Refusal('check-fields', { name: 'template-name-taken' });
  return name;
}

export const lines = (world: World): TemplateLine[] => world.templates.map(shown).sort((a, b) => a.name.localeCompare(b.name));

export function save(world: World, { name, order }: TemplateInput): TemplateLine {
  const kept = nameOf(world, name, null);
  if (order.lines.length === 0 && !order.description.trim()) throw new Refusal('check-fields', { name: 'template-empty' });
  const { lines: sold, shippingMinor, description, validityDays, carrier, currency } = order;
  const made: Template = { id: `tpl-${world.templates.length + 1}`, name: kept, holds: sold.map((line) => line.description).join(', ') || description, currency, order: { lines: sold, shippingMinor, description, validityDays, carrier, currency } };
  world.templates.push(made);
  return shown(made);
}

export function apply(world: World, id: string, order: OrderInput): OrderInput {
  const found = world.templates.find((one) => one.id === id);
  if (!found) throw new Refusal('not-found');
  return { ...order, ...found.order, amountMinor: null, accountId: null };
}

export function rename(world: World, id: string, typed: string): TemplateLine {
  const found = world.templates.find((one) => one.id === id);
  if (!found) throw new Refusal('not-found');
  found.name = nameOf(world, typed, id);
  return shown(found);
}
