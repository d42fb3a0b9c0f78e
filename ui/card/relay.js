/**
 * Sends key presses to the program, one by one and numbered. Knows no field content and keeps none: a press is six bytes that are
 * wiped as soon as they are handed over. Nothing here ever waits in a queue, so no two digits lie together in this page.
 */

export const FIELDS = ['number', 'expiry', 'code', 'holder'];
const KEYS = { back: 0x08, clear: 0x18, focus: 0x0e, leave: 0x0f, stay: 0x16 };
const { invoke } = window.__TAURI_INTERNALS__;

let sequence = 0;

/** The last press that was sent. */
export const sent = () => sequence;

/** Calls the program. */
export const call = (command, payload) => invoke(command, payload);

/** Sends one press and answers what the program then knows. `key` is a digit's value or one of the names above. */
export function press(field, key) {
  sequence += 1;
  const bytes = new Uint8Array(6);
  bytes[0] = FIELDS.indexOf(field);
  new DataView(bytes.buffer).setUint32(1, sequence, true);
  bytes[5] = typeof key === 'number' ? 0x30 + key : KEYS[key];
  const answer = invoke('card_key', bytes);
  bytes.fill(0);
  return answer;
}

/** The value of a digit in any script, or nothing. Scripts keep their ten digits together, zero first. */
export function digit(key) {
  const point = key.codePointAt(0);
  if (String.fromCodePoint(point) !== key || !/\p{Nd}/u.test(key)) return undefined;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
