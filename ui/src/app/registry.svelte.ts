/**
 * Brings key presses and palette picks to the deed a screen has put up for a command. The newest deed for a command wins,
 * and leaves with its screen. Keys of a known command never reach the web view (no reload, no find bar).
 */
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { COMMANDS, specOf, type CommandId, type CommandSpec } from './commands';
import { stroke } from './keys';

export interface Deed { run: () => void; /** Off right now: the palette leaves it out. */ off?: () => boolean }

const deeds = new SvelteMap<CommandId, Deed[]>();
let chord = $state('');

/** Puts up a deed while the calling component lives. Call during component set-up. */
export function onCommand(id: CommandId, run: () => void, off?: () => boolean): void {
  // Untracked: putting up one deed must not put up all others again.
  $effect(() => untrack(() => putUp(id, { run, ...(off ? { off } : {}) })));
}

/** Puts up a deed; the returned function takes it down. */
export function putUp(id: CommandId, deed: Deed): () => void {
  deeds.set(id, [...(deeds.get(id) ?? []), deed]);
  return () => untrack(() => {
    const left = (deeds.get(id) ?? []).filter((other) => other !== deed);
    if (left.length > 0) deeds.set(id, left);
    else deeds.delete(id);
  });
}

const current = (id: CommandId): Deed | undefined => deeds.get(id)?.at(-1);

/** Does it, when a screen has put it up and it is not off. */
export function runCommand(id: CommandId): boolean {
  const deed = current(id);
  if (!deed || deed.off?.()) return false;
  deed.run();
  return true;
}

/** What can be done right now, for the palette. */
export function available(): CommandSpec[] {
  return COMMANDS.filter((command) => !('told' in command) && current(command.id) && !current(command.id)?.off?.());
}

/** The first steps of a chord that has begun, "" otherwise: shown so that nobody waits in vain. */
export const chordBegun = (): string => chord;

/** The stroke of a command, for its key cap. */
export const firstKey = (id: CommandId): string => specOf(id).keys[0] ?? '';

const MODIFIERS = new Set(['Control', 'Meta', 'Shift', 'Alt', 'AltGraph']);

/** The window's one key listener. */
export function onKeydown(event: KeyboardEvent): void {
  if (event.isComposing || MODIFIERS.has(event.key)) return;
  const pressed = stroke(event);
  if (pressed === '') return;
  const wanted = chord ? `${chord} ${pressed.replace(/^Mod\+/, '')}` : pressed;
  const modal = document.querySelector('dialog[open]') !== null;
  chord = '';
  for (const command of COMMANDS as readonly CommandSpec[]) {
    if (command.told) continue;
    if (!chordStarts(command, wanted) && !command.keys.includes(wanted)) continue;
    // An undo inside a field that can undo belongs to the field; an Enter never comes here.
    if (modal && !command.inDialogs) {
      if (/^F\d|^Mod\+/.test(pressed) && !editsText(pressed)) event.preventDefault();
      return;
    }
    if (command.keys.includes(wanted)) {
      const done = runCommand(command.id as CommandId);
      if (done || !editsText(pressed)) event.preventDefault();
      return;
    }
    chord = wanted;
    event.preventDefault();
    return;
  }
}

const editsText = (pressed: string): boolean => pressed === 'Mod+Z' || pressed === 'Mod+Delete';
const chordStarts = (command: CommandSpec, wanted: string): boolean => command.keys.some((key) => key.startsWith(`${wanted} `));
