/** Chooses the backend: the shell's when the page runs in its window, the made-up one everywhere else (tests, designers). */
import type { Host } from './host';

export type * from './types';
export type { Host } from './host';

/** In a release build the made-up backend is not even part of the bundle. */
export async function connect(): Promise<Host> {
  if (import.meta.env.MODE === 'production' || '__TAURI_INTERNALS__' in window) return (await import('./tauri')).tauriHost();
  return (await import('./fake')).fakeHost();
}
