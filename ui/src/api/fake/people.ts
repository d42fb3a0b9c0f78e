/** The made-up shop's customers, items and staff. Every name, number and address is invented; domains end in .example. */
import type { Customer, ItemHit } from '../types';

const person = (id: string, number: string, company: string | null, firstName: string, lastName: string, email: string, phone: string, language: string, city: string, country: string): Customer => ({
  id, number, company, firstName, lastName, email, phone, language, street: null, postalCode: null, city, country,
  // One of each, so that both are seen.
  cardRequired: id === 'cus-0381', needsApproval: ['cus-0395', 'cus-0397'].includes(id),
});

export const customers: Customer[] = [
  person('cus-0412', 'C-0412', 'Hôtel Bellerive', 'Camille', 'Rousset', 'c.rousset@bellerive.example', '04 65 71 20 18', 'fr', 'Annecy', 'FR'),
  person('cus-0388', 'C-0388', 'گل‌آرای پارس', 'نیلوفر', 'صدر', 'n.sadr@golara.example', '03 53 01 44 10', 'fa', 'Strasbourg', 'FR'),
  person('cus-0420', 'C-0420', 'Auberge des Tilleuls', 'Hélène', 'Aubry', 'h.aubry@tilleuls.example', '03 84 55 01 77', 'fr', 'Arbois', 'FR'),
  person('cus-0397', 'C-0397', 'Blumenhaus Achterberg GmbH & Co. KG', 'Friederike', 'Achterberg', 'f.achterberg@blumenhaus.example', '+49 30 5550 188', 'de', 'Berlin', 'DE'),
  person('cus-0409', 'C-0409', 'Ristorante Sant’Elia', 'Paolo', 'Ferri', 'p.ferri@santelia.example', '+39 06 5550 142', 'it', 'Roma', 'IT'),
  person('cus-0402', 'C-0402', 'Kwiaciarnia Pod Lipą', 'Ewa', 'Zielińska', 'ewa@podlipa.example', '+48 22 555 01 09', 'pl', 'Warszawa', 'PL'),
  person('cus-0395', 'C-0395', 'Château de Morvane', 'Luc', 'Morvane', 'accueil@morvane.example', '02 41 55 01 30', 'fr', 'Saumur', 'FR'),
  person('cus-0406', 'C-0406', 'Pousada do Rio', 'Inês', 'Salgueiro', 'reservas@pousadadorio.example', '+351 22 555 0117', 'pt', 'Porto', 'PT'),
  person('cus-0404', 'C-0404', 'Bloem & Blad', 'Sanne', 'de Wit', 'sanne@bloemenblad.example', '+31 20 555 0144', 'nl', 'Haarlem', 'NL'),
  person('cus-0391', 'C-0391', 'Atelier Noémie', 'Noémie', 'Ferrand', 'noemie@atelier.example', '01 55 50 11 26', 'fr', 'Paris', 'FR'),
  person('cus-0385', 'C-0385', 'Fern Street Florist', 'Rosa', 'Delgado', 'rosa@fernstreet.example', '+1 555 010 0131', 'en', 'Portland', 'US'),
  person('cus-0388b', 'C-0389', 'Juniper Row', 'Amy', 'Tran', 'amy@juniperrow.example', '+1 555 010 0188', 'en', 'Austin', 'US'),
  person('cus-0381', 'C-0381', 'Serre Valdor', 'Aurelio', 'Valdor', 'ordini@valdor.example', '+39 0165 555 012', 'it', 'Aosta', 'IT'),
  person('cus-0377', 'C-0377', 'Floristería Alba', 'Marta', 'Ibáñez', 'marta@floristeria-alba.example', '+34 91 555 01 60', 'es', 'Madrid', 'ES'),
];

export const items: ItemHit[] = [
  { id: 'it-1', description: 'Peony ‘Sarah B.’, box of 40 stems', unitPrice: { minorUnits: 3850, currency: 'EUR' }, taxBasisPoints: 1000 },
  { id: 'it-2', description: 'Eucalyptus cinerea, bunch', unitPrice: { minorUnits: 620, currency: 'EUR' }, taxBasisPoints: 1000 },
  { id: 'it-3', description: 'Stoneware vase, 28 cm', unitPrice: { minorUnits: 5400, currency: 'EUR' }, taxBasisPoints: 2000 },
  { id: 'it-4', description: 'Centrepiece, roses and ivy', unitPrice: { minorUnits: 4200, currency: 'EUR' }, taxBasisPoints: 2000 },
  { id: 'it-5', description: 'Floating candles, set of 20', unitPrice: { minorUnits: 1600, currency: 'EUR' }, taxBasisPoints: 2000 },
  { id: 'it-6', description: 'Ranunculus mix, box of 60 stems', unitPrice: { minorUnits: 5250, currency: 'EUR' }, taxBasisPoints: 1000 },
];

export const staff = [
  { id: 'op-ines', name: 'Inès Carrel' },
  { id: 'op-judith', name: 'Judith Amsel' },
  { id: 'op-tomas', name: 'Tomás Oliveira' },
  { id: 'op-farid', name: 'فرید ناصری' },
];

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Hits whose words begin with, or contain, what was typed; digits also match phone numbers without spaces. */
export function findCustomers(text: string): Customer[] {
  const wanted = plain(text);
  const digits = text.replace(/\D/g, '');
  return customers.filter((customer) => {
    const words = plain([customer.company, customer.firstName, customer.lastName, customer.email, customer.number, customer.city].join(' '));
    return customer.id === text || words.includes(wanted) || (digits.length >= 3 && (customer.phone ?? '').replace(/\D/g, '').includes(digits));
  });
}

export const findItems = (text: string, currency: string): ItemHit[] =>
  items.filter((item) => item.unitPrice.currency === currency && plain(item.description).includes(plain(text)));

export const nameOf = (customer: Customer | null): string =>
  customer ? (customer.company ?? `${customer.firstName} ${customer.lastName}`.trim()) : '';
