/** Speaks to the shell. The only file that knows Tauri. */
import type { Host } from './host';

export function tauriHost(): Host {
  throw new Error('bindings are not generated yet');
}
