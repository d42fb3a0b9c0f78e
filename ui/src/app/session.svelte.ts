/** Who is at the terminal, for which shop, live or test, online or not. One copy for the window; the backend is the truth. */
import { connect, type AppEvent, type Host, type Preferences, type RecordingAlarm, type Session } from '../api';
import { announce } from '../kit/announce.svelte';
import { t, useLanguage } from '../l10n';
import { applyLook } from './appearance.svelte';

let host_ = $state.raw<Host | undefined>();
let session_ = $state.raw<Session | undefined>();
let preferences_ = $state.raw<Preferences>({ language: 'en', theme: 'system', density: 'regular', textSize: 100, reducedMotion: false });

export function host(): Host {
  if (!host_) throw new Error('asked before the window was started');
  return host_;
}

export function session(): Session {
  if (!session_) throw new Error('asked before the window was started');
  return session_;
}

/** What somebody has to see to at once, wherever they are in the window; stays until they say so, or the backend that it is over. */
let seen = $state.raw<RecordingAlarm | null>(null);
export function alarm(): RecordingAlarm | null {
  const raised = session_?.recordingAlarm ?? null;
  return raised && raised.title === seen?.title && raised.body === seen.body ? null : raised;
}
export const alarmSeen = (): void => { seen = alarm(); };

export const preferences = (): Preferences => preferences_;

export async function start(): Promise<void> {
  host_ = await connect();
  const [fresh, kept] = await Promise.all([host_.session(), host_.preferences()]);
  preferences_ = kept;
  applyLook(kept);
  await useLanguage(kept.language);
  session_ = fresh;
  host_.onEvent(follow);
}

export async function refresh(): Promise<void> {
  session_ = await host().session();
}

function follow(event: AppEvent): void {
  if (!session_) return;
  if (event.kind === 'attentionChanged') {
    // Said when it grows only: what was acted upon is told where it was done.
    if (event.lapsing > session_.lapsing) announce(t('app-rail-lapsing', { count: event.lapsing }));
    session_ = { ...session_, attention: event.attention, lapsing: event.lapsing };
  } else if (event.kind === 'approvalsChanged') session_ = { ...session_, approvals: event.waiting };
  else if (event.kind === 'sessionChanged') void refresh();
  else if (event.kind === 'recordingAlarm') {
    seen = null;
    session_ = { ...session_, recordingAlarm: { title: event.title, body: event.body } };
    announce(`${event.title}. ${event.body}`, 'assertive');
  } else if (event.kind === 'notice') announce(`${event.title} ${event.body}`);
  else if (event.kind === 'connection' && event.online !== session_.online) {
    session_ = { ...session_, online: event.online };
    announce(event.online ? t('app-back-online') : t('app-offline-note'), event.online ? 'polite' : 'assertive');
  }
}

/** Shows a changed preference at once and keeps it. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  preferences_ = { ...preferences_, ...change };
  applyLook(preferences_);
  if (change.language) await useLanguage(change.language);
  await host().preferencesSave(preferences_);
}
