/** Account forms come from the provider's description. */
import { expect, it } from 'vitest';
import type { ProviderDescriptor } from '../../api';
import { fieldsOf, groupsOf, inputOf, valueOf } from './account';

const field = (id: string, kind: 'text' | 'secret' | 'choice' | 'address', group: string, preset: string | null = null): ProviderDescriptor['fields'][number] => ({ id, kind, group, required: false, choices: [], default: preset });
const provider: ProviderDescriptor = {
  id: 'hipay', name: 'HiPay', currencies: [], maxLinkDays: 24, abilities: [],
  fields: [field('login', 'secret', 'credentials'), field('moto_login', 'secret', 'moto'), field('separateMoto', 'choice', 'moto', 'no'), field('gateway', 'address', 'addresses')],
};

it('asks for the second set of keys only once it is wanted', () => {
  expect(fieldsOf(provider, 'moto', { separateMoto: 'no' }).map((one) => one.id)).toEqual(['separateMoto']);
  expect(fieldsOf(provider, 'moto', { separateMoto: 'yes' }).map((one) => one.id)).toEqual(['separateMoto', 'moto_login']);
});

it('orders known groups first and keeps unknown ones', () => {
  expect(groupsOf({ ...provider, fields: [...provider.fields, field('x', 'text', 'special')] })).toEqual(['credentials', 'moto', 'addresses', 'special']);
});

it('sends only secrets that were typed, and no empty values', () => {
  const value = { ...valueOf(null, provider), currencies: 'eur, usd', secrets: { login: 'u', moto_login: '' } };
  expect(inputOf(null, 'hipay', value)).toMatchObject({ currencies: ['EUR', 'USD'], secrets: { login: 'u' }, values: { separateMoto: 'no' }, confirmLive: null });
});
