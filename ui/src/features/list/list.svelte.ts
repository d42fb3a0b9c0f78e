/**
 * The list of links and payments: one page of rows at a time, by keyset, never more than fit the eye. Knows no markup.
 * New data is announced in a line; it never pushes rows.
 */
import type { Channel, Host, LinkState, ListCounts, ListExported, ListPage, ListQuery, ListRow, MessageState, MoneyState, Owner, ViewId } from '../../api';

export const PAGE = 30;
/** The list follows typing within this time. */
export const SEARCH_MS = 90;
/** Old rows stay in view while new ones come; only a slow answer dims them. */
export const DIM_MS = 400;

export interface Filters { days: number | null; ownerId: string | null; message: MessageState | null; link: LinkState | null; money: MoneyState | null; channel: Channel | null }
export const NO_FILTERS: Filters = { days: null, ownerId: null, message: null, link: null, money: null, channel: null };

export class ListView {
  view = $state<ViewId>('all');
  text = $state('');
  filters = $state<Filters>({ ...NO_FILTERS });
  page = $state.raw<ListPage | null>(null);
  counts = $state.raw<ListCounts | null>(null);
  owners = $state.raw<Owner[]>([]);
  newer = $state(0);
  dimmed = $state(false);
  fault = $state.raw<unknown>(null);
  /** Cursors of the pages before this one; the first page has none. */
  trail = $state<(string | null)[]>([null]);
  exporting = $state(false);
  exported = $state.raw<ListExported | null>(null);
  exportFault = $state.raw<unknown>(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {}

  get number(): number { return this.trail.length; }
  get hasNext(): boolean { return this.page?.nextCursor != null; }
  get hasPrevious(): boolean { return this.trail.length > 1; }
  get filtered(): boolean { return this.text.trim() !== '' || Object.values(this.filters).some((value) => value !== null); }

  async start(view: ViewId): Promise<void> {
    this.view = view;
    void this.host.owners().then((owners) => { this.owners = owners; }, () => undefined);
    await this.show();
  }

  /** From the first page, with the filters as they stand. */
  async show(): Promise<void> {
    this.trail = [null];
    this.newer = 0;
    // What was told is about the rows that stood there.
    this.exported = null;
    this.exportFault = null;
    await Promise.all([this.#load(null), this.recount()]);
  }

  async recount(): Promise<void> {
    try {
      this.counts = await this.host.listCounts();
    } catch {
      // Counts are an aid: the tabs then show none.
      this.counts = null;
    }
  }

  /** The same page again, for what changed in place. */
  async again(): Promise<void> {
    await Promise.all([this.#load(this.trail.at(-1) ?? null), this.recount()]);
  }

  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.show(), SEARCH_MS);
  }

  async filter(change: Partial<Filters>): Promise<void> {
    this.filters = { ...this.filters, ...change };
    await this.show();
  }

  async clear(): Promise<void> {
    this.text = '';
    this.filters = { ...NO_FILTERS };
    await this.show();
  }

  async next(): Promise<boolean> {
    const cursor = this.page?.nextCursor;
    if (!cursor) return false;
    this.trail = [...this.trail, cursor];
    await this.#load(cursor);
    return true;
  }

  async previous(): Promise<boolean> {
    if (!this.hasPrevious) return false;
    this.trail = this.trail.slice(0, -1);
    await this.#load(this.trail.at(-1) ?? null);
    return true;
  }

  /** Saves every row as the filters stand, on whatever page. Answers what was saved, unless it failed or was under way. */
  async export(): Promise<ListExported | null> {
    if (this.exporting) return null;
    this.exporting = true;
    this.exported = null;
    this.exportFault = null;
    try {
      this.exported = await this.host.listExport(this.#query(null));
    } catch (error) {
      this.exportFault = error;
    } finally {
      this.exporting = false;
    }
    return this.exported;
  }

  /** Something happened elsewhere. */
  told(newer: number): void {
    this.newer += newer;
    void this.recount();
    if (newer === 0) void this.again();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #query(cursor: string | null): ListQuery {
    return { view: this.view, text: this.text, ...$state.snapshot(this.filters), cursor, limit: PAGE };
  }

  async #load(cursor: string | null): Promise<void> {
    const mine = ++this.#asked;
    const dim = setTimeout(() => { this.dimmed = true; }, DIM_MS);
    try {
      const page = await this.host.list(this.#query(cursor));
      if (mine !== this.#asked) return;
      this.page = page;
      this.fault = null;
    } catch (error) {
      if (mine === this.#asked) this.fault = error;
    } finally {
      clearTimeout(dim);
      if (mine === this.#asked) this.dimmed = false;
    }
  }
}

/** Where what runs out is acted upon: the payment with the question open, or the form of a new link, which asks by itself. */
export function actOn(row: ListRow): string[] | null {
  if (!row.runningOut) return null;
  return row.runningOut.action === 'relink' ? ['link', row.orderId] : ['payment', row.paymentId, row.runningOut.action];
}

/** How far away a moment is, seen from another: hours up to two days, days beyond. Negative when it has passed. */
export function distance(at: string, from: string): { unit: 'hours' | 'days'; value: number } {
  const hours = (Date.parse(at) - Date.parse(from)) / 3_600_000;
  return Math.abs(hours) <= 48 ? { unit: 'hours', value: Math.round(hours) } : { unit: 'days', value: Math.round(hours / 24) };
}
