/** The state of the made-up backend, and how tests choose where it starts: `?state=fresh&mode=live&outcome=declined&language=fa`. */
import type { AccountView, AppEvent, Defaults, Guide, OrderInput, Preferences, RecorderSettings, ReturnPages, SenderSettings, Session, ShopSettings } from '../types';
import { seedApprovals, type Request } from './approval';
import { customers } from './people';
import { seedPayments } from './payments';
import { seedTemplates, type Template } from './template';

export interface World {
  session: Session;
  preferences: Preferences;
  payments: ReturnType<typeof seedPayments>;
  /** Requests for approval by order, and the totals above which one is needed, by currency. */
  approvals: Map<string, Request>;
  limits: Record<string, number>;
  templates: Template[];
  drafts: Map<string, { order: OrderInput; at: string }>;
  accounts: AccountView[];
  sender: SenderSettings;
  pages: ReturnPages;
  recorder: RecorderSettings;
  defaults: Defaults;
  shop: ShopSettings;
  guide: Guide;
  /** What the next cards come to, in order; "approved" when none is left. */
  outcomes: string[];
  nextNumber: number;
  /** The card window, while it is open. */
  card: { orderId: string; accountId: string; stop: () => void } | null;
  /** A new link comes in behind the list's back. */
  newer: number;
}

export const LANGUAGES = ['fr', 'en', 'it', 'pt', 'de', 'pl', 'nl', 'es', 'fa'];

const filledPages: ReturnPages = {
  accept: 'https://verdelune.example/paid', decline: 'https://verdelune.example/declined', pending: 'https://verdelune.example/pending',
  exception: 'https://verdelune.example/error', cancel: 'https://verdelune.example/cancelled',
};
const noPages: ReturnPages = { accept: '', decline: '', pending: '', exception: '', cancel: '' };

const filledSender: SenderSettings = {
  name: 'Verdelune', address: 'commandes@verdelune.example', replyTo: 'ines@verdelune.example', signature: 'Inès Carrel\n04 65 71 20 40', footer: 'Verdelune, 12 quai des Marquisats, Annecy',
  logo: '', colour: '#0e5a63', smtpHost: 'mail.verdelune.example', smtpPort: 587, smtpSecurity: 'starttls', smtpUser: 'commandes@verdelune.example', smtpAuth: 'password', smtpSecretStored: true,
};
const noSender: SenderSettings = { ...filledSender, name: '', address: '', replyTo: '', signature: '', footer: '', smtpHost: '', smtpUser: '', smtpSecretStored: false };

const account = (id: string, label: string, state: 'live' | 'test', currencies: string[]): AccountView => ({
  id, provider: 'hipay', label, state, currencies, ready: true, readiness: [],
  values: { cardEntry: 'direct', capture: 'reserve', separateMoto: 'yes', published: 'yes' },
  secrets: ['login', 'password', 'passphrase', 'moto_login', 'moto_password'],
});

/** Invoice credit in dollars: its provider tells the customer itself, by `?state=told` by e-mail, by `told-phone` by text message. */
const onAccount = (byPhone: boolean): AccountView => ({
  ...account('acc-credit', 'Verdelune on account', 'test', ['USD']), provider: 'credit-key',
  values: { contact_method: byPhone ? 'phone' : 'email' }, secrets: ['shared_secret'],
});

export function makeWorld(search: string): World {
  const asked = new URLSearchParams(search);
  const state = asked.get('state') ?? 'working';
  const fresh = state === 'fresh';
  const live = asked.get('mode') === 'live';
  const told = state.startsWith('told');
  const unready = state === 'unready' || fresh;
  return {
    session: {
      shop: fresh ? '' : 'Verdelune', mode: fresh ? null : live ? 'live' : 'test', demo: asked.has('demo'), guideOpen: fresh, zone: 'Europe/Paris',
      operator: { id: 'op-ines', name: 'Inès Carrel', email: 'ines@verdelune.example', role: (asked.get('role') ?? 'manager') as Session['operator']['role'] }, online: !asked.has('offline'), attention: fresh ? 0 : 7, lapsing: 0, approvals: 0, customerLanguages: LANGUAGES, recordingAlarm: null,
    },
    preferences: { language: asked.get('language') ?? 'en', theme: asked.get('theme') ?? 'system', density: 'regular', textSize: Number(asked.get('text') ?? 100), reducedMotion: false },
    payments: fresh || state === 'empty' ? [] : seedPayments(),
    approvals: fresh || state === 'empty' ? new Map() : seedApprovals(),
    limits: { EUR: 250_000 },
    templates: fresh || state === 'empty' ? [] : seedTemplates(),
    drafts: new Map(),
    accounts: fresh ? [] : told ? [onAccount(state === 'told-phone')] : [account('acc-eur', 'Verdelune EUR', live ? 'live' : 'test', ['EUR']), ...(live ? [account('acc-stage', 'Training', 'test', ['EUR', 'USD'])] : [])],
    sender: unready ? noSender : filledSender,
    recorder: { pause: '', resume: '' },
    pages: unready ? { ...noPages, ...(fresh ? {} : { accept: filledPages.accept, decline: filledPages.decline }) } : filledPages,
    defaults: { capture: 'reserve', validityDays: 7, currency: told ? 'USD' : 'EUR', customerLanguage: 'fr', copyToMe: true, taxBasisPoints: 2000, quotation: false, prepaymentBasisPoints: 3000, quotationDays: 30 },
    shop: { name: fresh ? '' : 'Verdelune', languages: LANGUAGES, operatorName: 'Inès Carrel', operatorEmail: 'ines@verdelune.example', zone: 'Europe/Paris', helpName: fresh ? '' : 'Judith Amsel', helpPhone: fresh ? '' : '04 65 71 20 44', helpEmail: '' },
    guide: { steps: [{ id: 'shop', done: !fresh }, { id: 'account', done: !fresh }, { id: 'sender', done: !fresh }, { id: 'order', done: false }], demoPossible: true },
    outcomes: asked.getAll('outcome'),
    nextNumber: 20419,
    card: null,
    newer: 0,
  };
}

const listeners = new Set<(event: AppEvent) => void>();

export function listen(listener: (event: AppEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Told after the caller has returned, as the real shell does. */
export function emit(event: AppEvent): void {
  queueMicrotask(() => listeners.forEach((listener) => listener(event)));
}

export const customerOf = (id: string): (typeof customers)[number] | null => customers.find((customer) => customer.id === id) ?? null;

/** A refusal in the backend's shape. */
export class Refusal extends Error {
  readonly fields: Record<string, string> | null;
  readonly reference = null;
  readonly details: Record<string, string> | null;
  readonly code: string;
  constructor(code: string, fields: Record<string, string> | null = null, details: Record<string, string> | null = null) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.details = details;
  }
}
