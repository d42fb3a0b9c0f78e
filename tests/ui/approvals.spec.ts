/** Orders that wait for a person: asked for, decided by keyboard, refused to whoever asked, and what the customer's switches fix. */
import { chooseChannel, expect, open, test } from './screen';
import type { Page } from '@playwright/test';

async function order(page: Page, customer: string, amount: string): Promise<void> {
  await chooseChannel(page, 't');
  await page.keyboard.type(customer);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type(amount);
}
const say = (page: Page) => page.locator('[aria-live=polite]');

test('an order above the limit is asked for, names who decides, and takes no card until then', async ({ page }) => {
  await open(page, { mode: 'live' });
  await order(page, 'bell', '2500,01');
  const ask = page.getByRole('button', { name: 'Ask for approval' });
  await expect(ask).toHaveAccessibleDescription('Judith Amsel decides.');
  await expect(page.getByText('The total is above the limit of €2,500.00')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the card' })).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(say(page)).toContainText('Approval asked for. Judith Amsel decides.');
  const off = page.getByRole('button', { name: 'Take the card' });
  await expect(off).toHaveAttribute('aria-disabled', 'true');
  await expect(off).toHaveAccessibleDescription(/Off until Judith Amsel approves/);
  await page.keyboard.press('F9');
  await expect(page.getByText('The card is being keyed')).toHaveCount(0);
});

test('a total at the limit goes on as ever, and so does one in another currency', async ({ page }) => {
  await open(page, { mode: 'live' });
  await order(page, 'bell', '2500');
  await expect(page.getByRole('button', { name: 'Take the card' })).toBeVisible();
  await page.getByLabel('Currency', { exact: true }).selectOption('JPY');
  await page.keyboard.press('F7');
  await page.keyboard.type('900000');
  await expect(page.getByRole('button', { name: 'Ask for approval' })).toHaveCount(0);
});

test('approving opens the next order and says its name, by keyboard alone', async ({ page }) => {
  await open(page, { mode: 'live' });
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Auberge des Tilleuls' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Approvals.*3 orders wait for you/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(say(page)).toContainText('SO-20411 approved. Next: Château de Morvane.');
  await expect(page.getByRole('heading', { name: 'Château de Morvane' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Approvals.*2 orders wait for you/ })).toBeVisible();
});

test('arrows move through what waits, and the sheet follows', async ({ page }) => {
  await open(page, { at: '#/approvals' });
  await page.locator('.requests [aria-current]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Château de Morvane' })).toBeVisible();
  await expect(page.locator('.requests [aria-current]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'Ristorante Sant’Elia' })).toBeVisible();
});

test('nobody approves what they asked for themselves, and the screen says so', async ({ page }) => {
  await open(page, { at: '#/approvals/ord-20404' });
  const approve = page.getByRole('button', { name: 'Approve' });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription('You asked for this yourself: somebody else decides.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('navigation', { name: 'Waiting orders' }).getByRole('link')).toHaveCount(4);
});

test('sending back needs a reason, and the order then says who and why', async ({ page }) => {
  await open(page, { at: '#/approvals' });
  await page.getByRole('button', { name: 'Send back…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send SO-20411 back?' });
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Fill this in')).toBeVisible();
  await expect(dialog.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Half in advance');
  await page.keyboard.press('Enter');
  await expect(say(page)).toContainText('SO-20411 sent back.');
  await page.evaluate(() => { location.hash = '#/order/ord-20411'; });
  await expect(page.getByText('Sent back by Inès Carrel')).toBeVisible();
  await expect(page.getByText('Half in advance')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask for approval' })).toBeVisible();
});

test('the last decision leaves an empty screen that says so', async ({ page }) => {
  await open(page, { at: '#/approvals/ord-20411' });
  for (let left = 3; left > 0; left -= 1) {
    await expect(page.getByRole('button', { name: 'Approve' })).not.toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('navigation', { name: 'Waiting orders' }).getByRole('link')).toHaveCount(left);
  }
  await expect(page.getByRole('link', { name: 'Approvals', exact: true })).toBeVisible();
});

test('a customer who pays by card only gets no link, and the form says why', async ({ page }) => {
  await open(page);
  await chooseChannel(page, 'l');
  await page.keyboard.type('valdor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Payment link' })).toBeDisabled();
  await expect(page.getByRole('radiogroup', { name: 'How the customer pays' })).toHaveAccessibleDescription('Card only: phone or mail');
  await expect(page.getByRole('button', { name: 'Send link instead' })).toHaveCount(0);
  // Chosen by its keys as well, it stays refused.
  await page.keyboard.press('Control+j');
  await page.keyboard.press('l');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('the switches are kept with the customer', async ({ page }) => {
  await open(page);
  await page.keyboard.type('bell');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit' }).press('Enter');
  await page.getByLabel('Card payment required').check();
  await page.getByLabel('Orders need approval').check();
  await page.getByRole('button', { name: 'Take over' }).press('Enter');
  await expect(page.getByText('Card only', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Change' }).press('Enter');
  await page.keyboard.type('bell');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Needs approval', { exact: true })).toBeVisible();
});

test('a limit that is no amount is said at its field and not saved', async ({ page }) => {
  await open(page, { at: '#/settings/approvals' });
  const euros = page.getByLabel('Limit in EUR');
  await euros.fill('a lot');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('This is not an amount')).toBeVisible();
  await expect(euros).toBeFocused();
  await euros.fill('100');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.keyboard.press('F2');
  await order(page, 'bell', '100,01');
  await expect(page.getByText('The total is above the limit of €100.00')).toBeVisible();
});
