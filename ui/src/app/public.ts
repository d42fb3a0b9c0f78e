/** All that screens may use of the frame: the backend, the session, ways to move, commands, the title. */
export { host, session, preferences, prefer, refresh } from './session.svelte';
export { go, to, here, guardLeaving } from './router.svelte';
export { onCommand, runCommand } from './registry.svelte';
export { setTitle } from './title.svelte';
export { codeText, faultText, isFault, reasonText } from './faults';
export { default as Keys } from './Keys.svelte';
export { default as Top } from './Top.svelte';
