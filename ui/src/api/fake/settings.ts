/** Settings of the made-up backend. Secrets go in and are forgotten on the spot. */
import type { AccountInput, AccountView, ConnectionTest, ProviderDescriptor, SecurityLine, SenderInput, SenderSettings } from '../types';
import { readiness } from './link';
import { emit, Refusal, type World } from './world';

const field = (id: string, kind: 'text' | 'secret' | 'choice' | 'address', group: string, required: boolean, choices: string[] = [], preset: string | null = null): ProviderDescriptor['fields'][number] => ({ id, kind, group, required, choices, default: preset });

export const providers: ProviderDescriptor[] = [{
  id: 'hipay', name: 'HiPay', currencies: [], maxLinkDays: 24,
  fields: [
    field('gateway-login', 'text', 'links', true), field('gateway-password', 'secret', 'links', true),
    field('moto-login', 'text', 'cards', false), field('moto-password', 'secret', 'cards', false), field('entry-mode', 'choice', 'cards', true, ['direct', 'page'], 'direct'),
    field('passphrase', 'secret', 'notifications', false),
    field('gateway-address', 'address', 'addresses', true), field('vault-address', 'address', 'addresses', true), field('page-address', 'address', 'addresses', true), field('lookup-address', 'address', 'addresses', true),
  ],
  abilities: [{ id: 'capture', code: 'partial' }, { id: 'cancel', code: 'full' }, { id: 'refund', code: 'partial' }, { id: 'withdraw', code: 'none' }],
}];

export const accounts = (world: World): AccountView[] => world.accounts.map((account) => ({ ...account, readiness: readiness(world), ready: readiness(world).every((line) => line.done) }));

export function saveAccount(world: World, input: AccountInput): AccountView {
  const fields: Record<string, string> = {};
  const known = world.accounts.find((account) => account.id === input.id);
  if (!input.label.trim()) fields['label'] = 'label-missing';
  for (const wanted of providers[0]?.fields ?? []) {
    if (!wanted.required || wanted.kind === 'choice') continue;
    const has = wanted.kind === 'secret' ? input.secrets[wanted.id] || known?.secrets.includes(wanted.id) : input.values[wanted.id]?.trim();
    if (!has && input.state !== 'off') fields[`values.${wanted.id}`] = 'field-missing';
  }
  if (input.state === 'live' && known?.state !== 'live' && input.confirmLive !== world.shop.name) fields['confirmLive'] = 'confirm-live-name';
  if (Object.keys(fields).length > 0) throw new Refusal('check-fields', fields);
  const made: AccountView = {
    id: input.id ?? `acc-${world.accounts.length + 1}`, provider: input.provider, label: input.label, state: input.state, currencies: input.currencies, values: input.values,
    secrets: [...new Set([...(known?.secrets ?? []), ...Object.keys(input.secrets)])], ready: true, readiness: [],
  };
  world.accounts = known ? world.accounts.map((account) => (account.id === made.id ? made : account)) : [...world.accounts, made];
  const live = world.accounts.some((account) => account.state === 'live');
  world.session = { ...world.session, mode: world.accounts.length === 0 ? null : live ? 'live' : 'test' };
  markDone(world, 'account');
  emit({ kind: 'sessionChanged' });
  return { ...made, readiness: readiness(world) };
}

export function testAccount(world: World, id: string): ConnectionTest {
  const account = world.accounts.find((one) => one.id === id);
  if (!account) throw new Refusal('account-not-found');
  if (account.values['gateway-login']?.startsWith('wrong')) return { ok: false, milliseconds: 210, code: 'credentials', details: {} };
  return { ok: true, milliseconds: 412, code: null, details: {} };
}

export function saveSender(world: World, input: SenderInput): SenderSettings {
  const fields: Record<string, string> = {};
  for (const name of ['address', 'replyTo'] as const) if (input.sender[name] && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.sender[name])) fields[name] = 'email-format';
  if (Object.keys(fields).length > 0) throw new Refusal('check-fields', fields);
  world.sender = { ...input.sender, smtpSecretStored: input.sender.smtpSecretStored || Boolean(input.smtpSecret) };
  markDone(world, 'sender');
  return world.sender;
}

export function markDone(world: World, step: World['guide']['steps'][number]['id']): void {
  world.guide = { ...world.guide, steps: world.guide.steps.map((line) => (line.id === step ? { ...line, done: true } : line)) };
}

export const security: SecurityLine[] = [
  { code: 'keychain-ready', tone: 'good', details: {} },
  { code: 'web-sandbox-on', tone: 'good', details: {} },
  { code: 'no-dumps', tone: 'good', details: {} },
  { code: 'journal-intact', tone: 'good', details: { count: '1284' } },
];
