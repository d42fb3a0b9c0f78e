/** The made-up world's time: starts on a Tuesday morning in November 2026 and moves only when something happens. */

const START = Date.parse('2026-11-24T09:44:07Z');
let passed = 0;

export const now = (): string => new Date(START + passed * 1000).toISOString();
/** Moves time on; answers the new now. */
export function tick(seconds: number): string {
  passed += seconds;
  return now();
}
/** A moment so many minutes before (or, negative, after) the start. */
export const ago = (minutes: number): string => new Date(START - minutes * 60_000).toISOString();
export const DAY = 24 * 60;

/** The last moment of the day that lies `days` ahead in the shop's zone; the last day still counts. */
export function endOfDay(days: number): string {
  const day = new Date(Date.parse(now()) + days * DAY * 60_000);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 22, 59)).toISOString();
}
