/** Key presses to notation, on every layout and system. */
import { expect, it } from 'vitest';
import { COMMANDS, type CommandSpec } from './commands';
import { parts, stroke } from './keys';

const press = (key: string, code: string, modifiers: Partial<KeyboardEventInit> = {}): KeyboardEvent => new KeyboardEvent('keydown', { key, code, ...modifiers });

it.each([
  [press('F9', 'F9'), 'F9'], [press('F6', 'F6', { shiftKey: true }), 'Shift+F6'], [press('k', 'KeyK', { ctrlKey: true }), 'Mod+K'], [press('C', 'KeyC', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+C'],
  // A Persian layout types no Latin letter: the key's place counts.
  [press('ن', 'KeyK', { ctrlKey: true }), 'Mod+K'],
  // A French layout types "&" on the key 1: the digit's place counts.
  [press('&', 'Digit1', { ctrlKey: true }), 'Mod+1'],
  // "+" needs Shift on some layouts and not on others.
  [press('+', 'Equal', { ctrlKey: true, shiftKey: true }), 'Mod++'], [press('+', 'NumpadAdd', { ctrlKey: true }), 'Mod++'],
  // AltGr types characters: it never is a shortcut.
  [press('€', 'KeyE', { ctrlKey: true, altKey: true }), ''], [press('Delete', 'Delete', { ctrlKey: true }), 'Mod+Delete'], [press('Escape', 'Escape'), 'Esc'],
])('names a press', (event, wanted) => {
  expect(stroke(event, false)).toBe(wanted);
});

it('takes Command for Mod on macOS and leaves Ctrl alone there', () => {
  expect(stroke(press('k', 'KeyK', { metaKey: true }), true)).toBe('Mod+K');
  expect(stroke(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('');
});

it('parts a stroke into its caps', () => {
  expect(parts('Mod+Shift+C')).toEqual(['Mod', 'Shift', 'C']);
  expect(parts('Mod++')).toEqual(['Mod', '+']);
});

it('has no two commands on one key, no bare letter, and no Alt', () => {
  const all = (COMMANDS as readonly CommandSpec[]).filter((command) => !command.told).flatMap((command) => command.keys.map((keys) => ({ id: command.id, keys })));
  const keys = all.map((one) => one.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const one of keys) expect(one, one).toMatch(/^(F\d+|Shift\+F\d+|Mod\+.+)$/);
  expect(keys.filter((one) => one.includes('Alt'))).toEqual([]);
});
