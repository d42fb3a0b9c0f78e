/** One payment on screen: fetched, refetched when it changed, asked about, acted upon. Knows no markup and no rule. */
import type { ActionId, ActionLine, Detail, Host, TimelineLine } from '../../api';
import { isFault } from '../../app/public';

/** The grid's fixed order; an action keeps its place whether it is on or off. */
const ORDER: readonly ActionId[] = ['capture', 'update', 'refund', 'receipt', 'cancel', 'accept', 'deny', 'resend', 'relink', 'withdraw', 'release'];

export type Filter = 'all' | 'money' | 'message';

export class DetailView {
  detail = $state.raw<Detail | null>(null);
  fault = $state.raw<unknown>(null);
  asking = $state(false);
  filter = $state<Filter>('all');

  constructor(private readonly host: Host, readonly paymentId: string) {}

  get actions(): ActionLine[] {
    const lines = this.detail?.actions ?? [];
    return ORDER.flatMap((id) => lines.filter((line) => line.id === id));
  }

  get timeline(): TimelineLine[] {
    return (this.detail?.timeline ?? []).filter((line) => this.filter === 'all' || line.kind === this.filter);
  }

  action(id: ActionId): ActionLine | undefined {
    return this.actions.find((line) => line.id === id);
  }

  /** The one to do next: the first that moves money on, or the way out of a lock. */
  get first(): ActionId | null {
    return this.actions.find((line) => line.allowed && ['capture', 'accept', 'resend', 'relink', 'release'].includes(line.id))?.id ?? null;
  }

  async load(): Promise<void> {
    try {
      this.detail = await this.host.detail(this.paymentId);
      this.fault = null;
    } catch (error) {
      this.fault = error;
    }
  }

  async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      await this.host.paymentAsk(this.paymentId);
      await this.load();
    } catch (error) {
      this.fault = error;
    } finally {
      this.asking = false;
    }
  }
}

/** One action's dialog: amount, reason, the sentence with the amount in words, what has to be confirmed, and doing it once. */
export class ActionForm {
  amount = $state<number | null>(null);
  reason = $state('');
  /** What has to be confirmed first, for what is typed now, and whether it was. */
  confirm = $state.raw<string | null>(null);
  confirmed = $state(false);
  /** The payment that took this one's place, once it is done. */
  next: string | null = null;
  sentence = $state.raw<{ language: string; text: string } | null>(null);
  problems = $state.raw<Record<string, string>>({});
  details = $state.raw<Record<string, string>>({});
  wrong = $state<string | null>(null);
  fault = $state.raw<unknown>(null);
  busy = $state(false);
  tried = $state(false);
  #asked = 0;

  constructor(private readonly host: Host, readonly detail: Detail, readonly line: ActionLine) {
    // A change starts from what holds; everything else proposes all that is left.
    this.amount = line.id === 'update' ? detail.amount.minorUnits : line.maxMinor;
  }

  #request() {
    return { paymentId: this.detail.paymentId, action: this.line.id, amountMinor: this.amount, reason: this.reason, confirmed: this.confirmed, version: this.detail.version };
  }

  /** The sentence and problems for what is typed now. */
  async word(): Promise<void> {
    const mine = ++this.#asked;
    try {
      const words = await this.host.actionWords(this.#request());
      if (mine !== this.#asked) return;
      this.sentence = words.sentence;
      if (this.confirm !== words.confirm) this.confirmed = false;
      this.confirm = words.confirm;
      this.problems = words.problems;
      this.details = words.details;
    } catch (error) {
      if (mine === this.#asked) this.fault = error;
    }
  }

  /** Does it; true when done. A stale page or a refusal is said and nothing is closed. */
  async run(): Promise<boolean> {
    if (this.busy) return false;
    this.tried = true;
    if (this.wrong || (this.line.maxMinor !== null && this.amount === null)) return false;
    this.busy = true;
    this.fault = null;
    try {
      this.next = await this.host.act(this.#request());
      return true;
    } catch (error) {
      if (isFault(error) && error.fields) {
        this.problems = error.fields;
        this.details = error.details ?? {};
      } else this.fault = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
