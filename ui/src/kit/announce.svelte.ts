/** Two live regions for the whole window: polite, and assertive for what must not wait. Says each text once. */

let polite = $state('');
let assertive = $state('');
let flip = false;

/** Speaks to a screen reader without moving focus. Assertive only for unknown, duplicate, lost connection. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  flip = !flip;
  // The same text twice would not be read again; a trailing no-break space makes it a new one.
  const fresh = flip ? text : `${text}\u00a0`;
  if (urgency === 'assertive') assertive = fresh;
  else polite = fresh;
}

export const spokenNow = {
  get polite(): string { return polite; },
  get assertive(): string { return assertive; },
};
