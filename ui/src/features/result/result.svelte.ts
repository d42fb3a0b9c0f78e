/** One result: fetched, refetched when the backend says it changed, and what each verdict offers first. Knows no markup. */
import type { Host, PaymentResult, Verdict } from '../../api';

/** Enter that sent the card must not also take the next step: it is ignored this long, and while it repeats. */
export const GUARD_MS = 700;

export class ResultView {
  result = $state.raw<PaymentResult | null>(null);
  fault = $state.raw<unknown>(null);
  asking = $state(false);
  /** Enter may act: the guard time has passed since the verdict was shown. */
  armed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host, readonly paymentId: string) {}

  /** The request is still on its way: pending, and nothing has come back at all. */
  get sending(): boolean {
    return this.result === null ? this.fault === null : this.result.verdict === 'pending' && this.result.providerCode === null && this.result.reason === null;
  }

  get verdict(): Verdict | null {
    return this.sending ? null : (this.result?.verdict ?? null);
  }

  async load(): Promise<void> {
    const before = this.verdict;
    try {
      this.result = await this.host.result(this.paymentId);
      this.fault = null;
    } catch (error) {
      this.fault = error;
    }
    if (this.verdict !== before) this.#guard();
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

  stop(): void {
    clearTimeout(this.#timer);
  }

  #guard(): void {
    this.armed = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.armed = true; }, GUARD_MS);
  }
}
