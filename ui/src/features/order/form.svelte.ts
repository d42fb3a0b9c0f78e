/**
 * One order being written: its fields, what the backend makes of them, and where it stands. Knows no markup.
 * Every change asks the backend for sums and checks; answers to older questions are dropped.
 */
import type { CardClosedWhyView, Channel, Customer, DraftLine, Host, ItemHit, OrderCheck, OrderDefaults, OrderInput } from './types';
import { isFault } from '../../app/public';
import { asInput, emptyLine, lineOf, rowOf, type Row } from './rows';

export type Phase = 'loading' | 'writing' | 'card';

export class OrderForm {
  phase = $state<Phase>('loading');
  order = $state<OrderInput>(blank());
  rows = $state<Row[]>([emptyLine()]);
  customer = $state.raw<Customer | null>(null);
  defaults = $state.raw<OrderDefaults | null>(null);
  check = $state.raw<OrderCheck | null>(null);
  kept = $state<'new' | 'kept' | 'changed'>('new');
  /** Texts that are no figures or days, by field: the backend never hears of them. */
  unread = $state<Record<string, string>>({});
  /** Counts the times somebody wanted to go on and could not. */
  attempt = $state(0);
  /** Problems of the last attempt; from then on also what is missing is said. */
  final = $state(false);
  closedWhy = $state<CardClosedWhyView | null>(null);
  fault = $state.raw<unknown>(null);
  /** Other orders that were kept and not paid or sent yet. */
  drafts = $state.raw<DraftLine[]>([]);
  #removed: { row: Row; at: number } | null = null;
  #asking: Promise<void> | undefined;
  #askAgain = false;

  constructor(private readonly host: Host) {}

  async load(orderId: string | null): Promise<void> {
    const defaults = await this.host.orderStart(orderId);
    // The way of paying can be chosen while the order is still being fetched: what was chosen last stands.
    const chosen = this.order.channel ?? defaults.order.channel;
    const differs = chosen !== defaults.order.channel;
    this.defaults = defaults;
    this.order = { ...defaults.order, channel: chosen };
    const { customer } = defaults.order;
    this.customer = customer ? { ...customer, id: customer.id ?? '', number: null, cardRequired: customer.cardRequired ?? false, needsApproval: customer.needsApproval ?? false } : null;
    this.rows = [...defaults.order.lines.map((line) => rowOf(line)), emptyLine()];
    this.kept = !orderId ? 'new' : differs ? 'changed' : 'kept';
    this.phase = 'writing';
    void this.listDrafts();
    await this.recheck();
  }

  async listDrafts(): Promise<void> {
    try {
      this.drafts = (await this.host.drafts()).filter((draft) => draft.orderId !== this.order.id);
    } catch {
      // An aid only: the order can be written without it.
      this.drafts = [];
    }
  }

  async dropDraft(orderId: string): Promise<void> {
    await this.host.draftDelete(orderId);
    await this.listDrafts();
  }

  /** What would be sent now. */
  input(): OrderInput {
    const { customer } = this;
    return $state.snapshot({
      ...this.order,
      customer: customer ? asInput(customer) : null,
      lines: this.rows.flatMap((row) => lineOf(row)),
    }) as OrderInput;
  }

  get total(): number { return this.check?.totalMinor ?? 0; }
  /** What the items come to; 0 without items, because the backend then calls the typed amount itself the goods. */
  get itemsTotal(): number {
    if (!this.check || this.rows.length < 2) return 0;
    return this.check.goodsMinor + this.check.shippingMinor + this.check.taxMinor;
  }

  get currency(): string { return this.order.currency; }
  /** Nothing worth keeping was typed. */
  get isEmpty(): boolean { return !this.customer && this.rows.every((row) => row.description === '' && row.price === null) && this.order.amountMinor === null; }

  /** Typed and not kept: leaving keeps it first. */
  get isUnkept(): boolean { return this.phase === 'writing' && this.kept !== 'kept' && !this.isEmpty; }

  /** Problems by field: what could not be read here, then what the backend says. */
  get problems(): Record<string, string> {
    return { ...(this.check?.problems ?? {}), ...this.unread };
  }

  changed(): void {
    this.kept = this.kept === 'new' ? 'new' : 'changed';
    this.closedWhy = null;
    void this.recheck();
  }

  /** Asks the backend; while it is being asked, once more afterwards. Settles when the newest answer is in. */
  recheck(): Promise<void> {
    this.#askAgain = this.#asking !== undefined;
    this.#asking ??= this.#ask().finally(() => { this.#asking = undefined; });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    try {
      do {
        this.#askAgain = false;
        this.check = await this.host.orderCheck(this.input(), this.final);
        // Set by recheck() while the answer was on its way.
      } while (this.#askAgain as boolean);
      this.fault = null;
    } catch (error) {
      this.fault = error;
    }
  }

  read(field: string, wrong: string | null): void {
    const { [field]: _, ...rest } = this.unread;
    this.unread = wrong ? { ...rest, [field]: wrong } : rest;
  }

  /** An amount of one's own; what the items come to is followed instead of kept. */
  setAmount(minor: number | null): void {
    this.order.amountMinor = minor !== null && minor === this.itemsTotal ? null : minor;
    this.changed();
  }

  /** Paying confirms the order, on the shop's usual terms, or does not. */
  setQuotation(on: boolean): void {
    this.order.quotation = on && this.defaults ? { ...this.defaults.quotation } : null;
    this.order.payNowMinor = null;
    for (const field of ['prepayment', 'expiresOn', 'payNow']) this.read(field, null);
    this.changed();
  }

  setChannel(channel: Channel): void {
    this.order.channel = channel;
    this.changed();
  }

  /** The customer is served in this language; the order and what is read aloud follow. */
  setLanguage(language: string): void {
    this.order.language = language;
    if (this.customer) this.customer = { ...this.customer, language };
    this.changed();
  }

  take(customer: Customer): void {
    this.customer = customer;
    // Who pays by card only gets no link: how the card comes is chosen anew.
    if (customer.cardRequired && this.order.channel === 'link') this.order.channel = null;
    this.order.language = customer.language;
    this.changed();
  }

  dropCustomer(): void {
    this.customer = null;
    this.changed();
  }

  pickItem(index: number, item: ItemHit): void {
    const row = this.rows[index];
    if (!row) return;
    row.description = item.description;
    row.price = item.unitPrice.minorUnits;
    row.tax = item.taxBasisPoints;
    row.quantity ||= '1';
    this.touchRow(index);
  }

  /** After any change in a line: the last row stays an empty one to type into. */
  touchRow(index: number): void {
    if (index === this.rows.length - 1 && lineOf(this.rows[index]).length > 0) this.rows.push(emptyLine(this.rows[index]?.tax));
    this.changed();
  }

  removeRow(index: number): boolean {
    const row = this.rows[index];
    if (!row || index === this.rows.length - 1) return false;
    this.#removed = { row, at: index };
    this.rows.splice(index, 1);
    for (const field of Object.keys(this.unread)) if (field.startsWith('lines.')) this.read(field, null);
    this.changed();
    return true;
  }

  restoreRow(): boolean {
    if (!this.#removed) return false;
    this.rows.splice(this.#removed.at, 0, this.#removed.row);
    this.#removed = null;
    this.changed();
    return true;
  }

  /** Asks for everything that is still wrong or missing; true when nothing is. */
  async ready(): Promise<boolean> {
    this.final = true;
    await this.recheck();
    if (!this.fault && Object.keys(this.problems).length === 0) return true;
    this.attempt += 1;
    return false;
  }

  /** Keeps the draft. A used reference is said at its field. */
  async keep(): Promise<boolean> {
    try {
      const saved = await this.host.orderSave(this.input());
      this.order.id = saved.id;
      if (saved.customer && this.customer) this.customer = { ...this.customer, id: saved.customer.id ?? this.customer.id };
      this.kept = 'kept';
      this.fault = null;
      return true;
    } catch (error) {
      this.refuse(error);
      return false;
    }
  }

  /** What was refused is said at its fields, with its figures; anything else above the form. */
  private refuse(error: unknown): void {
    if (isFault(error) && error.fields && this.check) {
      this.check = { ...this.check, problems: { ...this.check.problems, ...error.fields }, details: { ...this.check.details, ...error.details } };
    } else this.fault = error;
    this.attempt += 1;
  }

  /** Fills a template in: what is sold is replaced, to whom stays. */
  async useTemplate(id: string): Promise<boolean> {
    try {
      const order = await this.host.templateApply(id, this.input());
      this.order = { ...order, customer: null };
      this.rows = [...order.lines.map((line) => rowOf(line)), emptyLine()];
      this.unread = {};
      this.changed();
      await this.recheck();
      return true;
    } catch (error) {
      this.fault = error;
      return false;
    }
  }

  /** It waits for a person: no card is taken and no link sent. */
  get waits(): boolean { return ['needed', 'waiting', 'sentBack'].includes(this.check?.approval.standing ?? 'notNeeded'); }

  /** Asks for the approval of the order as it stands. Answers who will decide. */
  async askApproval(): Promise<string | null> {
    if (!(await this.ready()) || !(await this.keep()) || !this.order.id) return null;
    try {
      const approval = await this.host.approvalAsk(this.order.id);
      if (this.check) this.check = { ...this.check, approval };
      this.fault = null;
      return approval.approver;
    } catch (error) {
      this.fault = error;
      this.attempt += 1;
      return null;
    }
  }

  /** Opens the card window on the order as it stands. Answers whether it opened. */
  async openCard(): Promise<boolean> {
    const { channel } = this.order;
    if (!(await this.ready()) || (channel !== 'telephone' && channel !== 'mail')) return false;
    const accountId = this.check?.accountId;
    if (!accountId || !(await this.keep()) || !this.order.id) return false;
    try {
      await this.host.cardOpen({ orderId: this.order.id, accountId, channel });
      this.closedWhy = null;
      this.phase = 'card';
      return true;
    } catch (error) {
      this.refuse(error);
      return false;
    }
  }
}

function blank(): OrderInput {
  return {
    id: null, reference: '', settlementReference: '', channel: null, customer: null, lines: [], shippingMinor: 0, amountMinor: null, currency: 'EUR', language: 'en',
    description: '', note: '', ownerId: '', capture: 'reserve', accountId: null, validityDays: 7, shipDate: '', carrier: '', quotation: null, payNowMinor: null,
  };
}
