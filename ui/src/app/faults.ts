/** Turns a refusal of the backend into words. Every code has its sentence in errors.ftl; a test keeps that so. */
import type { Fault } from '../api';
import { hasMessage, t, tDynamic } from '../l10n';

export function isFault(error: unknown): error is Fault {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}

/** The sentence for a field's or a whole refusal's code. */
export function codeText(code: string, details: Record<string, string> | null = null): string {
  return tDynamic(`errors-${code}`, 'errors-unexpected', details ?? undefined);
}

/** The sentence for anything that was thrown, with the support reference when there is one. */
export function faultText(error: unknown): string {
  if (!isFault(error)) return t('errors-unexpected');
  const text = codeText(error.code, error.details);
  return error.reference ? `${text} ${t('errors-reference', { reference: error.reference })}` : text;
}

/** The sentence for why a bank, provider or line said no. Codes of both families are accepted in either spelling. */
export function reasonText(code: string, details: Record<string, string> | null = null): string {
  const key = code.replaceAll('_', '-');
  const args = details ?? undefined;
  return hasMessage(`errors-reason-${key}`) ? tDynamic(`errors-reason-${key}`, 'errors-reason-unrecognised', args) : tDynamic(`errors-${key}`, 'errors-reason-unrecognised', args);
}
