/** Reads key presses into the notation of commands.ts, and writes that notation as key caps. Knows no command. */

/** macOS by its own word; anything else uses Ctrl. */
export const isMac = (): boolean => /mac/i.test(navigator.platform);

const NAMES: Record<string, string> = {
  Escape: 'Esc', ' ': 'Space', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right',
};

/** The key itself, without modifiers: letters by what they type, or by position where the layout types no Latin letter. */
function keyName(event: KeyboardEvent): string {
  if (/^Digit\d$/.test(event.code) && (event.ctrlKey || event.metaKey)) return event.code.slice(5);
  const named = NAMES[event.key] ?? event.key;
  if (named.length > 1) return named;
  if (/^[\x21-\x7e]$/.test(named)) return named.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(event.code);
  return letter?.[1] ?? named.toUpperCase();
}

/** "Mod+Shift+C", "F6", "Shift+F6". Alt never takes part: it types characters or opens menus. */
export function stroke(event: KeyboardEvent, mac = isMac()): string {
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || event.altKey) return '';
  const key = keyName(event);
  // "+" and "/" need Shift on many layouts; the sign is what counts.
  const shift = event.shiftKey && (key.length > 1 || /[A-Z0-9]/.test(key));
  return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

/** Parts of a stroke for key caps: "Mod+Shift+C" → ["Mod", "Shift", "C"]; "Mod++" → ["Mod", "+"]. */
export function parts(text: string): string[] {
  return text.endsWith('++') ? [...text.slice(0, -2).split('+'), '+'] : text.split('+');
}
