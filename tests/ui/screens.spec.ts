/** Every screen in two languages: what a screen reader hears (reviewed snapshots), and axe in light and dark. */
import { expect, expectAccessible, open, test } from './screen';
import { SCREENS } from './screens';

for (const language of ['en', 'fa']) {
  for (const screen of SCREENS) {
    test(`${screen.name} in ${language} reads well and has no accessibility fault`, async ({ page }) => {
      await open(page, { ...screen.opening, language });
      await screen.prepare?.(page);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'fa' ? 'rtl' : 'ltr');
      await expect(page.locator('body')).toMatchAriaSnapshot({ name: `${screen.name}-${language}.aria.yml` });
      await expectAccessible(page, `${screen.name}, ${language}, light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, `${screen.name}, ${language}, dark`, 'contrast');
    });
  }
}

for (const theme of ['contrast', 'contrast-dark'] as const) {
  test(`the main screens keep their contrast in the ${theme} theme`, async ({ page }) => {
    for (const screen of SCREENS.filter((one) => ['order', 'list', 'detail', 'settings-accounts'].includes(one.name))) {
      await open(page, { ...screen.opening, theme });
      await screen.prepare?.(page);
      await expectAccessible(page, `${screen.name}, ${theme}`, 'contrast');
    }
  });
}
