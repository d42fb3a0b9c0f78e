/**
 * The one list of what can be done by a key. Shortcuts, palette, help and key caps all derive from it.
 * It names commands; screens bring the deeds (see registry.svelte.ts).
 */
import type { MessageId } from '../l10n';

/** Where a command belongs in the help list, in the order shown. */
export const PLACES = ['everywhere', 'order', 'result', 'list', 'detail', 'forms'] as const;
export type Place = (typeof PLACES)[number];

export interface CommandSpec {
  readonly id: string;
  readonly place: Place;
  readonly label: MessageId;
  /** "Mod" is Ctrl, on macOS Command. A space parts the steps of a chord. Digits go by key position. */
  readonly keys: readonly string[];
  /** Only told in help: the control itself listens. */
  readonly told?: true;
  /** Works while a dialog is open. */
  readonly inDialogs?: true;
}

export const COMMANDS = [
  { id: 'help', place: 'everywhere', label: 'keys-help', keys: ['F1', 'Mod+/'] },
  { id: 'find', place: 'everywhere', label: 'keys-find', keys: ['Mod+K'] },
  { id: 'new-order', place: 'everywhere', label: 'keys-new-order', keys: ['F2', 'Mod+N'] },
  { id: 'go-order', place: 'everywhere', label: 'keys-go-order', keys: ['Mod+1'] },
  { id: 'go-list', place: 'everywhere', label: 'keys-go-list', keys: ['Mod+2'] },
  { id: 'go-approvals', place: 'everywhere', label: 'keys-go-approvals', keys: ['Mod+3'] },
  { id: 'go-settings', place: 'everywhere', label: 'keys-go-settings', keys: ['Mod+5', 'Mod+,'] },
  { id: 'next-region', place: 'everywhere', label: 'keys-next-region', keys: ['F6'] },
  { id: 'previous-region', place: 'everywhere', label: 'keys-previous-region', keys: ['Shift+F6'] },
  { id: 'text-larger', place: 'everywhere', label: 'keys-text-larger', keys: ['Mod++', 'Mod+='], inDialogs: true },
  { id: 'text-smaller', place: 'everywhere', label: 'keys-text-smaller', keys: ['Mod+-'], inDialogs: true },
  { id: 'text-normal', place: 'everywhere', label: 'keys-text-normal', keys: ['Mod+0'], inDialogs: true },
  { id: 'close', place: 'everywhere', label: 'keys-close', keys: ['Esc'], told: true },

  { id: 'channel-phone', place: 'order', label: 'keys-channel-phone', keys: ['Mod+J T'] },
  { id: 'channel-mail', place: 'order', label: 'keys-channel-mail', keys: ['Mod+J M'] },
  { id: 'channel-link', place: 'order', label: 'keys-channel-link', keys: ['Mod+J L'] },
  { id: 'customer', place: 'order', label: 'keys-customer', keys: ['F8', 'Mod+J C'] },
  { id: 'items', place: 'order', label: 'keys-items', keys: ['F4', 'Mod+J I'] },
  { id: 'payment', place: 'order', label: 'keys-payment', keys: ['F7', 'Mod+J P'] },
  { id: 'next-cell', place: 'order', label: 'keys-next-cell', keys: ['Enter'], told: true },
  { id: 'remove-line', place: 'order', label: 'keys-remove-line', keys: ['Mod+Delete'] },
  { id: 'restore-line', place: 'order', label: 'keys-restore-line', keys: ['Mod+Z'] },
  { id: 'use-template', place: 'order', label: 'keys-use-template', keys: ['Mod+J E'] },
  { id: 'save-template', place: 'order', label: 'keys-save-template', keys: ['Mod+J S'] },
  { id: 'go-on', place: 'order', label: 'keys-go-on', keys: ['F9', 'Mod+Enter'] },

  { id: 'next', place: 'result', label: 'keys-next', keys: ['Enter'], told: true },
  { id: 'open', place: 'result', label: 'keys-open', keys: ['Mod+O'] },

  { id: 'search', place: 'list', label: 'keys-search', keys: ['Mod+F'] },
  { id: 'move', place: 'list', label: 'keys-move', keys: ['Up', 'Down', 'Home', 'End'], told: true },
  { id: 'open-row', place: 'list', label: 'keys-open-row', keys: ['Enter'], told: true },
  { id: 'act', place: 'list', label: 'keys-act', keys: ['Mod+Shift+Enter'] },
  { id: 'page', place: 'list', label: 'keys-page', keys: ['PageUp', 'PageDown'], told: true },

  { id: 'ask', place: 'detail', label: 'keys-ask', keys: ['F5'] },
  { id: 'capture', place: 'detail', label: 'keys-capture', keys: ['Mod+Shift+C'] },
  { id: 'refund', place: 'detail', label: 'keys-refund', keys: ['Mod+Shift+R'] },
  { id: 'send-mail', place: 'detail', label: 'keys-send-mail', keys: ['Mod+E'] },

  { id: 'save', place: 'forms', label: 'keys-save', keys: ['Mod+S'] },
] as const satisfies readonly CommandSpec[];

export type CommandId = (typeof COMMANDS)[number]['id'];

export const specOf = (id: CommandId): CommandSpec => {
  const found = COMMANDS.find((command) => command.id === id);
  if (!found) throw new Error(id);
  return found;
};
