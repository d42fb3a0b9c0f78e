/** Order templates: saved from an order, filled into the next by keyboard, renamed and removed in Settings. */
import { expect, open, test, writeOrder } from './screen';
import type { Page } from '@playwright/test';

const say = (page: Page) => page.locator('[aria-live=polite]');
async function chord(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Control+j');
  await page.keyboard.press(key);
}

test('an order’s items are saved as a template and filled into the next order', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await chord(page, 's');
  await expect(page.getByLabel('Name of the template')).toBeFocused();
  await page.keyboard.type('Big flowers');
  await page.keyboard.press('Enter');
  await expect(say(page)).toContainText('Template Big flowers saved');
  await page.keyboard.press('F2');
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
  await chord(page, 'e');
  await expect(page.getByRole('textbox', { name: 'Find a template' })).toBeFocused();
  await page.keyboard.type('big');
  await expect(page.getByRole('dialog').getByRole('button', { name: /Big flowers/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(say(page)).toContainText('Big flowers filled in. Total €1,231.20.');
  await expect(page.getByRole('combobox', { name: 'Item 1' })).toHaveValue('Peony ‘Sarah B.’, box of 40 stems');
  await expect(page.getByRole('combobox', { name: 'Add an item' })).toBeFocused();
});

test('a template replaces what is sold and leaves the customer', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await chord(page, 'e');
  await page.keyboard.type('wedding');
  await expect(page.getByRole('dialog').getByRole('button', { name: /Wedding/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hôtel Bellerive, Annecy')).toBeVisible();
  await expect(page.locator('[data-line]')).toHaveCount(3);
  await expect(page.getByLabel('Description for the customer')).toHaveValue('Flowers for the wedding');
});

test('a name that is missing, taken, or has nothing behind it is refused at its field', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Save as template…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Fill this in')).toBeVisible();
  await page.keyboard.type('wedding, STANDARD');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Another template has this name')).toBeVisible();
  await dialog.getByLabel('Name of the template').fill('New');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Nothing to keep yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save as template…' })).toBeFocused();
});

test('templates are renamed and removed in Settings, and focus is never lost', async ({ page }) => {
  await open(page, { at: '#/settings/defaults' });
  await page.getByRole('button', { name: 'Rename Wedding, standard' }).press('Enter');
  const field = page.getByLabel('Name of the template');
  await expect(field).toBeFocused();
  await field.fill('Weekly table flowers');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Another template has this name')).toBeVisible();
  await field.fill('Wedding, large');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Wedding, large' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove Wedding, large…' }).press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Orders made from it stay as they are.');
  await page.getByRole('button', { name: 'Remove the template' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Wedding, large' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rename Weekly table flowers' })).toBeFocused();
});

test('nothing of the defaults is saved by renaming a template', async ({ page }) => {
  await open(page, { at: '#/settings/defaults' });
  await page.getByRole('button', { name: 'Rename Wedding, standard' }).press('Enter');
  await page.getByLabel('Name of the template').fill('Other');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename Other' })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(0);
});
