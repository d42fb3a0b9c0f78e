/**
 * The backend as the page sees it: what crosses, in the page's own words. Amounts are integers of the minor unit, times RFC 3339
 * text, languages BCP 47. No card data and no secret ever crosses towards the page.
 */

/** Values that a wording needs, by name. */
export type Details = Record<string, string>;
/** A sentence and the language it is in. */
export interface Sentence { language: string; text: string }
export interface Owner { id: string; name: string }
export interface CardShown { brand: string; last4: string }
export type Tone = 'good' | 'warn' | 'bad';

export interface Money { minorUnits: number; currency: string }
export type Mode = 'live' | 'test';
/** How the customer pays: card keyed from a call, card keyed from a letter, or a link. Chosen, never preset. */
export type Channel = 'telephone' | 'mail' | 'link';
export type CaptureMode = 'reserve' | 'take';

/** A refusal. `fields` maps form fields ("amount", "lines.0.unitPrice") to codes; every code is worded in errors.ftl. */
export interface Fault {
  code: string;
  fields: Details | null;
  /** Leads support to the log line; shown small. */
  reference: string | null;
  /** Values the wording needs: limits, names, the other order. Amounts are sent as text in the operator's format-neutral form. */
  details: Details | null;
}

/* ---------- Start, session, preferences ---------- */

export interface Session {
  shop: string;
  /** Test when no offered account is live; null before an account exists. */
  mode: Mode | null;
  demo: boolean;
  /** First run: no account and the guide was never finished or dismissed. */
  guideOpen: boolean;
  operator: Operator;
  /** IANA zone the operator works in. */
  zone: string;
  online: boolean;
  attention: number;
  /** Languages a customer can be served in: mail, page and receipt. */
  customerLanguages: string[];
}

export interface Operator { id: string; name: string; email: string; role: 'rep' | 'staff' | 'manager' }

/** How the window looks, kept by the shell. */
export interface Preferences {
  language: string;
  theme: string;
  density: string;
  /** Percent, 100 to 200. */
  textSize: number;
  reducedMotion: boolean;
  lastAccount?: string | null;
  lastLanguage?: string | null;
  columns?: Record<string, string[]>;
}

/* ---------- Customers and items ---------- */

export interface Customer {
  id: string;
  number: string | null;
  company: string | null;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  language: string;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
}

export type CustomerInput = Omit<Customer, 'id' | 'number'> & { id: string | null };

export interface ItemHit { id: string; description: string; unitPrice: Money; taxBasisPoints: number }

/* ---------- Order ---------- */

export interface LineInput { description: string; quantity: number; unitPriceMinor: number; taxBasisPoints: number }

export interface OrderInput {
  id: string | null;
  reference: string;
  settlementReference: string;
  channel: Channel | null;
  customer: CustomerInput | null;
  lines: LineInput[];
  shippingMinor: number;
  /** Set when the rep keyed an amount of their own; null means the sum of the lines. */
  amountMinor: number | null;
  currency: string;
  language: string;
  description: string;
  note: string;
  ownerId: string;
  capture: CaptureMode;
  accountId: string | null;
  validityDays: number;
  /** ISO date, or empty. */
  shipDate?: string;
  carrier?: string;
}

export interface OrderDefaults {
  order: OrderInput;
  currencies: string[];
  taxRates: number[];
  owners: Owner[];
  recent: RecentOrder[];
}

export interface RecentOrder { paymentId: string; reference: string; customer: string; at: string; amount: Money; money: MoneyState }

/** An order that was kept and not paid yet. */
export interface DraftLine { orderId: string; reference: string; customer: string; amount: Money | null; at: string }

export interface OrderCheck {
  lineSums: number[];
  goodsMinor: number;
  shippingMinor: number;
  taxMinor: number;
  totalMinor: number;
  currency: string;
  /** field → code, as in Fault. Only what is wrong, not what is merely empty, until `final` was asked. */
  problems: Details;
  details: Details;
  accounts: AccountChoice[];
  /** The account that would be used. */
  accountId: string | null;
  checks: OrderCheckLine[];
  /** The sentence to read aloud, in the customer's language. */
  readBack: Sentence | null;
  /** The order with this reference that already exists; `paymentId` is null when it was never sent to a provider. */
  duplicateReference: { paymentId: string | null; reference: string } | null;
}

export interface AccountChoice { id: string; label: string; mode: Mode; /** Why it cannot serve this order; null when it can. */ whyNot: string | null; details: Details }

export interface OrderCheckLine { code: string; tone: Tone; details: Details; /** Another order this line speaks of. */ paymentId: string | null }

/* ---------- Card window ---------- */

export interface CardRequest { orderId: string; accountId: string; channel: Channel }

/* ---------- Results ---------- */

export type Verdict = 'approved' | 'declined' | 'needsPayer' | 'notProcessed' | 'pending' | 'unknown';

export interface PaymentResult {
  paymentId: string;
  orderId: string;
  reference: string;
  customer: string;
  customerLanguage: string;
  amount: Money;
  at: string;
  verdict: Verdict;
  /** What was asked for: reserved or taken. */
  capture: CaptureMode;
  /** What to say aloud, in the customer's language, and the same for the rep to understand. */
  script: Sentence;
  scriptForRep: Sentence;
  /** `errors-reason-<reason>` words it. */
  reason: string | null;
  providerCode: string | null;
  captureBefore: string | null;
  card: CardShown | null;
  approvalCode: string | null;
  addressCheck: string | null;
  codeCheck: string | null;
  account: string;
  provider: string;
  mode: Mode;
  channel: Channel;
  operator: string;
  /** How many cards were tried on this order, this one included. */
  attempt: number;
  /** From when another card may be tried, when not now. */
  retryFrom: string | null;
  mayRetry: boolean;
  mayLink: boolean;
  asked: AskedLine[];
  nextAskAt: string | null;
  unknownSince: string | null;
  mayRelease: boolean;
}

export interface AskedLine { at: string; code: string; details: Details }

/* ---------- Payment link ---------- */

export interface LinkInput {
  orderId: string;
  accountId: string | null;
  recipients: string[];
  greeting: string;
  language: string;
  validityDays: number;
  line: string;
  copyToMe: boolean;
}

export interface LinkDraft {
  input: LinkInput;
  reference: string;
  customer: string;
  amount: Money;
  lineCount: number;
  operatorEmail: string;
  provider: string;
  account: string;
  mode: Mode;
  minDays: number;
  maxDays: number;
  readiness: ReadinessLine[];
}

export interface ReadinessLine { code: string; done: boolean; /** Settings section that mends it. */ section: string; field: string | null }

export interface MailPreview {
  language: string;
  direction: 'ltr' | 'rtl';
  from: string;
  fromAddress: string;
  subject: string;
  html: string;
  /** Address of a frame that shows `html` under a policy of its own; null where there is no shell. */
  frame: string | null;
  text: string;
  validUntil: string;
  amountWords: Sentence;
  problems: Details;
  details: Details;
}

/* ---------- List ---------- */

export type MessageState = 'none' | 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';
export type LinkState = 'none' | 'draft' | 'active' | 'partPaid' | 'paid' | 'expired' | 'withdrawn' | 'replaced';
export type MoneyState =
  | 'none' | 'authorised' | 'partCaptured' | 'captured' | 'voided' | 'partRefunded' | 'refunded' | 'declined' | 'unknown' | 'chargedBack';

export type ViewId = 'all' | 'attention' | 'sentToday' | 'lapsing' | 'mine';

export interface ListQuery {
  view: ViewId;
  text: string;
  days: number | null;
  ownerId: string | null;
  message: MessageState | null;
  link: LinkState | null;
  money: MoneyState | null;
  channel: Channel | null;
  /** From the page before; null for the first. */
  cursor: string | null;
  limit: number;
}

export interface Due { code: string; at: string | null; details: Details }

export interface ListRow {
  paymentId: string;
  reference: string;
  customer: string;
  account: string;
  channel: Channel;
  mode: Mode;
  amount: Money;
  message: MessageState;
  link: LinkState;
  money: MoneyState;
  /** A reservation that lapses within 48 hours. */
  lapsing: boolean;
  language: string;
  owner: string;
  createdAt: string;
  /** What is due next, and when. */
  due: Due | null;
}

export interface ListPage {
  rows: ListRow[];
  nextCursor: string | null;
  asOf: string;
}

/** Counts stop at 1,000: the page shows "1,000+" from there on. */
export interface ListCounts { all: number; attention: number; sentToday: number; lapsing: number; mine: number }

/* ---------- Detail ---------- */

export type ActionId = 'capture' | 'refund' | 'cancel' | 'accept' | 'deny' | 'resend' | 'relink' | 'withdraw' | 'receipt' | 'release';

export interface ActionLine {
  id: ActionId;
  allowed: boolean;
  /** `detail-limit-<code>` when allowed, `detail-why-<code>` when not. */
  code: string;
  details: Details;
  maxMinor: number | null;
  partial: boolean;
}

export interface Detail {
  paymentId: string;
  orderId: string;
  reference: string;
  settlementReference: string | null;
  customer: string;
  contact: string | null;
  email: string | null;
  phone: string | null;
  language: string;
  channel: Channel;
  amount: Money;
  account: string;
  provider: string;
  providerReference: string | null;
  mode: Mode;
  eci: string | null;
  owner: string;
  createdAt: string;
  note: string | null;
  validUntil: string | null;
  message: { state: MessageState; at: string | null };
  link: { state: LinkState; at: string | null };
  money: { state: MoneyState; at: string | null; lapsesAt: string | null };
  totals: { reservedMinor: number; capturedMinor: number; refundedMinor: number; cancelledMinor: number; leftMinor: number };
  card: CardShown | null;
  lines: { description: string; quantity: number; unitPriceMinor: number; sumMinor: number }[];
  actions: ActionLine[];
  timeline: TimelineLine[];
  askedAt: string | null;
  deadline: { code: string; at: string; amount: Money } | null;
  /** It succeeded after it was declined or closed: a person has to look. */
  paidAfterAll: boolean;
  /** Changes with every change of the payment; sent back with an action so that a stale page is refused. */
  version: string;
}

/** Worded in detail.ftl as `detail-event-<code>`. */
export interface TimelineLine { at: string; kind: 'money' | 'message' | 'other'; code: string; details: Details; amount: Money | null; who: string | null; providerReference: string | null }

export interface ActionRequest { paymentId: string; action: ActionId; amountMinor: number | null; reason: string; version: string }
/** The amount in words, in the operator's language, before the deed. */
export interface ActionWords { sentence: Sentence; problems: Details; details: Details }

/* ---------- Settings ---------- */

export interface ProviderDescriptor {
  id: string;
  name: string;
  /** Empty: whatever the contract names. */
  currencies: string[];
  fields: DescriptorField[];
  maxLinkDays: number;
  /** How far each ability goes (`none`, `full`, `partial`), worded in settings.ftl. */
  abilities: { id: string; code: string }[];
}

export interface DescriptorField { id: string; kind: 'text' | 'secret' | 'choice' | 'address'; group: string; required: boolean; choices: string[]; default: string | null }

export interface AccountView {
  id: string;
  provider: string;
  label: string;
  state: 'off' | 'test' | 'live';
  currencies: string[];
  values: Details;
  /** Which secrets are kept: their field names. Never their value. */
  secrets: string[];
  ready: boolean;
  readiness: ReadinessLine[];
}

export interface AccountInput {
  id: string | null;
  provider: string;
  label: string;
  state: 'off' | 'test' | 'live';
  currencies: string[];
  values: Details;
  /** Only those just typed. */
  secrets: Details;
  /** The shop's name, typed to confirm going live. */
  confirmLive: string | null;
}

export interface ConnectionTest { ok: boolean; milliseconds: number; code: string | null; details: Details }

export interface SenderSettings {
  name: string; address: string; replyTo: string; signature: string; footer: string; logo: string; colour: string;
  smtpHost: string; smtpPort: number; smtpSecurity: 'starttls' | 'tls' | 'none'; smtpUser: string; smtpAuth: 'password' | 'xoauth2' | 'none';
  smtpSecretStored: boolean;
}
export interface SenderInput { sender: SenderSettings; /** Only when just typed. */ smtpSecret: string | null }

export interface ReturnPages { accept: string; decline: string; pending: string; exception: string; cancel: string }

export interface Defaults { capture: CaptureMode; validityDays: number; currency: string; customerLanguage: string; copyToMe: boolean; taxBasisPoints: number }

export interface SecurityLine { code: string; tone: Tone; details: Details }

export interface ShopSettings { name: string; languages: string[]; operatorName: string; operatorEmail: string; /** IANA zone. */ zone: string }

export type GuideStep = 'shop' | 'account' | 'sender' | 'order';
export interface Guide { steps: { id: GuideStep; done: boolean }[]; demoPossible: boolean }

/* ---------- Things that change by themselves ---------- */

export type AppEvent =
  | { kind: 'paymentChanged'; paymentId: string }
  | { kind: 'listChanged'; newer: number }
  | { kind: 'attentionChanged'; attention: number }
  | { kind: 'cardClosed'; orderId: string; paymentId: string | null; why: 'cancelled' | 'idle' | 'locked' | 'offline' | 'submitted' }
  | { kind: 'connection'; online: boolean }
  | { kind: 'sessionChanged' }
  /** A link was paid, or an unknown outcome was settled. */
  | { kind: 'notice'; paymentId: string; title: string; body: string };
