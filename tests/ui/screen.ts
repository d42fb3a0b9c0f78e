/** What every screen test needs: the page opened at a place, typing without a pointer, axe, a steady clock. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export interface Opening {
  /** Address fragment: "#/list". */
  at?: string;
  language?: string;
  mode?: 'live' | 'test';
  theme?: 'light' | 'dark' | 'contrast' | 'contrast-dark';
  /** fresh, empty, unready */
  state?: string;
  text?: number;
  offline?: boolean;
  /** Who sits at it; a manager unless said. */
  role?: 'rep' | 'staff';
  /** What the next cards come to, in order. */
  outcomes?: string[];
}

/** Opens the window as the made-up backend has it, and waits until its heading stands. */
export async function open(page: Page, opening: Opening = {}): Promise<void> {
  // The time stands still for what is shown; timers run.
  await page.clock.setFixedTime(new Date('2026-11-24T09:44:07Z'));
  const query = new URLSearchParams();
  if (opening.role) query.set('role', opening.role);
  if (opening.language) query.set('language', opening.language);
  if (opening.mode) query.set('mode', opening.mode);
  if (opening.theme) query.set('theme', opening.theme);
  if (opening.state) query.set('state', opening.state);
  if (opening.text) query.set('text', String(opening.text));
  if (opening.offline) query.set('offline', '1');
  for (const outcome of opening.outcomes ?? []) query.append('outcome', outcome);
  await page.goto(`/?${query.toString()}${opening.at ?? ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 A or AA, nor of axe's best practices; or, where only colours differ, of contrast alone. */
export async function expectAccessible(page: Page, where: string, only?: 'contrast'): Promise<void> {
  // The mail's frame runs no script, so nothing can be asked inside it; the mail has tests of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ iframes: false });
  const { violations } = await (only ? axe.withRules(['color-contrast']) : axe.withTags(TAGS)).analyze();
  const told = violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.map((node) => `   ${node.target.join(' ')} ${node.failureSummary?.replace(/\n/g, ' ') ?? ''}`).join('\n')}`);
  expect(told, where).toEqual([]);
}

/** Types as a person at the keyboard does, and counts the keys. */
export class Keys {
  count = 0;
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.count += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }
}

/** The way of paying is chosen on purpose in every order; the key scripts leave it aside. */
export async function chooseChannel(page: Page, channel: 't' | 'm' | 'l'): Promise<void> {
  const value = { t: 'telephone', m: 'mail', l: 'link' }[channel];
  // Pressed again where the form was still being opened.
  await expect(async () => {
    await page.keyboard.press('Control+j');
    await page.keyboard.press(channel);
    await expect(page.locator(`input[type=radio][value=${value}]`)).toBeChecked({ timeout: 1_000 });
  }).toPass();
}

/** A whole order with three items, by keyboard, up to but not including F9. */
export async function writeOrder(page: Page, keys = new Keys(page), channel: 't' | 'm' | 'l' = 't'): Promise<void> {
  await chooseChannel(page, channel);
  await keys.press('F8');
  await keys.type('bell');
  await keys.press('Enter');
  for (const [item, quantity] of [['peo', '12'], ['euc', '30'], ['sto', '8']]) {
    await keys.type(item ?? '');
    await keys.press('Enter');
    await keys.type(quantity ?? '');
    await keys.press('Enter');
  }
}

/** Nothing in the page may complain: no error in the console, no refusal by the content policy. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser driver itself tries to run its clock inside the mail frame, which runs nothing.
      if (message.type() === 'error' && !message.text().includes("Blocked script execution in 'about:srcdoc'")) complaints.push(message.text());
    });
    await use(undefined);
    expect(complaints).toEqual([]);
  }, { auto: true }],
});

export { expect };
