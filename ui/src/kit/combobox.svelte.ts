/**
 * The mind of a combobox: what was typed, what was found, which line is active. Knows no DOM and no kind of option.
 * An Enter that comes before the answer waits for it, so that fast typists never pick from an older list.
 */
export interface Option { id: string }

export interface ComboboxOptions<T extends Option> {
  search: (text: string) => Promise<T[]>;
  onpick: (option: T) => void;
  /** Enter with nothing found, or with the list closed. */
  onfree?: ((text: string) => void) | undefined;
  /** A last line that is always offered: "New customer". */
  extra?: (() => boolean) | undefined;
  onextra?: ((text: string) => void) | undefined;
}

export class ComboboxState<T extends Option> {
  options = $state.raw<T[]>([]);
  open = $state(false);
  active = $state(0);
  busy = $state(false);
  #asked = 0;
  #enterWaits = false;
  #settings: ComboboxOptions<T>;

  constructor(settings: ComboboxOptions<T>) {
    this.#settings = settings;
  }

  /** Lines in the list, the extra one included. */
  get size(): number {
    return this.options.length + (this.hasExtra ? 1 : 0);
  }

  get hasExtra(): boolean {
    return this.#settings.extra?.() ?? false;
  }

  get activeIsExtra(): boolean {
    return this.hasExtra && this.active === this.options.length;
  }

  async type(text: string): Promise<void> {
    const mine = ++this.#asked;
    if (text.trim() === '') {
      this.close();
      this.options = [];
      return;
    }
    this.busy = true;
    let found: T[];
    try {
      found = await this.#settings.search(text.trim());
    } catch {
      found = [];
    }
    if (mine !== this.#asked) return;
    this.busy = false;
    this.options = found;
    this.active = 0;
    this.open = this.size > 0;
    if (this.#enterWaits) {
      this.#enterWaits = false;
      this.enter(text);
    }
  }

  move(by: 1 | -1 | 'first' | 'last'): void {
    if (this.size === 0) return;
    this.open = true;
    if (by === 'first') this.active = 0;
    else if (by === 'last') this.active = this.size - 1;
    else this.active = (this.active + by + this.size) % this.size;
  }

  /** Picks the active line; waits when the answer is still on its way. */
  enter(text: string): void {
    if (this.busy) {
      this.#enterWaits = true;
      return;
    }
    const picked = this.options[this.active];
    if (this.open && this.activeIsExtra) this.extra(text);
    else if (this.open && picked) this.pick(picked);
    else this.#settings.onfree?.(text);
  }

  pick(option: T): void {
    this.close();
    this.#settings.onpick(option);
  }

  extra(text: string): void {
    this.close();
    this.#settings.onextra?.(text);
  }

  /** Shuts the list and forgets an Enter that was waiting. */
  close(): void {
    this.#asked += 1;
    this.#enterWaits = false;
    this.busy = false;
    this.open = false;
  }
}
