/** One payment: what may be done and why not, dialogs with the amount in words, what happened. */
import { expect, open, test } from './screen';

const at = '#/payment/pay-20397';

test('a part is captured by keyboard, comma or point, and the totals are told', async ({ page }) => {
  await open(page, { at });
  await expect(page.getByText('Up to €640.00, by Thu 26 Nov')).toBeVisible();
  await page.keyboard.press('Control+Shift+c');
  const amount = page.getByLabel('Amount', { exact: true });
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue('640.00');
  await page.keyboard.type('200,50');
  await expect(page.getByRole('dialog', { name: 'Capture €200.50?' })).toContainText('two hundred euros and fifty cents');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('[aria-live=polite]')).toContainText('Done. Captured €1,700.50, refunded €120.00, left €439.50.');
  await expect(page.locator('.tl li').first()).toContainText('€200.50 captured by Inès Carrel');
});

test('more than is left is refused at the field', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Capture' }).press('Enter');
  await page.keyboard.type('1000');
  await expect(page.getByText('At most 640 is left')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel('Amount', { exact: true })).toHaveValue('1000');
});

test('a refund asks for a reason before any money moves', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Refund' }).press('Enter');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Fill this in')).toBeVisible();
  await page.getByLabel('Reason').fill('two boxes arrived frozen');
  await page.getByRole('button', { name: 'Refund €120.00' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.tl li').first()).toContainText('€120.00 refunded');
  await expect(page.locator('.tl li').first()).toContainText('two boxes arrived frozen');
});

test('an action that is off says why, stays reachable and does nothing', async ({ page }) => {
  await open(page, { at });
  const cancel = page.getByRole('button', { name: 'Cancel the reservation' });
  await expect(cancel).toHaveAccessibleDescription('Off: HiPay cancels only before the first capture. Refund instead.');
  await cancel.focus();
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('focus comes back to the button when a dialog is left', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Refund' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Refund' })).toBeFocused();
});

test('the timeline can be narrowed to money or messages', async ({ page }) => {
  await open(page, { at });
  await expect(page.locator('.tl li')).toHaveCount(7);
  await page.getByRole('radio', { name: 'Money' }).check();
  await expect(page.locator('.tl li')).toHaveCount(4);
  await page.getByRole('radio', { name: 'Messages' }).check();
  await expect(page.locator('.tl li')).toHaveCount(2);
});

test('an unknown outcome turns everything that moves money off until the provider answers', async ({ page }) => {
  await open(page, { at: '#/payment/pay-20418' });
  for (const name of ['Capture', 'Refund', 'Cancel the reservation']) await expect(page.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('F5');
  await page.keyboard.press('F5');
  await expect(page.getByRole('group', { name: 'Three states' })).toContainText('Reserved');
  await expect(page.getByRole('button', { name: 'Capture' })).not.toHaveAttribute('aria-disabled', 'true');
});

test('a page that has grown old is refused and redrawn', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Capture' }).press('Enter');
  await page.evaluate(() => {
    const { world } = (window as unknown as { behind: { world: { payments: { reference: string; version: number }[] } } }).behind;
    for (const one of world.payments) if (one.reference === 'SO-20397') one.version += 1;
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('It has changed meanwhile.');
});

test('the note for colleagues can be changed in place', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Edit' }).press('Enter');
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  await page.getByLabel('Note', { exact: true }).fill('Ship on Thursday.');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Ship on Thursday.')).toBeVisible();
});
