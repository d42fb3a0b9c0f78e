/**
 * The payment link form: what will be sent, the mail as it will arrive, and what is still missing. Knows no markup.
 * The mail is always the backend's: this never words or renders one.
 */
import type { Host, LinkDraft, LinkInput, MailPreview, ReadinessLine } from '../../api';
import { isFault } from '../../app/public';

/** The mail is redrawn within this time of the last key. */
export const REDRAW_MS = 120;

export class LinkForm {
  draft = $state.raw<LinkDraft | null>(null);
  input = $state<LinkInput | null>(null);
  preview = $state.raw<MailPreview | null>(null);
  fault = $state.raw<unknown>(null);
  /** The language the rep reads the preview in; null shows the customer's. */
  readIn = $state<string | null>(null);
  attempt = $state(0);
  sending = $state(false);
  /** Problems a refused sending brought, until the form changes. */
  refused = $state.raw<Record<string, string>>({});
  /** The figures in their words. */
  #figures = $state.raw<Record<string, string>>({});
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host, readonly orderId: string) {}

  async load(): Promise<void> {
    try {
      this.draft = await this.host.linkDraft(this.orderId);
      this.input = this.draft.input;
      await this.redraw();
    } catch (error) {
      this.fault = error;
    }
  }

  /** The order waits for an approval: it is asked for in the order. */
  get waits(): boolean { return ['needed', 'waiting', 'sentBack'].includes(this.draft?.approval.standing ?? 'notNeeded'); }

  get missing(): ReadinessLine[] {
    return this.draft?.readiness.filter((line) => !line.done) ?? [];
  }

  /** Problems by field; "no recipient yet" only after somebody tried to send. */
  get problems(): Record<string, string> {
    const problems = { ...(this.preview?.problems ?? {}), ...this.refused };
    if (this.attempt === 0 && this.input?.recipients.length === 0) delete problems['recipients'];
    return problems;
  }

  /** The figures that problems speak of. */
  get details(): Record<string, string> {
    return { ...(this.preview?.details ?? {}), ...this.#figures };
  }

  changed(): void {
    this.refused = {};
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.redraw(), REDRAW_MS);
  }

  async redraw(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.input) return;
    const mine = ++this.#asked;
    try {
      const drawn = await this.host.linkPreview($state.snapshot(this.input), this.readIn ?? this.input.language);
      if (mine === this.#asked) {
        this.preview = drawn;
        this.fault = null;
      }
    } catch (error) {
      if (mine === this.#asked) this.fault = error;
    }
  }

  read(language: string | null): void {
    this.readIn = language;
    void this.redraw();
  }

  /** Everything is in place to ask for confirmation. */
  async ready(): Promise<boolean> {
    this.attempt += 1;
    await this.redraw();
    return this.missing.length === 0 && !this.waits && !this.fault && this.preview !== null && Object.keys(this.problems).length === 0;
  }

  /** Sends once; answers the payment, or null when the backend refused. */
  async send(): Promise<string | null> {
    if (this.sending || !this.input) return null;
    this.sending = true;
    try {
      return await this.host.linkSend($state.snapshot(this.input));
    } catch (error) {
      if (isFault(error) && error.fields) {
        this.refused = error.fields;
        this.#figures = error.details ?? {};
      } else this.fault = error;
      this.attempt += 1;
      return null;
    } finally {
      this.sending = false;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
