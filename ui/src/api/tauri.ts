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

/** Every command, with what goes wrong turned into a refusal. The page's contract and the generated one have to fit to compile. */
export function tauriHost(): Host {
  const told = Object.fromEntries(
    Object.entries(commands).map(([name, command]) => [
      name,
      async (...values: unknown[]) => {
        try {
          return await (command as (...given: unknown[]) => Promise<unknown>)(...values);
        } catch (error) {
          throw asFault(error);
        }
      },
    ]),
  ) as typeof commands;
  return { ...told, onEvent: listen };
}
