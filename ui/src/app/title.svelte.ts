/** The window's title: "screen, subject, live or test". Never a customer's card, never an amount. */
import { t } from '../l10n';
import { session } from './session.svelte';

/** Call inside an effect: it follows language and mode. */
export function setTitle(screen: string, subject = ''): void {
  const mode = t(({ live: 'app-title-live', test: 'app-title-test', none: 'app-title-none' } as const)[session().mode ?? 'none']);
  document.title = subject ? t('app-title-subject', { screen, subject, mode }) : t('app-title', { screen, mode });
}
