/**
 * One settings form: what is kept, what is typed, what differs, what was refused. Explicit save; nothing is kept by itself.
 * Knows no field by name.
 */
import { isFault } from '../../app/public';

export class SettingsForm<T extends object> {
  kept = $state.raw<T | null>(null);
  value = $state<T | null>(null);
  problems = $state.raw<Record<string, string>>({});
  details = $state.raw<Record<string, string> | null>(null);
  fault = $state.raw<unknown>(null);
  saving = $state(false);
  /** Counts refused saves, so that the summary takes focus each time. */
  attempt = $state(0);
  savedOnce = $state(false);

  constructor(private readonly read: () => Promise<T>, private readonly write: (value: T) => Promise<T | void>) {}

  async load(): Promise<void> {
    try {
      this.accept(await this.read());
      this.fault = null;
    } catch (error) {
      this.fault = error;
    }
  }

  accept(kept: T): void {
    this.kept = kept;
    this.value = structuredClone(kept);
    this.problems = {};
  }

  /** Names of the fields that differ from what is kept. */
  get changes(): string[] {
    const { kept, value } = this;
    if (!kept || !value) return [];
    const now = $state.snapshot(value) as T;
    return (Object.keys(now) as (keyof T & string)[]).filter((key) => JSON.stringify(now[key]) !== JSON.stringify(kept[key]));
  }

  undo(): void {
    if (this.kept) this.accept(this.kept);
  }

  async save(): Promise<boolean> {
    if (this.saving || !this.value) return false;
    this.saving = true;
    this.fault = null;
    try {
      const typed = $state.snapshot(this.value) as T;
      this.accept((await this.write(typed)) ?? typed);
      this.savedOnce = true;
      return true;
    } catch (error) {
      if (isFault(error) && error.fields) {
        this.problems = error.fields;
        this.details = error.details;
      } else this.fault = error;
      this.attempt += 1;
      return false;
    } finally {
      this.saving = false;
    }
  }
}
