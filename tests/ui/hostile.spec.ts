/** Text that was written to become markup, in everything the backend may tell: shown as text, and nothing is made of it. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './screen';

const HOSTILE = [
  '<img src=x onerror="window.hit=1"><script>window.hit=1</script>',
  '"><a href="https://evil.example">x</a><svg onload="window.hit=1">',
  "' onmouseover='window.hit=1' x='",
  '</bdi></td></table><iframe src="https://evil.example"></iframe>',
  '{@html "<b>x</b>"} {window.hit=1} ${window.hit=1} {{ 1+1 }}',
  'javascript:window.hit=1 data:text/html,<b>x</b>',
  '=HYPERLINK("https://evil.example")',
  '\u202Eelpmaxe.live//:sptth',
  '\u2067abc\u2066\u2069\u2069\u2069',
  'a\r\nBcc: x@evil.example\u0000\u2028b',
];

interface Person { company: string | null; firstName: string; lastName: string; email: string | null; phone: string | null; city: string | null }
interface Paid { paymentId: string; reference: string; settlement: string; note: string | null; providerReference: string | null; card: { brand: string; last4: string } | null; timeline: { who: string | null; details: Record<string, string>; providerReference: string | null }[] }
interface Behind { world: { payments: Paid[]; accounts: { label: string }[]; session: { shop: string; operator: { name: string } } }; customers: Person[]; emit: (event: object) => void }

/** Everything that is told becomes the text. */
async function plant(page: Page, text: string): Promise<void> {
  await page.evaluate((hostile) => {
    const { world, customers, emit } = (window as unknown as { behind: Behind }).behind;
    for (const one of customers) Object.assign(one, { company: hostile, firstName: hostile, lastName: hostile, email: hostile, phone: hostile, city: hostile });
    for (const one of world.payments) {
      Object.assign(one, { reference: hostile, settlement: hostile, note: hostile, providerReference: hostile });
      if (one.card) one.card = { brand: hostile, last4: hostile };
      for (const line of one.timeline) Object.assign(line, { who: hostile, providerReference: hostile, details: Object.fromEntries(Object.keys(line.details).map((name) => [name, hostile])) });
    }
    for (const account of world.accounts) account.label = hostile;
    world.session.shop = hostile;
    world.session.operator.name = hostile;
    emit({ kind: 'sessionChanged' });
    emit({ kind: 'listChanged', newer: 0 });
    for (const { paymentId } of world.payments.slice(0, 20)) emit({ kind: 'paymentChanged', paymentId });
  }, text);
}

/** Nodes that a text could have become: how many of each name there are, and all addresses. */
const anatomy = (page: Page): Promise<{ names: Record<string, number>; addresses: string[] }> => page.evaluate(() => {
  const all = [...document.body.querySelectorAll('*')];
  const names: Record<string, number> = {};
  for (const one of all) names[one.localName] = (names[one.localName] ?? 0) + 1;
  return { names, addresses: all.flatMap((one) => ['href', 'src', 'action', 'srcdoc'].map((name) => one.getAttribute(name))).filter((value) => value !== null) };
});

/** A text may be longer than what stood there, but only in places that were there before. */
async function expectNothingMade(page: Page, usual: string[], text: string): Promise<void> {
  const { names, addresses } = await anatomy(page);
  expect(Object.keys(names).filter((name) => !usual.includes(name)), text).toEqual([]);
  expect(addresses.filter((address) => !/^(#|\/|\.\/)/.test(address)), text).toEqual([]);
  const running = await page.evaluate(() => [...document.body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on')));
  expect(running, text).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit), text).toBeUndefined();
}

/** The words are there as they are, and what turns their direction ends with them: it stands in a place of its own. */
async function expectShown(page: Page, text: string): Promise<void> {
  const { shown, turning } = await page.evaluate((hostile) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    const turning: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent ?? '';
      const parent = node.parentElement;
      if (!parent) continue;
      if (words.includes(hostile)) shown.push(parent.localName);
      const alone = getComputedStyle(parent).display !== 'inline' && parent.textContent.trim() === hostile.trim();
      // What a message isolates itself is marked in pairs; such marks are no value's.
      const rest = words.replace(/\u2068([^\u2066-\u2069]*)\u2069/g, '$1');
      if (/[\u202a-\u202e\u2066-\u2069]/.test(rest) && !alone && !parent.closest('bdi, [dir]:not(html)')) turning.push(`${parent.localName}.${parent.className}: ${words.slice(0, 60)}`);
    }
    return { shown, turning };
  }, text);
  expect(shown.length, text).toBeGreaterThan(0);
  expect(turning, text).toEqual([]);
}

const PLACES = [
  { name: 'the list', at: '#/list', ready: 'tbody tr' },
  { name: 'a payment', at: '#/payment/pay-20397', ready: '.tl li' },
  { name: 'a declined payment', at: '#/payment/pay-20388', ready: '.tl li' },
];

for (const { name, at, ready } of PLACES) {
  test(`no text becomes an element of ${name}`, async ({ page }) => {
    await open(page, { at });
    await expect(page.locator(ready).first()).toBeVisible();
    const usual = Object.keys((await anatomy(page)).names);
    for (const text of HOSTILE) {
      await plant(page, text);
      await expect(page.locator('bdi').filter({ hasText: text.slice(0, 4).trim() }).first()).toBeVisible();
      await expectShown(page, text);
      await expectNothingMade(page, usual, text);
    }
  });
}

test('a megabyte in a name leaves the list where it is and usable', async ({ page }) => {
  await open(page, { at: '#/list' });
  await expect(page.locator('tbody tr')).toHaveCount(30);
  await page.evaluate(() => {
    const { customers, emit } = (window as unknown as { behind: Behind }).behind;
    const first = customers[0];
    if (first) first.company = '<b>'.repeat(333_333);
    emit({ kind: 'listChanged', newer: 0 });
  });
  await expect(page.getByRole('link', { name: /^<b><b>/ }).first()).toBeVisible();
  expect(await page.locator('tbody b').count()).toBe(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  expect(wide).toBe(true);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
