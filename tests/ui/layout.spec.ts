/** A small window, large text, long words: nothing overlaps, nothing is cut off, nothing scrolls sideways but tables. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './screen';
import { SCREENS } from './screens';

interface Faults { sideways: string[]; cut: string[]; overlaps: string[] }

/** Looks at every control and heading in view: its own words inside it, no other control on top of it. */
async function faults(page: Page): Promise<Faults> {
  return page.evaluate(() => {
    const told = (node: Element): string => `${node.tagName.toLowerCase()} ${(node.textContent ?? '').trim().slice(0, 40)}`;
    const shown = (node: Element): boolean => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && node.getBoundingClientRect().width > 1 && !node.closest('.sr, [inert], .x');
    const root = document.querySelector('dialog[open]') ?? document.body;
    const wide = (node: Element): string => [...node.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > node.getBoundingClientRect().right + 1 && !one.closest('.sr, .scrollx, .list')).map(told).at(-1) ?? '';
    const sideways = [document.scrollingElement, ...root.querySelectorAll('.main, .body, .scroll, .stub, dialog')].filter((node): node is Element => node !== null && node.scrollWidth > node.clientWidth + 1).map((node) => `${told(node)} because of ${wide(node)}`);
    const controls = [...root.querySelectorAll('button, a[href], label, h1, h2, h3, summary, .st, .mode, kbd')].filter(shown);
    const cut = controls.filter((node) => node.scrollWidth > node.clientWidth + 2 && getComputedStyle(node).display !== 'inline' && !node.closest('.clip')).map(told);
    const boxes = [...root.querySelectorAll('button, a[href], input, select, textarea')].filter(shown).filter((node) => !node.closest('.seg, .check, .tail, .skip, thead') && !node.querySelector('.tail'));
    const overlaps: string[] = [];
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one.contains(other) || other.contains(one) || one.closest('.inwrap') === other.closest('.inwrap') && one.closest('.inwrap')) continue;
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        const pinned = [one, other].some((node) => node.closest('.act, .foot, .rail, .name'));
        if (across > 2 && down > 2 && !pinned) overlaps.push(`${told(one)} | ${told(other)}`);
      }
    }
    return { sideways, cut, overlaps };
  });
}

const NOTHING: Faults = { sideways: [], cut: [], overlaps: [] };

for (const { width, height, text, language, what } of [
  { width: 960, height: 600, text: 100, language: 'en', what: 'in a small window' },
  { width: 1280, height: 800, text: 200, language: 'en', what: 'at 200 % text' },
  { width: 1280, height: 800, text: 200, language: 'fa', what: 'at 200 % text in Persian' },
  { width: 1280, height: 800, text: 100, language: 'en-XA', what: 'with every word 40 % longer' },
  { width: 640, height: 400, text: 100, language: 'de', what: 'at 640 by 400 in German' },
]) {
  test(`every screen holds together ${what}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    for (const screen of SCREENS) {
      await open(page, { ...screen.opening, text, language });
      await screen.prepare?.(page);
      expect.soft(await faults(page), screen.name).toEqual(NOTHING);
    }
  });
}

test('the counterfoil stays beside the form at 1280 and moves below it when room is scarce', async ({ page }) => {
  const beside = async (): Promise<boolean> => {
    const [form, stub] = await Promise.all([page.locator('.paper > .form').boundingBox(), page.locator('.stub').boundingBox()]);
    return (stub?.x ?? 0) >= (form?.x ?? 0) + (form?.width ?? 0) - 1;
  };
  await open(page);
  expect(await beside()).toBe(true);
  await page.setViewportSize({ width: 960, height: 600 });
  await expect.poll(beside).toBe(false);
});
