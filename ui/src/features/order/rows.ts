/** Item lines as typed and as sent. Quantities are whole numbers in any digit script; nothing here computes a sum. */
import { foldDigits } from '../../l10n';
import type { Customer, CustomerInput, LineInput } from './types';

export interface Row { key: number; description: string; quantity: string; price: number | null; tax: number }

let made = 0;

export const emptyLine = (tax = 2000): Row => ({ key: ++made, description: '', quantity: '', price: null, tax });

export const rowOf = (line: LineInput): Row => ({ key: ++made, description: line.description, quantity: String(line.quantity), price: line.unitPriceMinor, tax: line.taxBasisPoints });

/** The number a text means; null when it means none. */
export function quantityOf(text: string): number | null {
  const plain = foldDigits(text).replace(/[\s٬]/g, '');
  return /^\d{1,6}$/.test(plain) ? Number(plain) : null;
}

/** The line to send; none while the row is empty. An unread quantity goes as one and is reported by its field. */
export function lineOf(row: Row | undefined): LineInput[] {
  if (!row || (row.description.trim() === '' && row.price === null)) return [];
  return [{ description: row.description.trim(), quantity: quantityOf(row.quantity) ?? (row.quantity === '' ? 1 : 0), unitPriceMinor: row.price ?? 0, taxBasisPoints: row.tax }];
}

export function asInput(customer: Customer): CustomerInput {
  const { number: _, id, ...rest } = customer;
  return { ...rest, id: id || null };
}

export const nameOf = (customer: Customer | CustomerInput): string =>
  customer.company?.trim() || [customer.firstName, customer.lastName].filter(Boolean).join(' ') || '';

/** Everything known about reaching a customer, in one line's parts. */
export const contactOf = (customer: Customer): { person: string; phone: string; email: string } => ({
  person: customer.company ? [customer.firstName, customer.lastName].filter(Boolean).join(' ') : '',
  phone: customer.phone ?? '',
  email: customer.email ?? '',
});

export const emptyCustomer = (language: string, typed = ''): Customer => {
  const text = typed.trim();
  const email = text.includes('@') ? text : null;
  const phone = !email && /^[\d+\s().-]{4,}$/.test(foldDigits(text)) ? text : null;
  const [firstName = '', ...last] = email || phone ? [] : text.split(/\s+/);
  return { id: '', number: null, company: null, firstName: last.length ? firstName : '', lastName: last.length ? last.join(' ') : firstName, email, phone, language, street: null, postalCode: null, city: null, country: null, cardRequired: false, needsApproval: false };
};
