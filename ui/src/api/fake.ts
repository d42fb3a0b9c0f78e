/**
 * The made-up backend: believable data in memory, for the page's tests and for designers. It answers what the real one would,
 * at once and always the same; it is not part of a release build and knows nothing of Tauri.
 */
import type { Host } from './host';
import * as approval from './fake/approval';
import * as card from './fake/card';
import * as detail from './fake/detail';
import * as drift from './fake/drift';
import * as link from './fake/link';
import * as list from './fake/list';
import * as order from './fake/order';
import { customers, findCustomers, findItems, staff } from './fake/people';
import * as result from './fake/result';
import * as settings from './fake/settings';
import * as template from './fake/template';
import { emit, listen, makeWorld, Refusal, type World } from './fake/world';
import type { Customer } from './types';

/** Handed to tests, so that they can make things happen behind the page's back. */
export interface Behind { world: World; emit: typeof emit; customers: typeof customers }

export function fakeHost(search = location.search): Host {
  const world = makeWorld(search);
  (window as Window & { behind?: Behind }).behind = { world, emit, customers };
  /** Everything crosses as a copy, as over the real line. */
  const answer = async <T>(make: () => T): Promise<T> => {
    await Promise.resolve();
    return structuredClone(make());
  };
  return copying({
    session: () => answer(() => ({ ...world.session, attention: list.counts(world).attention, lapsing: list.counts(world).lapsing, approvals: approval.waiting(world) })),
    preferences: () => answer(() => world.preferences),
    preferencesSave: (preferences) => answer(() => { world.preferences = preferences; }),
    onEvent: listen,
    customerSearch: (text) => answer(() => findCustomers(text)),
    customerSave: (input) => answer(() => {
      const saved: Customer = { ...input, cardRequired: input.cardRequired ?? false, needsApproval: input.needsApproval ?? false, id: input.id ?? `cus-new-${customers.length}`, number: `C-05${customers.length}` };
      const at = customers.findIndex((one) => one.id === saved.id);
      if (at >= 0) customers[at] = saved;
      else customers.push(saved);
      return saved;
    }),
    itemSearch: (text, currency) => answer(() => findItems(text, currency)),
    orderStart: (orderId) => answer(() => order.start(world, orderId)),
    orderCheck: (input, final) => answer(() => order.check(world, input, final)),
    orderSave: (input) => answer(() => order.save(world, input)),
    drafts: () => answer(() => [...world.drafts].map(([orderId, draft]) => ({ orderId, reference: draft.order.reference, customer: draft.order.customer?.company ?? draft.order.customer?.lastName ?? '', amount: { minorUnits: order.check(world, draft.order, false).totalMinor, currency: draft.order.currency }, at: draft.at }))),
    draftDelete: (orderId) => answer(() => { world.drafts.delete(orderId); }),
    cardOpen: (request) => answer(() => { approval.refuseUnapproved(world, world.drafts.get(request.orderId)?.order ?? order.start(world, request.orderId).order); card.open(world, request); }),
    cardFocus: () => answer(() => undefined),
    cardCancel: () => answer(() => card.close(world, 'cancelled')),
    result: (paymentId) => answer(() => result.result(world, paymentId)),
    paymentAsk: (paymentId) => answer(() => result.ask(world, paymentId)),
    linkDraft: (orderId) => answer(() => link.draft(world, orderId)),
    linkPreview: (input, language) => answer(() => link.preview(world, input, language)),
    linkSend: (input) => answer(() => { approval.refuseUnapproved(world, order.start(world, input.orderId).order); return link.send(world, input); }),
    list: (query) => answer(() => list.page(world, query)),
    listCounts: () => answer(() => list.counts(world)),
    listExport: (query) => answer(() => list.exported(world, query)),
    driftLast: () => answer(() => drift.last()),
    driftCheck: () => answer(() => drift.check(world)),
    owners: () => answer(() => staff),
    detail: (paymentId) => answer(() => detail.detail(world, paymentId)),
    actionWords: (request) => answer(() => detail.words(world, request)),
    act: (request) => answer(() => detail.act(world, request)),
    acknowledge: (paymentId) => answer(() => { result.find(world, paymentId).paidAfterAll = false; emit({ kind: 'paymentChanged', paymentId }); }),
    noteSave: (orderId, note) => answer(() => { for (const one of world.payments) if (one.orderId === orderId) one.note = note; }),
    approvals: () => answer(() => approval.lines(world)),
    approval: (orderId) => answer(() => approval.sheet(world, orderId)),
    approvalAsk: (orderId) => answer(() => approval.ask(world, orderId)),
    approvalDecide: (decision) => answer(() => approval.decide(world, decision)),
    approvalSettings: () => answer(() => approval.settings(world)),
    approvalSettingsSave: (typed) => answer(() => approval.saveSettings(world, typed)),
    templates: () => answer(() => template.lines(world)),
    templateSave: (input) => answer(() => template.save(world, input)),
    templateApply: (id, input) => answer(() => template.apply(world, id, input)),
    templateRename: (id, name) => answer(() => template.rename(world, id, name)),
    templateDelete: (id) => answer(() => { world.templates = world.templates.filter((one) => one.id !== id); }),
    providers: () => answer(() => settings.providers),
    accounts: () => answer(() => settings.accounts(world)),
    accountSave: (input) => answer(() => settings.saveAccount(world, input)),
    accountForgetSecrets: (id) => answer(() => { for (const one of world.accounts) if (one.id === id) one.secrets = []; }),
    accountTest: (id) => answer(() => settings.testAccount(world, id)),
    sender: () => answer(() => world.sender),
    senderSave: (input) => answer(() => settings.saveSender(world, input)),
    senderTest: () => answer(() => ({ ok: true, milliseconds: 640, code: null, details: { address: world.session.operator.email } })),
    returnPages: () => answer(() => world.pages),
    returnPagesSave: (pages) => answer(() => { world.pages = pages; }),
    recorder: () => answer(() => world.recorder),
    recorderSave: (recorder) => answer(() => settings.saveRecorder(world, recorder)),
    recorderTest: () => answer(() => settings.testRecorder(world)),
    defaults: () => answer(() => world.defaults),
    defaultsSave: (defaults) => answer(() => { world.defaults = defaults; }),
    shop: () => answer(() => world.shop),
    shopSave: (shop) => answer(() => {
      if (shop.helpPhone && !/^[\d +().\-/]{3,}$/.test(shop.helpPhone)) throw new Refusal('check-fields', { helpPhone: 'phone-invalid' });
      world.shop = shop;
      world.session = { ...world.session, shop: shop.name, operator: { ...world.session.operator, name: shop.operatorName, email: shop.operatorEmail } };
      settings.markDone(world, 'shop');
      emit({ kind: 'sessionChanged' });
      return shop;
    }),
    security: () => answer(() => settings.security),
    recordVerify: () => answer(() => settings.recordCheck),
    recordCopy: () => answer(() => ({ path: '/home/ines/.local/share/counterfoil/live/backups/copy-2026-11-23-091500.sqlite3', entries: settings.recordCheck.entries })),
    evidenceSave: (paymentId) => answer(() => ({ path: `/home/ines/.local/share/counterfoil/live/exports/evidence-${detail.detail(world, paymentId).reference}-2026-11-23-091500.html`, entries: detail.detail(world, paymentId).timeline.length })),
    guide: () => answer(() => world.guide),
    guideClose: (how) => answer(() => {
      world.session = { ...world.session, guideOpen: false, demo: how === 'demo', ...(how === 'demo' ? { shop: 'Verdelune', mode: 'test' as const } : {}) };
      emit({ kind: 'sessionChanged' });
    }),
  });
}

/** Nothing the page hands over stays shared with it. */
function copying(host: Host): Host {
  const copy = (value: unknown): unknown => (typeof value === 'function' || value === undefined ? value : JSON.parse(JSON.stringify(value)));
  const wrapped = Object.entries(host).map(([name, method]) => [name, (...values: unknown[]) => (method as (...given: unknown[]) => unknown)(...values.map(copy))]);
  return Object.fromEntries(wrapped) as unknown as Host;
}
