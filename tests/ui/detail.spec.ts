/** One payment: what may be done and why not, dialogs with the amount in words, what happened. */
import { expect, open, test } from './screen';
import type { Page } from '@playwright/test';

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
  await expect(page.getByText('At most €640.00 is left')).toBeVisible();
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
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('Ship on Thursday.')).toBeVisible();
});

/** A payment on account: the amount can be changed, and money is taken when the goods ship. */
async function onAccount(page: Page): Promise<void> {
  await open(page, { at: '#/payment/pay-20415' });
  await page.evaluate(() => {
    const { world, emit } = (window as unknown as { behind: { world: { payments: { paymentId: string; minorUnits: number; agreedMinor: number | null }[] }; emit: (event: unknown) => void } }).behind;
    for (const one of world.payments) if (one.paymentId === 'pay-20415') one.agreedMinor = one.minorUnits;
    emit({ kind: 'paymentChanged', paymentId: 'pay-20415' });
  });
  await expect(page.getByRole('button', { name: 'Change the amount' })).toBeVisible();
}

test('a small rise is made quietly, and the amount that holds is what the question starts from', async ({ page }) => {
  await onAccount(page);
  await page.getByRole('button', { name: 'Change the amount' }).press('Enter');
  const amount = page.getByLabel('Amount', { exact: true });
  await expect(amount).toHaveValue('4,860.00');
  await expect(page.getByRole('dialog')).toContainText('Nothing is sent.');
  await page.keyboard.type('4960');
  await expect(page.getByRole('dialog', { name: 'Change the amount to €4,960.00?' })).toContainText('The customer gets no message.');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.tl li').first()).toContainText('€4,960.00 reserved');
});

test('a big rise warns, waits for the tick and leads to the new checkout', async ({ page }) => {
  await onAccount(page);
  await page.getByRole('button', { name: 'Change the amount' }).press('Enter');
  await page.keyboard.type('4960.01');
  await expect(page.getByRole('dialog')).toContainText('has to complete the order again');
  await expect(page.getByRole('button', { name: 'Send a new checkout over €4,960.01' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Confirm this first');
  await page.getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Send a new checkout' }).press('Enter');
  await expect(page).toHaveURL(/pay-20415-2/);
  await expect(page.getByRole('group', { name: 'Three states' })).toBeVisible();
});

test('where money is taken when the goods ship, the button says so', async ({ page }) => {
  await onAccount(page);
  await page.getByRole('button', { name: 'Confirm shipment' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Confirm the shipment of €4,860.00?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Change the amount' })).toHaveAccessibleDescription('Off: the money is taken or the goods are shipped. Refund a part instead.');
});

test('evidence of the order is saved, and where it lies is told', async ({ page }) => {
  await open(page, { at });
  await page.getByRole('button', { name: 'Save evidence' }).press('Enter');
  await expect(page.locator('.note').filter({ hasText: '/exports/evidence-' })).toBeVisible();
});
