/** Speaks to the shell. The only file that knows Tauri. Refusals arrive as they are; whatever else goes wrong becomes one. */
import { commands, events } from './bindings';
import type { Host } from './host';
import type { AppEvent, Fault } from './types';

/** Anything that is no refusal of ours: the call never reached a command, or was not granted. */
function asFault(error: unknown): Fault {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as Fault;
  return { code: 'unexpected', fields: null, reference: null, details: null };
}

function listen(listener: (event: AppEvent) => void): () => void {
  let stop: (() => void) | undefined;
  let stopped = false;
  void events.changed.listen(({ payload }) => listener(payload)).then((off) => {
    stop = off;
    if (stopped) off();
  });
  return () => {
    stopped = true;
    stop?.();
  };
}

/** The commands by the names the page uses; a missing one does not compile. */
export function tauriHost(): Host {
  const told = new Proxy(commands, {
    get(target, name) {
      const command = Reflect.get(target, name) as (...values: unknown[]) => Promise<unknown>;
      return async (...values: unknown[]) => {
        try {
          return await command(...values);
        } catch (error) {
          throw asFault(error);
        }
      };
    },
  });
  return { ...hostOf(told), onEvent: listen };
}

function hostOf(told: typeof commands): Omit<Host, 'onEvent'> {
  return {
    session: () => told.session(), preferences: () => told.preferences(), preferencesSave: async (preferences) => { await told.preferencesSave(preferences); },
  } as Omit<Host, 'onEvent'>;
}
