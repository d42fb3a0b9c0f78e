/** An account being set up: its form value made from the provider's own description. Secrets live here only until saved. */
import type { AccountInput, AccountView, DescriptorField, ProviderDescriptor } from '../../api';

export interface AccountValue {
  label: string;
  state: 'off' | 'test' | 'live';
  currencies: string;
  values: Record<string, string>;
  secrets: Record<string, string>;
  confirmLive: string;
}

export const NEW = 'new';

export function valueOf(account: AccountView | null, provider: ProviderDescriptor): AccountValue {
  const values = Object.fromEntries(provider.fields.filter((field) => field.kind !== 'secret').map((field) => [field.id, account?.values[field.id] ?? field.default ?? '']));
  return {
    label: account?.label ?? provider.name, state: account?.state ?? 'test', currencies: (account?.currencies ?? (provider.currencies.length > 0 ? provider.currencies : ['EUR'])).join(' '), values, secrets: {}, confirmLive: '',
  };
}

export function inputOf(id: string | null, provider: string, value: AccountValue): AccountInput {
  return {
    id, provider, label: value.label, state: value.state, currencies: value.currencies.toUpperCase().split(/[\s,;،]+/).filter(Boolean),
    values: Object.fromEntries(Object.entries(value.values).filter(([, text]) => text.trim() !== '')),
    secrets: Object.fromEntries(Object.entries(value.secrets).filter(([, text]) => text !== '')), confirmLive: value.confirmLive.trim() || null,
  };
}

/** Fields of one group that matter now: a second set of keys only once it is wanted. */
export function fieldsOf(provider: ProviderDescriptor, group: string, values: Record<string, string>): DescriptorField[] {
  const found = provider.fields.filter((field) => field.group === group);
  // The choice that opens the rest stands before it.
  const fields = [...found.filter((field) => field.kind === 'choice'), ...found.filter((field) => field.kind !== 'choice')];
  return group === 'moto' && values['separateMoto'] !== 'yes' ? fields.filter((field) => field.kind !== 'secret') : fields;
}

/** Groups in the order the form shows them; addresses come last and folded. */
export function groupsOf(provider: ProviderDescriptor): string[] {
  const known = ['credentials', 'moto', 'use', 'options', 'addresses'];
  const found = [...new Set(provider.fields.map((field) => field.group))];
  return [...known.filter((group) => found.includes(group)), ...found.filter((group) => !known.includes(group))];
}
