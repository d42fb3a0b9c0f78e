/** What a role does not include is not offered. That it cannot be done either is the backend's, and tested there. */
import { expect, open, test } from './screen';

test('staff send links and key no card', async ({ page }) => {
  await open(page, { role: 'staff' });
  await expect(page.locator('input[type=radio][value=telephone]')).toBeDisabled();
  await expect(page.locator('input[type=radio][value=mail]')).toBeDisabled();
  await expect(page.locator('input[type=radio][value=link]')).toBeEnabled();
});

test('a rep changes how the terminal looks and no setting of the shop', async ({ page }) => {
  await open(page, { at: '#/settings/accounts', role: 'rep' });
  await expect(page.getByRole('link', { name: 'Appearance' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Accounts' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Defaults' })).toHaveCount(0);
});
