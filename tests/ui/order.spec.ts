/** New order by keyboard alone: the key scripts, errors at their fields, nothing typed is lost. */
import { chooseChannel, expect, Keys, open, test, writeOrder } from './screen';

const CARD = '4111111111111111'; const EXPIRY = '1228'; const CODE = '123';

test('a phone order of three items takes 52 keys, the way of paying aside', async ({ page }) => {
  await open(page, { mode: 'live' });
  const keys = new Keys(page);
  await keys.press('F2');
  await chooseChannel(page, 't');
  // F2 has put the cursor into the customer; choosing the way of paying has not moved it.
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
  await keys.type('bell');
  await keys.press('Enter');
  for (const [item, quantity] of [['peo', '12'], ['euc', '30'], ['sto', '8']] as const) {
    await keys.type(item);
    await keys.press('Enter');
    await keys.type(quantity);
    await keys.press('Enter');
  }
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
  await keys.press('F9');
  await expect(page.getByText('The card is being keyed')).toBeVisible();
  await keys.type(CARD + EXPIRY + CODE);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Approved. €1,231.20 is reserved.' })).toBeFocused();
  await expect(page.locator('[data-armed=true]')).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'New order' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
  expect(keys.count).toBe(52);
});

test('an amount without items takes 39 keys', async ({ page }) => {
  await open(page);
  const keys = new Keys(page);
  await keys.press('F2');
  await chooseChannel(page, 't');
  await keys.type('bell');
  await keys.press('Enter', 'F7');
  await keys.type('1264,80');
  await keys.press('F9');
  await expect(page.getByText('The card is being keyed')).toBeVisible();
  await keys.type(CARD + EXPIRY + CODE);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Approved. €1,264.80 is reserved.' })).toBeVisible();
  expect(keys.count).toBe(39);
});

test('what stands in the way is told from the first field to the last', async ({ page }) => {
  await open(page);
  await page.keyboard.press('F7');
  await page.keyboard.type('x');
  await page.getByRole('textbox', { name: 'Order reference' }).fill('');
  await page.keyboard.press('F9');
  const fields = await page.getByRole('alert').filter({ hasText: 'This order cannot go on yet' }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  expect(fields.length).toBeGreaterThan(3);
  const places = await page.evaluate((ids) => [...document.querySelectorAll('[id]')].map((element) => element.id).filter((id) => ids.includes(id)), fields);
  expect(fields).toEqual(places);
});

test('the way of paying is chosen, never preset, and asked for at its place', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.type('bell');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type('10');
  await page.keyboard.press('F9');
  const summary = page.getByRole('alert').filter({ hasText: 'This order cannot go on yet' });
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Phone, key the card' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('F9');
  await expect(page.getByText('The card is being keyed')).toBeVisible();
});

test('the card window closed by hand brings the form back as it was', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await page.keyboard.press('F9');
  await expect(page.getByRole('button', { name: 'Show the card window' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('The card window was closed. Nothing was sent.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take the card' })).toBeFocused();
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
});

test('Persian digits, commas and marks are read as amounts', async ({ page }) => {
  await open(page);
  await page.keyboard.press('F7');
  await page.keyboard.insertText('\u200f۱٬۲۶۴٫۸۰');
  await expect(page.locator('.stub .amount')).toContainText('€1,264.80');
  await page.keyboard.press('F7');
  await page.keyboard.insertText('1.264');
  await expect(page.getByText('Too many decimals for this currency')).toBeVisible();
  await expect(page.getByLabel('Amount to take')).toHaveValue('1.264');
  await expect(page.locator('.stub .amount')).toContainText('€1,264.80');
});

test('bad input is said at its field and loses nothing typed', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await page.getByLabel('Order reference').fill('SO-20404');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Another order has this reference').first()).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('alert').filter({ hasText: 'This order cannot go on yet' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Open SO-20404' })).toBeVisible();
  await page.getByLabel('Quantity 1').fill('a dozen');
  await expect(page.getByText('A quantity is a whole number, one or more').first()).toBeVisible();
  await expect(page.getByLabel('Quantity 1')).toHaveValue('a dozen');
  await expect(page.getByLabel('Order reference')).toHaveValue('SO-20404');
});

test('a line can be removed and brought back by keys', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await page.getByLabel('Quantity 2').focus();
  await page.keyboard.press('Control+Delete');
  await expect(page.locator('.stub .amount')).toContainText('€1,026.60');
  await expect(page.getByRole('combobox', { name: 'Item 2' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.locator('.stub .amount')).toContainText('€1,231.20');
});

test('a customer nobody knows is entered on the spot', async ({ page }) => {
  await open(page);
  await page.keyboard.type('Ada Quill');
  await expect(page.getByRole('option', { name: 'New customer “Ada Quill”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('First name')).toHaveValue('Ada');
  await expect(page.getByLabel('Last name')).toHaveValue('Quill');
  await expect(page.getByLabel('Company')).toBeFocused();
  await page.getByLabel('E-mail').fill('ada@quill');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a complete e-mail address')).toBeVisible();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('E-mail').fill('ada@quill.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not a complete e-mail address')).toHaveCount(0);
  await expect(page.getByText('ada@quill.example')).toBeVisible();
});

test('without a connection the card is refused with the reason, and the order can be kept', async ({ page }) => {
  await open(page, { offline: true });
  await writeOrder(page);
  const take = page.getByRole('button', { name: 'Take the card' });
  await expect(take).toHaveAttribute('aria-disabled', 'true');
  await expect(take).toHaveAccessibleDescription('No connection. The card is never stored, so it cannot wait.');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Draft, kept')).toBeVisible();
});

test('Tab follows the conversation', async ({ page }) => {
  await open(page);
  await writeOrder(page);
  await page.getByRole('radio', { name: 'Phone, key the card' }).focus();
  const names: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const labels = at?.labels?.[0]?.querySelector('.sr')?.textContent ?? at?.labels?.[0]?.firstChild?.textContent;
      return (at?.getAttribute('aria-label') ?? labels ?? at?.textContent ?? '').trim().replace(/\s+/g, ' ');
    }));
  }
  const wanted = ['Customer’s language', 'Item 1', 'Quantity 1', 'Unit price 1', 'VAT 1', 'Add an item', 'Ship date', 'Carrier', 'Delivery fee', 'Amount to take', 'Currency', 'Take it', 'Account', 'Order reference', 'Settlement reference', 'Owner', 'Note for colleagues', 'Take the card F9', 'Keep draft', 'Send link instead'];
  const found = names.filter((name) => wanted.includes(name));
  expect(found).toEqual(wanted);
});
