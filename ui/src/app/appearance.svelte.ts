/** Theme, density, text size: written on the root element, where the tokens read them. Persisting is the caller's. */

export type Theme = 'system' | 'light' | 'dark' | 'contrast' | 'contrast-dark';
export type Density = 'compact' | 'regular' | 'roomy';
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200] as const;

export interface Look { theme: string; density: string; textSize: number; reducedMotion: boolean }

export function applyLook(look: Look): void {
  const data = document.documentElement.dataset;
  if (look.theme === 'system') delete data['theme'];
  else data['theme'] = look.theme;
  data['density'] = look.density;
  data['text'] = String(look.textSize);
  data['motion'] = look.reducedMotion ? 'none' : 'full';
}

/** The next size up or down from the one in use. */
export function stepText(size: number, by: 1 | -1): number {
  const at = TEXT_SIZES.findIndex((known) => known >= size);
  const from = at < 0 ? TEXT_SIZES.length - 1 : at;
  return TEXT_SIZES[Math.min(TEXT_SIZES.length - 1, Math.max(0, from + by))] ?? 100;
}

/** How much room there is, in the text's own measure: media queries do not see the text setting. */
export function roomOf(width: number): { narrow: boolean; slim: boolean } {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { narrow: width / rem < 62, slim: width / rem < 44 };
}
