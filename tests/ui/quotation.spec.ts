/** An order that paying confirms, by keyboard: its terms, what is asked for now, and what is wrong with them. */
import { expect, open, test, writeOrder } from './screen';

test('a down payment is proposed, and everything or an amount of one’s own can be asked for instead', async ({ page }) => {
  await open(page);
  await writeOrder(page, undefined, 'l');
  await page.locator('#quotation').focus();
  await page.keyboard.press('Space');
  const asked = page.getByLabel('Asked for now');
  await expect(asked).toHaveValue('369.36');
  await expect(page.getByRole('status').filter({ hasText: 'Paying €369.36 confirms the order.' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await expect(asked).toHaveValue('615.60');
  await page.getByRole('button', { name: 'All that is left: €1,231.20' }).press('Enter');
  await expect(asked).toHaveValue('1,231.20');
  await asked.focus();
  await page.keyboard.type('100');
  await expect(page.getByText('€100.00 alone does not confirm the order: that takes €615.60.')).toBeVisible();
  await expect(page.locator('.stub')).toContainText('€100.00');
  // The link is over what is asked for, not over the order.
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: /Send €100.00|Send link.*€100.00|€100.00/ }).first()).toBeVisible();
});

test('terms that cannot be are refused at their field, and nothing typed is lost', async ({ page }) => {
  await open(page);
  await writeOrder(page, undefined, 'l');
  await page.locator('#quotation').press('Space');
  const share = page.getByLabel('Confirmed by, % of the total');
  await share.focus();
  await page.keyboard.type('0');
  const day = page.getByLabel('Last day to pay');
  await day.focus();
  await page.keyboard.type('2026-11-01');
  await page.getByLabel('Asked for now').focus();
  await page.keyboard.type('5000');
  await page.keyboard.press('F9');
  const summary = page.locator('.summary');
  await expect(summary).toBeFocused();
  for (const said of ['more than 0 %', 'Choose a later day', 'is left']) await expect(summary).toContainText(said);
  await expect(share).toHaveValue('0');
  await day.fill('');
  await day.press('Enter');
  await expect(summary).not.toContainText('Choose a later day');
});

test('the settings say what a fresh order starts with', async ({ page }) => {
  await open(page, { at: '#/settings/defaults' });
  await page.locator('#quotation').press('Space');
  await page.getByLabel('Confirmed by, % of the total').fill('12.5');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved').first()).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.locator('#quotation')).toBeChecked();
  await expect(page.getByLabel('Confirmed by, % of the total')).toHaveValue('12.50');
});

test('a share that cannot be read stays as typed, says how to mend it, and holds nothing else up once it can', async ({ page }) => {
  await open(page);
  await writeOrder(page, undefined, 'l');
  await page.locator('#quotation').press('Space');
  const share = page.getByLabel('Confirmed by, % of the total');
  const asked = page.getByLabel('Asked for now');
  await expect(asked).toHaveValue('369.36');
  for (const typed of ['a third', '12.345', '-30', '30 to 40', '99999999']) {
    await share.fill(typed);
    await page.keyboard.press('Tab');
    await expect(share, typed).toHaveValue(typed);
    await page.keyboard.press('F9');
    await expect(page.locator('.summary'), typed).toContainText('Write a percentage with two decimals at most');
    await expect(share, typed).toHaveAttribute('aria-invalid', 'true');
  }
  // A share in the digits of another script, with its own sign, is read as what it is.
  await share.fill('۵۰٪');
  await page.keyboard.press('Tab');
  await expect(share).toHaveValue('50');
  await expect(page.getByText('Write a percentage with two decimals at most')).toHaveCount(0);
  await expect(asked).toHaveValue('615.60');
});
