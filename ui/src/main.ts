/** Starts the main window: styles, language, session, then the frame. Says in words when that fails. */
import { mount } from 'svelte';
import App from './app/App.svelte';
import StartFailed from './app/StartFailed.svelte';
import { start } from './app/session.svelte';
import { useLanguage } from './l10n';
import './styles/index.css';

const target = document.getElementById('app');
if (target) {
  try {
    await start();
    mount(App, { target });
    // The start benchmark reads when the page was there to be seen.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('shown')));
  } catch (error) {
    reportError(error);
    await useLanguage(navigator.language.split('-')[0] ?? 'en');
    mount(StartFailed, { target, props: { error } });
  }
}
