/** How each state looks and which words it has: icon, tone, and whether it asks for somebody (a tinted pill). One table for the whole window. */
import type { LucideIcon } from '@lucide/svelte';
import Ban from '@lucide/svelte/icons/ban';
import Banknote from '@lucide/svelte/icons/banknote';
import Check from '@lucide/svelte/icons/check';
import Circle from '@lucide/svelte/icons/circle';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleDot from '@lucide/svelte/icons/circle-dot';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import CircleX from '@lucide/svelte/icons/circle-x';
import Clock from '@lucide/svelte/icons/clock';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Lock from '@lucide/svelte/icons/lock';
import MailQuestionMark from '@lucide/svelte/icons/mail-question-mark';
import MailX from '@lucide/svelte/icons/mail-x';
import Pencil from '@lucide/svelte/icons/pencil';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Send from '@lucide/svelte/icons/send';
import Split from '@lucide/svelte/icons/split';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Undo2 from '@lucide/svelte/icons/undo-2';
import type { MessageId } from '../l10n';

export type StateTone = 'good' | 'bad' | 'warn' | 'unknown' | 'info' | 'idle';
export interface StateLook { icon: LucideIcon; tone: StateTone; label: MessageId; /** Somebody should act. */ pill: boolean }

const look = (icon: LucideIcon, tone: StateTone, label: MessageId, pill = false): StateLook => ({ icon, tone, label, pill });

const MESSAGE: Record<string, StateLook> = {
  none: look(Circle, 'idle', 'list-message-none'),
  queued: look(Clock, 'idle', 'list-message-queued'),
  sending: look(Clock, 'idle', 'list-message-sending'),
  sent: look(Send, 'idle', 'list-message-sent'),
  failed: look(MailX, 'bad', 'list-message-failed', true),
  uncertain: look(MailQuestionMark, 'warn', 'list-message-uncertain', true),
};

const LINK: Record<string, StateLook> = {
  none: look(Circle, 'idle', 'list-link-none'),
  draft: look(Pencil, 'idle', 'list-link-draft'),
  active: look(CircleDot, 'info', 'list-link-active'),
  partPaid: look(Check, 'good', 'list-link-part-paid'),
  paid: look(Check, 'good', 'list-link-paid'),
  expired: look(Hourglass, 'warn', 'list-link-expired', true),
  withdrawn: look(Ban, 'idle', 'list-link-withdrawn'),
  replaced: look(RefreshCw, 'warn', 'list-link-replaced', true),
};

const MONEY: Record<string, StateLook> = {
  none: look(CircleDashed, 'idle', 'list-money-none'),
  authorised: look(Lock, 'good', 'list-money-authorised'),
  partCaptured: look(Split, 'warn', 'list-money-part-captured', true),
  captured: look(Banknote, 'good', 'list-money-captured'),
  voided: look(CircleSlash, 'idle', 'list-money-voided'),
  partRefunded: look(Undo2, 'idle', 'list-money-part-refunded'),
  refunded: look(Undo2, 'idle', 'list-money-refunded'),
  declined: look(CircleX, 'bad', 'list-money-declined', true),
  unknown: look(CircleQuestionMark, 'unknown', 'list-money-unknown', true),
  chargedBack: look(TriangleAlert, 'bad', 'list-money-charged-back', true),
};

const UNKNOWN: StateLook = look(CircleQuestionMark, 'unknown', 'list-money-unknown', true);

export const messageState = (state: string): StateLook => MESSAGE[state] ?? UNKNOWN;
export const linkState = (state: string): StateLook => LINK[state] ?? UNKNOWN;
/** A reservation about to lapse turns into something to act on. */
export const moneyState = (state: string, lapsing = false): StateLook =>
  lapsing && state === 'authorised' ? look(Lock, 'warn', 'list-money-authorised', true) : (MONEY[state] ?? UNKNOWN);
