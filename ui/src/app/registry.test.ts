/** The registry: newest deed wins, keys of known commands never reach the web view, chords, dialogs. */
import { afterEach, expect, it, vi } from 'vitest';
import { available, onKeydown, putUp, runCommand } from './registry.svelte';

const down: (() => void)[] = [];
const up = (...values: Parameters<typeof putUp>): void => { down.push(putUp(...values)); };
const press = (key: string, modifiers: Partial<KeyboardEventInit> = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, cancelable: true, ...modifiers });
  onKeydown(event);
  return event;
};

afterEach(() => {
  down.splice(0).forEach((off) => off());
  document.body.replaceChildren();
});

it('does the newest deed and falls back when it leaves', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  up('save', { run: first });
  const off = putUp('save', { run: second });
  runCommand('save');
  off();
  runCommand('save');
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

it('keeps keys of known commands from the web view even when nothing can be done', () => {
  expect(press('F5').defaultPrevented).toBe(true);
  expect(press('p', { ctrlKey: true }).defaultPrevented).toBe(false);
});

it('leaves the field its own undo', () => {
  expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(false);
});

it('does nothing that is off', () => {
  const run = vi.fn();
  up('go-on', { run, off: () => true });
  press('F9');
  expect(run).not.toHaveBeenCalled();
  expect(available().map((command) => command.id)).not.toContain('go-on');
});

it('takes a chord in two steps, the second with or without Ctrl', () => {
  const run = vi.fn();
  up('customer', { run });
  press('j', { ctrlKey: true });
  press('c');
  press('j', { ctrlKey: true });
  press('c', { ctrlKey: true });
  expect(run).toHaveBeenCalledTimes(2);
  press('c');
  expect(run).toHaveBeenCalledTimes(2);
});

it('keeps commands behind an open dialog, text size aside', () => {
  const [save, larger] = [vi.fn(), vi.fn()];
  up('save', { run: save });
  up('text-larger', { run: larger });
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  expect(press('s', { ctrlKey: true }).defaultPrevented).toBe(true);
  press('+', { ctrlKey: true });
  expect([save.mock.calls.length, larger.mock.calls.length]).toEqual([0, 1]);
});
