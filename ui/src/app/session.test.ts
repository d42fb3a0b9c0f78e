/** The window's copy of the session: what runs out is counted, and said when it grows. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { AppEvent } from '../api';
import { spokenNow } from '../kit/announce.svelte';

let tell: (event: AppEvent) => void;
vi.mock('../api', () => ({
  connect: () => Promise.resolve({
    session: () => Promise.resolve({ attention: 4, lapsing: 2, approvals: 0, online: true }),
    preferences: () => Promise.resolve({ language: 'en', theme: 'system', density: 'regular', textSize: 100, reducedMotion: false }),
    onEvent: (listener: (event: AppEvent) => void) => { tell = listener; return () => undefined; },
  }),
}));

const { alarm, alarmSeen, session, start } = await import('./session.svelte');

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  await start();
});

it('says politely that more runs out, and nothing when it is less or the same', () => {
  const before = spokenNow.polite;
  tell({ kind: 'attentionChanged', attention: 4, lapsing: 2 });
  tell({ kind: 'attentionChanged', attention: 5, lapsing: 1 });
  expect([spokenNow.polite, session().lapsing, session().attention]).toEqual([before, 1, 5]);
  tell({ kind: 'attentionChanged', attention: 5, lapsing: 3 });
  expect(spokenNow.polite).toContain('3 payments and links run out within 48 hours');
  expect([spokenNow.assertive, session().lapsing]).toEqual(['', 3]);
});

it('keeps in sight that a recording may still be paused until somebody says so', () => {
  expect(alarm()).toBeNull();
  tell({ kind: 'recordingAlarm', title: 'Still paused', body: 'Switch it on again.' });
  expect(alarm()?.title).toBe('Still paused');
  expect(spokenNow.assertive).toContain('Still paused. Switch it on again.');
  tell({ kind: 'attentionChanged', attention: 0, lapsing: 0 });
  expect(alarm()).not.toBeNull();
  alarmSeen();
  expect(alarm()).toBeNull();
});
