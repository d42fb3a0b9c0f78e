/** Settings of the made-up backend. Secrets go in and are forgotten on the spot. */
import type { AccountInput, AccountView, ConnectionTest, ProviderDescriptor, RecordCheck, RecorderSettings, SecurityLine, SenderInput, SenderSettings } from '../types';
import { emit, Refusal, type World } from './world';

const field = (id: string, kind: 'text' | 'secret' | 'choice' | 'address', group: string, choices: string[] = [], preset: string | null = null, required = false): ProviderDescriptor['fields'][number] => ({ id, kind, group, required, choices, default: preset });
const secret = (id: string, group: string, required = false): ProviderDescriptor['fields'][number] => field(id, 'secret', group, [], null, required);

export const providers: ProviderDescriptor[] = [{
  id: 'hipay', name: 'HiPay', currencies: [], maxLinkDays: 24,
  fields: [
    secret('login', 'credentials', true), secret('password', 'credentials', true), secret('passphrase', 'credentials'), secret('moto_login', 'moto'), secret('moto_password', 'moto'), secret('moto_passphrase', 'moto'),
    field('cardEntry', 'choice', 'use', ['direct', 'hosted'], 'direct'), field('capture', 'choice', 'use', ['reserve', 'take'], 'reserve'), field('separateMoto', 'choice', 'moto', ['no', 'yes'], 'no'), field('published', 'choice', 'use', ['yes', 'no'], 'yes'),
    field('authentication_indicator', 'choice', 'options', ['1', '2'], '1'), field('template', 'choice', 'options', ['basic-js', 'iframe-js', 'autodetection'], 'basic-js'), field('products', 'text', 'options', [], 'cb,visa,mastercard,american-express'), field('display_name', 'text', 'options'), field('theme_code', 'text', 'options'),
    field('gateway', 'address', 'addresses', ['https://stage-secure-gateway.hipay-tpp.com/rest/', 'https://secure-gateway.hipay-tpp.com/rest/']), field('vault', 'address', 'addresses', ['https://stage-secure2-vault.hipay-tpp.com/rest/v2/token', 'https://secure2-vault.hipay-tpp.com/rest/v2/token']),
    field('hosted', 'address', 'addresses', ['https://stage-api.hipay.com/v1/hpayment', 'https://api.hipay.com/v1/hpayment']), field('lookup', 'address', 'addresses', ['https://stage-api-gateway.hipay.com', 'https://api-gateway.hipay.com']),
  ],
  abilities: [['card', 'yes'], ['hosted', 'yes'], ['link', 'yes'], ['reserve', 'yes'], ['capture', 'partial'], ['refund', 'partial'], ['cancel', 'full'], ['review', 'yes'], ['withdraw', 'no']].map(([id, code]) => ({ id: id ?? '', code: code ?? '' })),
}];

const ready = (account: AccountView): AccountView['readiness'] => {
  const missing = (providers[0]?.fields ?? []).find((one) => one.required && !account.secrets.includes(one.id));
  const line = (code: string, done: boolean, at: string | null): AccountView['readiness'][number] => ({ code, done, section: 'accounts', field: at });
  return [line('credentials', !missing, missing?.id ?? null), line('tested', account.ready, null), line('published', account.state !== 'off', 'published')];
};

export const accounts = (world: World): AccountView[] => world.accounts.map((account) => ({ ...account, readiness: ready(account) }));

export function saveAccount(world: World, input: AccountInput): AccountView {
  const fields: Record<string, string> = {};
  const known = world.accounts.find((account) => account.id === input.id);
  if (!input.label.trim()) fields['label'] = 'required';
  if (input.state === 'live' && known?.state !== 'live' && input.confirmLive !== world.shop.name) fields['confirmLive'] = 'confirm-live';
  if (Object.keys(fields).length > 0) throw new Refusal('check-fields', fields, { shop: world.shop.name });
  const made: AccountView = {
    id: input.id ?? `acc-${world.accounts.length + 1}`, provider: input.provider, label: input.label, state: input.state, currencies: input.currencies, values: input.values,
    secrets: [...new Set([...(known?.secrets ?? []), ...Object.keys(input.secrets)])], ready: known?.ready ?? false, readiness: [],
  };
  world.accounts = known ? world.accounts.map((account) => (account.id === made.id ? made : account)) : [...world.accounts, made];
  const live = world.accounts.some((account) => account.state === 'live');
  world.session = { ...world.session, mode: world.accounts.length === 0 ? null : live ? 'live' : 'test' };
  markDone(world, 'account');
  emit({ kind: 'sessionChanged' });
  return { ...made, readiness: ready(made) };
}

export function testAccount(world: World, id: string): ConnectionTest {
  const account = world.accounts.find((one) => one.id === id);
  if (!account) throw new Refusal('account-not-found');
  if (account.secrets.length === 0) return { ok: false, milliseconds: 3, code: 'credentials-missing', details: {} };
  if (account.label.startsWith('Wrong')) return { ok: false, milliseconds: 210, code: 'reason-credentials-wrong', details: {} };
  account.ready = true;
  return { ok: true, milliseconds: 412, code: null, details: { moto: 'cb, visa, mastercard', link: 'cb, visa, mastercard' } };
}

export function saveSender(world: World, input: SenderInput): SenderSettings {
  const fields: Record<string, string> = {};
  for (const name of ['address', 'replyTo'] as const) if (input.sender[name] && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.sender[name])) fields[name] = 'email-invalid';
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
  { code: 'record-whole', tone: 'good', details: {} },
  { code: 'memory-guarded', tone: 'good', details: {} },
  { code: 'web-sandbox-off', tone: 'warn', details: {} },
];

export const recordCheck: RecordCheck = { entries: 4_127, head: 4_127, hash: '9f2c51d07a3e', since: '2026-03-02T07:58:12Z', code: null, details: {} };

export function saveRecorder(world: World, typed: RecorderSettings): RecorderSettings {
  const fields: Record<string, string> = {};
  for (const [name, other] of [['pause', 'resume'], ['resume', 'pause']] as const) {
    if (typed[name] === '' ? typed[other] !== '' : !/^https:\/\/|^http:\/\/127\.0\.0\.1/.test(typed[name])) fields[name] = typed[name] === '' ? 'recorder-both' : 'recorder-address';
  }
  if (Object.keys(fields).length > 0) throw new Refusal('check-fields', fields);
  world.recorder = { ...typed };
  return world.recorder;
}

/** A recorder whose pause address says so refuses. */
export function testRecorder(world: World): ConnectionTest {
  const refused = world.recorder.pause.includes('refuse');
  return { ok: !refused, milliseconds: 40, code: refused ? 'recorder-refused' : null, details: refused ? { hook: 'pause', status: '403' } : {} };
}
