/** Every screen of the window, and how to get there by keyboard in any language. */
import type { Page } from '@playwright/test';
import { chooseChannel, expect, writeOrder, type Opening } from './screen';

export interface ScreenCase { name: string; opening: Opening; prepare?: (page: Page) => Promise<void> }

const CARD = '41111111111111111228123';

async function keyCard(page: Page): Promise<void> {
  await writeOrder(page);
  await page.keyboard.press('F9');
  await expect(page.locator('.stub .btn.primary')).toBeFocused();
  await page.keyboard.type(CARD);
  await page.keyboard.press('Enter');
  await expect(page.locator('#verdict')).toBeFocused();
  await expect(page.locator('[data-armed=true]')).toBeVisible();
}

async function toLink(page: Page): Promise<void> {
  await writeOrder(page, undefined, 'l');
  await page.keyboard.press('F9');
  await expect(page.locator('.envelope')).toBeVisible();
  await expect(page.frameLocator('iframe').locator('a').first()).toBeVisible();
}

/** A link on account over one amount, for the hotel: its provider tells the customer itself. */
async function toToldLink(page: Page): Promise<void> {
  await chooseChannel(page, 'l');
  await page.keyboard.press('F8');
  await page.keyboard.type('bell');
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type('640');
  await expect(page.locator('.stub .say')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('#link-told')).toBeVisible();
  await expect(page.locator('#recipients')).toBeFocused();
}

const told = (name: string, state: string, prepare = toToldLink): ScreenCase => ({ name, opening: { state }, prepare });

const waits = async (page: Page): Promise<void> => { await expect(page.locator('.sheet .stub')).toBeVisible(); };

/** A small phone order for one customer, amount only. */
async function orderFor(page: Page, customer: string): Promise<void> {
  await page.keyboard.press('Control+j');
  await page.keyboard.press('t');
  await page.keyboard.press('F8');
  await page.keyboard.type(customer);
  await expect(page.locator('[role=option]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.keyboard.type('640');
  await expect(page.locator('.stub .say')).toBeVisible();
}

const result = (name: string, outcome: string): ScreenCase => ({ name, opening: { mode: 'live', outcomes: [outcome] }, prepare: keyCard });
const settings = (section: string): ScreenCase => ({ name: `settings-${section}`, opening: { at: `#/settings/${section}` }, prepare: async (page) => { await expect(page.locator('.body :is(.card, .note)').first()).toBeVisible(); } });

export const SCREENS: ScreenCase[] = [
  { name: 'order-empty', opening: { mode: 'live' }, prepare: async (page) => { await expect(page.locator('#customer')).toBeFocused(); } },
  { name: 'order', opening: { mode: 'live' }, prepare: async (page) => { await writeOrder(page); await expect(page.locator('.stub .say')).toBeVisible(); } },
  { name: 'order-errors', opening: {}, prepare: async (page) => { await page.keyboard.press('F9'); await expect(page.locator('.summary')).toBeFocused(); } },
  { name: 'order-new-customer', opening: {}, prepare: async (page) => { await page.keyboard.type('Ada Quill'); await expect(page.locator('[role=option]')).toBeVisible(); await page.keyboard.press('Enter'); await expect(page.locator('[id="customer.company"]')).toBeFocused(); } },
  { name: 'order-offline', opening: { offline: true }, prepare: async (page) => { await writeOrder(page); await expect(page.locator('#order-blocked')).toBeVisible(); } },
  { name: 'card-open', opening: {}, prepare: async (page) => { await writeOrder(page); await page.keyboard.press('F9'); await expect(page.locator('.stub .btn.primary')).toBeFocused(); } },
  result('result-approved', 'approved'), result('result-declined', 'declined'), result('result-needs-payer', 'needsPayer'), result('result-not-processed', 'notProcessed'), result('result-unknown', 'unknown'),
  { name: 'link', opening: {}, prepare: toLink },
  { name: 'link-confirm', opening: {}, prepare: async (page) => { await toLink(page); await page.keyboard.press('F9'); await expect(page.locator('dialog[open]')).toBeVisible(); } },
  { name: 'link-off', opening: { state: 'unready' }, prepare: toLink },
  told('link-told', 'told'), told('link-told-phone', 'told-phone'),
  told('link-told-confirm', 'told-phone', async (page) => { await toToldLink(page); await page.keyboard.press('F9'); await expect(page.locator('dialog[open]')).toBeVisible(); }),
  { name: 'list', opening: { at: '#/list', mode: 'live' }, prepare: async (page) => { await expect(page.locator('tbody tr').first()).toBeVisible(); } },
  { name: 'list-filtered', opening: { at: '#/list/attention' }, prepare: async (page) => { await expect(page.locator('tbody tr').first()).toBeVisible(); await page.keyboard.press('Control+f'); await page.keyboard.type('belle'); await expect(page.locator('tbody tr')).toHaveCount(1); } },
  { name: 'list-drift', opening: { at: '#/list/attention' }, prepare: async (page) => { await page.locator('.drift .btn').press('Enter'); await expect(page.locator('.drift li')).toHaveCount(2); } },
  { name: 'list-lapsing', opening: { at: '#/list/lapsing', mode: 'live' }, prepare: async (page) => { await expect(page.locator('tbody tr')).toHaveCount(3); } },
  { name: 'list-empty', opening: { at: '#/list/attention', state: 'empty' }, prepare: async (page) => { await expect(page.locator('.empty')).toBeVisible(); } },
  { name: 'detail', opening: { at: '#/payment/pay-20397', mode: 'live' }, prepare: async (page) => { await expect(page.locator('.tl li').first()).toBeVisible(); } },
  { name: 'detail-refund', opening: { at: '#/payment/pay-20397' }, prepare: async (page) => { await expect(page.locator('.tl li').first()).toBeVisible(); await page.keyboard.press('Control+Shift+r'); await expect(page.locator('dialog .say')).toBeVisible(); } },
  ...['accounts', 'sender', 'pages', 'defaults', 'shop', 'appearance', 'security'].map(settings),
  settings('approvals'),
  { name: 'approvals', opening: { at: '#/approvals', mode: 'live' }, prepare: waits },
  { name: 'approvals-own', opening: { at: '#/approvals/ord-20404' }, prepare: waits },
  { name: 'approvals-send-back', opening: { at: '#/approvals' }, prepare: async (page) => { await waits(page); await page.locator('.stub .row .btn').first().press('Enter'); await expect(page.locator('dialog[open]')).toBeVisible(); } },
  { name: 'approvals-empty', opening: { at: '#/approvals', state: 'empty' }, prepare: async (page) => { await expect(page.locator('.empty')).toBeVisible(); } },
  { name: 'order-approval', opening: {}, prepare: (page) => orderFor(page, 'morvane') },
  { name: 'order-card-only', opening: {}, prepare: (page) => orderFor(page, 'valdor') },
  { name: 'order-edit-customer', opening: {}, prepare: async (page) => { await orderFor(page, 'valdor'); await page.locator('.cust .btn').first().press('Enter'); await expect(page.locator('[id="customer.cardRequired"]')).toBeChecked(); } },
  { name: 'order-quotation', opening: {}, prepare: async (page) => { await orderFor(page, 'bell'); await page.locator('#quotation').press('Space'); await expect(page.locator('#payNow')).not.toHaveValue(''); await page.evaluate(() => { document.querySelectorAll('.body, .form').forEach((one) => { one.scrollTop = 0; }); }); } },
  { name: 'detail-quotation', opening: { at: '#/payment/pay-20381', mode: 'live' }, prepare: async (page) => { await expect(page.locator('.quotation')).toBeVisible(); } },
  { name: 'order-template-use', opening: {}, prepare: async (page) => { await page.keyboard.press('Control+j'); await page.keyboard.press('e'); await expect(page.locator('#template-find')).toBeFocused(); } },
  { name: 'order-template-save', opening: {}, prepare: async (page) => { await page.keyboard.press('Control+j'); await page.keyboard.press('s'); await expect(page.locator('#template-name')).toBeFocused(); } },
  { name: 'settings-new-account', opening: { at: '#/settings/accounts/new' }, prepare: async (page) => { await expect(page.locator('[id="secrets.login"]')).toBeVisible(); } },
  { name: 'guide', opening: { state: 'fresh' }, prepare: async (page) => { await expect(page.locator('ol li')).toHaveCount(4); } },
  { name: 'help', opening: {}, prepare: async (page) => { await page.keyboard.press('F1'); await expect(page.locator('dialog[open]')).toBeVisible(); } },
  { name: 'palette', opening: {}, prepare: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('belle'); await expect(page.locator('dialog [role=option]').first()).toBeVisible(); } },
];
