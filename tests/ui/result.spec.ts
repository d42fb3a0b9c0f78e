/** Results: what each offers first, what it never offers, and that an Enter held too long does nothing. */
import { expect, open, test, writeOrder } from './screen';
import type { Page } from '@playwright/test';

const CARD = '41111111111111111228123';

async function key(page: Page): Promise<void> {
  await expect(page.getByText('The card is being keyed')).toBeVisible();
  await page.keyboard.type(CARD);
  await page.keyboard.press('Enter');
}

async function pay(page: Page, ...outcomes: string[]): Promise<void> {
  await open(page, { mode: 'live', outcomes });
  await writeOrder(page);
  await page.keyboard.press('F9');
  await key(page);
  await expect(page.locator('#verdict')).toBeFocused();
}

test('declined: the reason is for staff, the form is kept, another card is one key away', async ({ page }) => {
  await pay(page, 'declined', 'approved');
  await expect(page.getByRole('heading', { name: 'Declined. Nothing was taken.' })).toBeVisible();
  await expect(page.getByRole('blockquote')).not.toContainText('limit');
  await expect(page.getByText('The bank’s reason is for you only: The card’s limit is reached.')).toBeVisible();
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await page.keyboard.press('F9');
  await key(page);
  await expect(page.getByRole('heading', { name: 'Approved. €1,231.20 is reserved.' })).toBeFocused();
});

test('after three declined cards no other is taken for a while, and a link is offered', async ({ page }) => {
  await pay(page, 'declined', 'declined', 'declined');
  for (let attempt = 2; attempt <= 3; attempt += 1) {
    await expect(page.locator('[data-armed=true]')).toBeVisible();
    await page.keyboard.press('F9');
    await key(page);
    await expect(page.locator('#verdict')).toBeFocused();
  }
  const another = page.getByRole('button', { name: 'Another card' });
  await expect(another).toHaveAttribute('aria-disabled', 'true');
  await expect(another).toHaveAccessibleDescription('Off until 11:44: 3 cards were declined. Offer a link.');
  await page.getByRole('button', { name: 'Send a link instead' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The e-mail, as sent' })).toBeVisible();
});

test('the customer has to confirm: Enter leads to a link', async ({ page }) => {
  await pay(page, 'needsPayer');
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The e-mail, as sent' })).toBeVisible();
});

test('not processed: says which rule stopped it, Enter leads back to the order', async ({ page }) => {
  await pay(page, 'notProcessed');
  await expect(page.getByText('HiPay has not enabled phone and mail orders on this account.')).toBeVisible();
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
});

test('unknown: no second charge is offered, asking settles it, and nothing is claimed before', async ({ page }) => {
  await pay(page, 'unknown');
  await expect(page.getByRole('alert').filter({ hasText: 'Do not take this card again.' })).toBeVisible();
  await expect(page.getByRole('button', { name: /take the card|another card/i })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Unlock the order' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'We don’t know yet if the card was charged.' })).toBeVisible();
  await page.keyboard.press('F5');
  await expect(page.getByText('You asked HiPay for SO-20419: not listed so far')).toBeVisible();
  await page.keyboard.press('F5');
  await expect(page.getByRole('heading', { name: 'Approved. €1,231.20 is reserved.' })).toBeFocused();
});

test('cancelled at the provider: nothing was taken is said, and Enter leads back to the order', async ({ page }) => {
  await pay(page, 'unknown');
  await page.evaluate(() => {
    const { world, emit } = (window as unknown as { behind: { world: { payments: { paymentId: string; money: string }[] }; emit: (event: object) => void } }).behind;
    const paymentId = location.hash.split('/').at(-1) ?? '';
    for (const one of world.payments) if (one.paymentId === paymentId) one.money = 'voided';
    emit({ kind: 'paymentChanged', paymentId });
  });
  await expect(page.getByRole('heading', { name: 'Cancelled. Nothing was taken.' })).toBeFocused();
  await expect(page.locator('blockquote')).toContainText('rien n’a été débité');
  await expect(page.getByRole('button', { name: 'Receipt' })).toHaveCount(0);
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
});

test('an Enter that comes too early or is held does nothing', async ({ page }) => {
  await pay(page, 'approved');
  await page.keyboard.press('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await page.keyboard.down('Enter');
  await expect(page.getByRole('heading', { name: 'Approved. €1,231.20 is reserved.' })).toBeVisible();
  await page.keyboard.up('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
});

test('the sentence to say is in the customer’s language and can be read in the rep’s', async ({ page }) => {
  await pay(page, 'approved');
  await expect(page.locator('blockquote')).toHaveAttribute('lang', 'fr');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.locator('blockquote')).toHaveAttribute('lang', 'en');
  await expect(page.locator('blockquote')).toContainText('It went through.');
});

test('not processed names whom to contact: as set up in Settings, else the shop', async ({ page }) => {
  await open(page, { at: '#/settings/shop', outcomes: ['notProcessed', 'notProcessed'] });
  await page.getByLabel('Phone', { exact: true }).fill('call me');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('This is not a phone number').first()).toBeVisible();
  await page.getByLabel('Phone', { exact: true }).fill('+33 4 65 71 20 99');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.keyboard.press('F2');
  await writeOrder(page);
  await page.keyboard.press('F9');
  await expect(page.locator('.stub .btn.primary')).toBeFocused();
  await page.keyboard.type('41111111111111111228123');
  await page.keyboard.press('Enter');
  const contact = page.getByRole('region', { name: 'Whom to contact' });
  await expect(contact).toContainText('Judith Amsel');
  await expect(contact).toContainText('+33 4 65 71 20 99');
  await expect(contact).toContainText('SO-20419');
});
