/** Settings and the first run: write-only keys, explicit save, leaving asks, going live is typed. */
import { expect, open, test } from './screen';

test('keys are write-only: kept ones are never shown, new ones only while typed', async ({ page }) => {
  await open(page, { at: '#/settings/accounts' });
  const password = page.getByLabel('API password', { exact: true });
  await expect(password).toHaveValue('•••••••••••• kept');
  await expect(password).toHaveAttribute('readonly', '');
  await page.getByRole('button', { name: 'Replace API password', exact: true }).press('Enter');
  await expect(password).toBeFocused();
  await page.keyboard.type('new-made-up-key');
  await expect(password).toHaveAttribute('type', 'password');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await expect(password).toHaveValue('•••••••••••• kept');
  expect(await page.content()).not.toContain('new-made-up-key');
});

test('what is not saved is named, and leaving asks first', async ({ page }) => {
  await open(page, { at: '#/settings/defaults' });
  await page.getByLabel('Links stay open, days').fill('14');
  await expect(page.getByText('1 change not saved: Links stay open, days')).toBeVisible();
  await page.keyboard.press('F2');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await expect(question).toContainText('Links stay open, days');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Links stay open, days')).toHaveValue('14');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
});

test('leaving without saving really leaves, and forgets', async ({ page }) => {
  await open(page, { at: '#/settings/defaults' });
  await page.getByLabel('Currency', { exact: true }).fill('USD');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Leave without saving' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Links & payments' })).toBeVisible();
});

test('going live needs the shop’s name typed', async ({ page }) => {
  await open(page, { at: '#/settings/accounts' });
  await page.getByRole('radio', { name: 'Live' }).check();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet' })).toBeFocused();
  await page.getByLabel('Type the shop’s name to go live: Verdelune').fill('Verdelune');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText('LIVE')).toBeVisible();
  await expect(page.getByText('Test mode: e-mails go only to you')).toHaveCount(0);
});

test('the connection is tested as it is kept, and the answer told in words', async ({ page }) => {
  await open(page, { at: '#/settings/accounts' });
  await page.getByRole('button', { name: 'Test the connection' }).press('Enter');
  await expect(page.getByText('Answered in 0.4 s')).toBeVisible();
  await expect(page.getByText('Phone and mail orders: cb, visa, mastercard')).toBeVisible();
  await page.getByLabel('Name of the account').fill('Wrong keys');
  await expect(page.getByText('Save first: what is kept is tested, not what is typed.')).toBeVisible();
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Test the connection' }).press('Enter');
  await expect(page.getByText('HiPay does not accept the account’s keys. Correct them in Settings.')).toBeVisible();
});

test('a new account asks for what its provider describes and keeps what was typed when refused', async ({ page }) => {
  await open(page, { at: '#/settings/accounts/new' });
  await page.getByLabel('Name of the account').fill('');
  await page.getByLabel('API user', { exact: true }).fill('made-up-user');
  await expect(page.getByLabel('API user, phone orders')).toHaveCount(0);
  await page.getByLabel('Phone and mail orders use').selectOption('keys of their own');
  await expect(page.getByLabel('API user, phone orders')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet' })).toBeFocused();
  await expect(page.getByLabel('API user', { exact: true })).toHaveValue('made-up-user');
  await page.getByLabel('Name of the account').fill('Second');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('navigation', { name: 'Accounts' }).getByText('Second')).toBeVisible();
});

test('removing keys is asked with its consequence', async ({ page }) => {
  await open(page, { at: '#/settings/accounts' });
  await page.getByRole('button', { name: 'Remove keys' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Nothing can be taken, captured or refunded');
  await page.getByRole('button', { name: 'Remove the keys' }).press('Enter');
  await expect(page.getByText('1 open').first()).toBeVisible();
});

test('sender: a wrong address is said at its field, a test mail goes to oneself', async ({ page }) => {
  await open(page, { at: '#/settings/sender' });
  await page.getByLabel('Reply address').fill('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a complete e-mail address').first()).toBeVisible();
  await page.getByLabel('Reply address').fill('ines@verdelune.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send a test e-mail to me' }).press('Enter');
  await expect(page.getByText('Sent to ines@verdelune.example')).toBeVisible();
});

test('theme and density show at once', async ({ page }) => {
  await open(page, { at: '#/settings/appearance' });
  await page.getByLabel('Theme').selectOption('contrast');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await page.getByRole('radio', { name: 'Compact' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
});

test('the first run shows two ways; the guide is left and taken up again', async ({ page }) => {
  await open(page, { state: 'fresh' });
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await page.getByRole('link', { name: /Start.*Shop and languages/ }).press('Enter');
  await page.getByLabel('Name of the shop').fill('Made-up flowers');
  await page.keyboard.press('Control+s');
  await page.getByRole('link', { name: 'Welcome' }).press('Enter');
  await expect(page.getByRole('link', { name: /Look again.*Shop and languages/ })).toBeVisible();
  await page.getByRole('button', { name: 'Look around' }).press('Enter');
  await expect(page.getByText('Made-up shop: nothing leaves this computer, no money moves')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
});

test('the record is checked and copied on demand, and what was found is told in words', async ({ page }) => {
  await open(page, { at: '#/settings/security' });
  await page.getByRole('button', { name: 'Verify record' }).press('Enter');
  await expect(page.locator('.note').filter({ hasText: 'Whole. Entries checked: 4,127' })).toBeVisible();
  await expect(page.locator('[aria-live=polite]')).toContainText('9f2c51d07a3e');
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(page.getByText('copy-2026-11-23-091500.sqlite3').first()).toBeVisible();
});

test('a recorder needs both addresses, is tried as kept, and says what is wrong with it', async ({ page }) => {
  await open(page, { at: '#/settings/security' });
  const pause = page.getByLabel('Address that pauses');
  const again = page.getByLabel('Address that switches on again');
  const tryBoth = page.getByRole('button', { name: 'Try both' });
  await expect(tryBoth).toHaveAttribute('aria-disabled', 'true');
  await pause.fill('https://recorder.example/refuse');
  await page.keyboard.press('Control+s');
  await expect(again).toHaveAccessibleDescription(/needs both addresses/);
  await again.fill('ftp://recorder.example');
  await page.keyboard.press('Control+s');
  await expect(again).toHaveAccessibleDescription(/begins with https/);
  await expect(pause).toHaveValue('https://recorder.example/refuse');
  await again.fill('https://recorder.example/on');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await tryBoth.press('Enter');
  await expect(page.getByText('The recorder would not pause (status 403)')).toBeVisible();
  await pause.fill('https://recorder.example/off');
  await expect(tryBoth).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+s');
  await tryBoth.press('Enter');
  await expect(page.getByText('The recorder paused and goes on again.')).toBeVisible();
});
