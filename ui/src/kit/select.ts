/** Selects what a field holds when the cursor comes into it, so that typing replaces it. Knows no field. */

/**
 * WebKit puts an old selection back after the event of a focus that a script gave, and an amount typed would then stand before
 * the one shown. Selecting once the script has ended comes after that.
 */
export function selectAll(field: HTMLInputElement): void {
  queueMicrotask(() => field.select());
}
