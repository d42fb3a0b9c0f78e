/** The window's frame by keyboard: help, palette, regions, text size, language, offline, focus that is never lost. */
import { chooseChannel, expect, open, test } from './screen';

test('F1 lists every key, Esc closes and gives focus back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('F7');
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Help and keys' });
  await expect(help.getByText('Take the card, send the link, or approve')).toBeVisible();
  await expect(help.getByText('F9', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Amount to take')).toBeFocused();
});

test('the palette does what a key does, and finds orders and customers', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find or do anything' });
  await expect(field).toBeFocused();
  await page.keyboard.type('jump items');
  await expect(page.locator('dialog [role=option]').first()).toContainText('Jump to the items');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Add an item' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('20397');
  await expect(page.locator('dialog [role=option]').first()).toContainText('SO-20397');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'SO-20397' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tilleuls');
  await expect(page.locator('dialog [role=option]').first()).toContainText('Auberge des Tilleuls');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Auberge des Tilleuls, Arbois')).toBeVisible();
});

test('the palette leaves out what cannot be done now', async ({ page }) => {
  await open(page, { at: '#/list' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('take the card');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeAttached();
  await expect(page.locator('dialog [role=option]')).toHaveCount(0);
});

test('F6 goes round the parts of the window and remembers where one was', async ({ page }) => {
  await open(page);
  await page.keyboard.press('F7');
  const inside = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('[data-region]')?.className.split(' ')[0] ?? '');
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F6');
    seen.push(await inside());
  }
  expect(seen).toEqual(['stub', 'rail', 'top', 'form']);
  await expect(page.getByLabel('Amount to take')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  expect(await inside()).toBe('top');
});

test('text grows and shrinks by keys, also behind a dialog', async ({ page }) => {
  await open(page);
  const size = (): Promise<string | null> => page.locator('html').getAttribute('data-text');
  await page.keyboard.press('Control+=');
  expect(await size()).toBe('110');
  await page.keyboard.press('F1');
  await page.keyboard.press('Control+=');
  expect(await size()).toBe('125');
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+0');
  expect(await size()).toBe('100');
});

test('the language of the window switches at run time, digits and direction with it', async ({ page }) => {
  await open(page, { at: '#/settings/appearance' });
  await page.getByLabel('Language of this window').focus();
  await page.getByLabel('Language of this window').selectOption('fa');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fa');
  await expect(page.locator('#language')).toBeFocused();
  await page.keyboard.press('F2');
  await chooseChannel(page, 't');
  await page.keyboard.type('bell');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type('1264,80');
  await expect(page.locator('.stub .amount')).toContainText('۱٬۲۶۴٫۸۰');
  // The reference, the customer's number and the e-mail stay as they are written.
  await expect(page.locator('.stub .eyebrow').first()).toContainText('SO-20419');
});

test('every screen change puts focus on its heading or its first field', async ({ page }) => {
  await open(page);
  for (const [key, heading] of [['Control+2', 'Links & payments'], ['Control+5', 'Settings']] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeFocused();
  }
  await page.keyboard.press('F2');
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
});

test('losing the connection is said at once and turns card entry off; its return is said too', async ({ page }) => {
  await open(page);
  await chooseChannel(page, 't');
  await page.evaluate(() => (window as unknown as { behind: { emit: (event: object) => void } }).behind.emit({ kind: 'connection', online: false }));
  await expect(page.locator('[aria-live=assertive]')).toContainText('No connection.');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('No connection')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the card' })).toHaveAttribute('aria-disabled', 'true');
  await page.evaluate(() => (window as unknown as { behind: { emit: (event: object) => void } }).behind.emit({ kind: 'connection', online: true }));
  await expect(page.getByRole('button', { name: 'Take the card' })).not.toHaveAttribute('aria-disabled', 'true');
});

test('the title tells screen, subject and whether it is live', async ({ page }) => {
  await open(page, { mode: 'live' });
  await expect(page).toHaveTitle('New order, SO-20419, live – Counterfoil');
  await open(page, { at: '#/list/attention' });
  await expect(page).toHaveTitle('Links & payments, Needs attention, test – Counterfoil');
  await expect(page.getByText('Test mode: e-mails go only to you, no money moves')).toBeVisible();
});

test('the web view’s own reload and find never happen', async ({ page }) => {
  await open(page);
  await page.keyboard.type('bell');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F5');
  await page.keyboard.press('Control+f');
  await expect(page.getByText('Hôtel Bellerive, Annecy')).toBeVisible();
});
