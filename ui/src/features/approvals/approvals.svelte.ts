/**
 * Orders that wait for a person: the list, the one that is open, and deciding it once. Knows no markup.
 * Which order comes first is the backend's: what ships soonest, then what waits longest.
 */
import type { ApprovalLine, ApprovalSheet, ApprovalVerdict, Host } from '../../api';
import { isFault } from '../../app/public';

export class ApprovalsView {
  lines = $state.raw<ApprovalLine[] | null>(null);
  sheet = $state.raw<ApprovalSheet | null>(null);
  reason = $state('');
  problems = $state.raw<Record<string, string>>({});
  fault = $state.raw<unknown>(null);
  busy = $state(false);
  #asked = 0;

  constructor(private readonly host: Host) {}

  get openId(): string | null { return this.sheet?.line.orderId ?? null; }
  get mayDecide(): boolean { return this.sheet !== null && this.sheet.whyNot === null; }

  /** Fetches what waits and opens the wanted one, else the first. */
  async load(wanted: string | null): Promise<void> {
    try {
      this.lines = await this.host.approvals();
      this.fault = null;
    } catch (error) {
      this.fault = error;
      return;
    }
    await this.show(wanted ?? this.lines[0]?.orderId ?? null);
  }

  async show(orderId: string | null): Promise<void> {
    const mine = ++this.#asked;
    if (orderId !== this.openId) {
      this.reason = '';
      this.problems = {};
    }
    if (orderId === null) {
      this.sheet = null;
      return;
    }
    try {
      const sheet = await this.host.approval(orderId);
      if (mine === this.#asked) this.sheet = sheet;
    } catch (error) {
      if (mine === this.#asked) {
        this.sheet = null;
        this.fault = error;
      }
    }
  }

  /** Decides with the version that was seen; answers whether it was done. What was typed stays when it was not. */
  async decide(verdict: ApprovalVerdict, reason: string): Promise<boolean> {
    const { sheet } = this;
    if (this.busy || !sheet) return false;
    this.busy = true;
    this.fault = null;
    this.problems = {};
    try {
      await this.host.approvalDecide({ orderId: sheet.line.orderId, verdict, reason, version: sheet.version });
      return true;
    } catch (error) {
      if (isFault(error) && error.fields) this.problems = error.fields;
      else this.fault = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The one after the open one, to go on with once it is decided. */
  get nextId(): string | null {
    const lines = this.lines ?? [];
    const at = lines.findIndex((line) => line.orderId === this.openId);
    return (lines[at + 1] ?? lines.find((line) => line.orderId !== this.openId))?.orderId ?? null;
  }
}
