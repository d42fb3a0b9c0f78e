/** Where the window is, kept in the address' fragment so that links are links. Knows paths, not screens. */

export interface Place { readonly path: readonly string[]; readonly query: URLSearchParams }

function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

let place = $state.raw<Place>(read(location.hash));
/** Asked before leaving; returns false to stay (it then shows its own question). */
let guard: ((leave: () => void) => boolean) | undefined;
let shown = location.hash;

export const here = (): Place => place;

/** The fragment for a path: to('payments', id) → "#/payments/…". */
export function to(...path: string[]): string {
  return `#/${path.map(encodeURIComponent).join('/')}`;
}

/** Goes there, also when one is there already: the screen then starts afresh. */
export function go(...path: string[]): void {
  const hash = to(...path);
  if (location.hash === hash) attempt(hash);
  else location.hash = hash;
}

/** A screen with unsaved work puts up a question; the returned function takes it down. */
export function guardLeaving(ask: (leave: () => void) => boolean): () => void {
  guard = ask;
  return () => {
    if (guard === ask) guard = undefined;
  };
}

function attempt(wanted: string): void {
  const leave = (): void => {
    shown = wanted;
    place = read(wanted);
    if (location.hash !== wanted) location.hash = wanted;
  };
  const asked = guard;
  const stays = asked && !asked(() => {
    if (guard === asked) guard = undefined;
    leave();
  });
  if (stays) history.replaceState(null, '', shown || '#/');
  else leave();
}

export function startRouter(): () => void {
  const moved = (): void => {
    if (location.hash !== shown) attempt(location.hash);
  };
  window.addEventListener('hashchange', moved);
  return () => window.removeEventListener('hashchange', moved);
}
