/** A payment link: the true mail beside the form, the question before it leaves, and off with reasons until it can. */
import { chooseChannel, expect, open, test, writeOrder, type Opening } from './screen';
import type { Page } from '@playwright/test';

async function toLink(page: Page, opening: Opening = {}): Promise<void> {
  await open(page, opening);
  await writeOrder(page, undefined, 'l');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'The e-mail, as sent' })).toBeVisible();
  await expect(page.frameLocator('iframe').getByText('Bonjour Camille Rousset,')).toBeVisible();
}

test('a link goes out by keyboard alone, after one question that says it all', async ({ page }) => {
  await toLink(page);
  await expect(page.getByLabel('Greet as')).toBeFocused();
  await page.keyboard.press('F9');
  const question = page.getByRole('dialog', { name: 'Send a payment link for €1,231.20?' });
  await expect(question).toContainText('one thousand two hundred and thirty-one euros and twenty cents');
  await expect(question).toContainText('c.rousset@bellerive.example');
  await expect(question).toContainText('French, e-mail and payment page alike');
  await expect(question).toContainText('Tuesday 1 December 2026');
  await expect(question).toContainText('cannot withdraw a link once it is sent');
  await expect(question.getByText('TEST', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send the e-mail' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'SO-20419' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Three states' })).toContainText('Active');
  await expect(page.locator('[aria-live=polite]')).toContainText('Sent to 1 recipient');
});

test('Esc in the question goes back to the field one came from', async ({ page }) => {
  await toLink(page);
  await page.getByLabel('Your line in the e-mail').focus();
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Your line in the e-mail')).toBeFocused();
});

test('the mail follows every field, in the language chosen', async ({ page }) => {
  await toLink(page);
  const mail = page.frameLocator('iframe');
  await page.getByLabel('Your line in the e-mail').fill('À bientôt <b>au marché</b>');
  await expect(mail.getByText('À bientôt <b>au marché</b>')).toBeVisible();
  await page.getByLabel('Language', { exact: true }).selectOption('fa');
  await expect(mail.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(mail.getByText('پرداخت ۱٬۲۳۱٫۲۰ یورو')).toBeVisible();
  await page.getByLabel('Valid for').fill('3');
  await expect(page.getByText('Fri 27 Nov, 23:59, Paris')).toBeVisible();
  await page.getByRole('radio', { name: 'Read in English' }).check();
  await expect(mail.getByRole('link', { name: 'Pay €1,231.20' })).toBeVisible();
  await page.getByRole('radio', { name: 'Phone', exact: true }).check();
  expect((await page.locator('iframe').boundingBox())?.width).toBe(375);
});

test('the frame of the mail can run nothing and follows no link', async ({ page }) => {
  await toLink(page);
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-scripts');
  const before = page.url();
  await page.frameLocator('iframe').getByRole('link', { name: 'Régler' }).click();
  expect(page.url()).toBe(before);
  await expect(page.frameLocator('iframe').getByText('Bonjour Camille Rousset,')).toBeVisible();
});

test('recipients are taken one by one or pasted, checked, and removed by key', async ({ page }) => {
  await toLink(page);
  await page.keyboard.press('F8');
  const field = page.getByRole('textbox', { name: 'Send to' });
  await page.keyboard.type('compta@bellerive.example,');
  await expect(page.getByRole('button', { name: 'Remove compta@bellerive.example' })).toBeVisible();
  await expect(page.getByText('One link, 2 recipients. Whoever pays first closes it.')).toBeVisible();
  await page.keyboard.type('ada@gmial.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Did you mean ada@gmail.example?')).toBeVisible();
  await page.getByRole('button', { name: 'Use ada@gmail.example' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove ada@gmail.example' })).toBeVisible();
  await field.focus();
  await page.keyboard.type('not an address');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This is not a complete e-mail address').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('alert').filter({ hasText: 'This link cannot go out yet' })).toBeFocused();
});

test('Send by e-mail is off with every reason until sender and return pages are complete, and each leads to its field', async ({ page }) => {
  await toLink(page, { state: 'unready' });
  const send = page.getByRole('button', { name: /Send link for/ });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  for (const reason of ['Sender’s name', 'Mail server', 'Return page: pending', 'Return page: cancelled']) await expect(page.getByRole('link', { name: reason, exact: true })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Return page: cancelled' }).press('Enter');
  await expect(page.getByLabel('Cancelled by the customer')).toBeFocused();
});

test('without a connection the link is kept and says when it goes', async ({ page }) => {
  await toLink(page, { offline: true });
  await expect(page.getByText('No connection. The mail goes out when it is back.')).toBeVisible();
  await page.keyboard.press('F9');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-live=polite]')).toContainText('It goes out when the connection is back.');
});

test('going back to the card keeps the order as it was written', async ({ page }) => {
  await toLink(page);
  await page.getByRole('radio', { name: 'Phone, key the card' }).check();
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
  await expect(page.getByRole('radio', { name: 'Phone, key the card' })).toBeChecked();
});

test('a link that its provider makes known asks for no greeting and says how the customer hears of it', async ({ page }) => {
  await open(page, { state: 'told-phone' });
  await chooseChannel(page, 'l');
  await page.keyboard.press('F8');
  await page.keyboard.type('bell');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type('640');
  await page.keyboard.press('F9');
  const told = page.getByRole('region', { name: 'How the customer hears of it' });
  await expect(told).toContainText('Credit Key sends a text message to 04 65 71 20 18 itself; Counterfoil sends nothing.');
  await expect(page.getByLabel('Greet as')).toHaveCount(0);
  await expect(page.getByLabel('Send to')).toBeFocused();
  await page.keyboard.press('F9');
  const question = page.getByRole('dialog', { name: 'Let Credit Key send a payment link for $640.00?' });
  await expect(question.getByRole('definition').first()).toHaveText('04 65 71 20 18');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'SO-20419' })).toBeVisible();
});
