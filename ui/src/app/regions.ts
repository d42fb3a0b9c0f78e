/** F6: from landmark to landmark. A region is any element marked data-region; focus lands where it last was inside, or on its first control. */

const last = new WeakMap<Element, HTMLElement>();
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

export function rememberFocus(event: FocusEvent): void {
  if (!(event.target instanceof HTMLElement)) return;
  const region = event.target.closest('[data-region]');
  if (region) last.set(region, event.target);
}

export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll('[data-region]')].filter((region) => region.querySelector(FOCUSABLE));
  if (regions.length === 0) return;
  const inside = document.activeElement?.closest('[data-region]');
  const at = inside ? regions.indexOf(inside) : by === 1 ? -1 : 0;
  const region = regions[(at + by + regions.length) % regions.length];
  if (!region) return;
  const known = last.get(region);
  const usable = known?.isConnected && region.contains(known) ? known : region.querySelector<HTMLElement>(`[aria-current]:is(a), input:checked`) ?? region.querySelector<HTMLElement>(FOCUSABLE);
  usable?.focus();
}
