/* eslint-disable */
// What the page can ask of the terminal. Written by `cargo xtask bindings`; change the Rust side instead.
import { invoke as __TAURI_INVOKE } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Host } from './host';
import type { AppEvent } from './types';

const named = (names: string[], given: unknown[]): Record<string, unknown> => Object.fromEntries(names.map((name, at) => [name, given[at]]));

export const commands = {
  session: (...given: Parameters<Host['session']>): ReturnType<Host['session']> => __TAURI_INVOKE('session', named([], given)),
  preferences: (...given: Parameters<Host['preferences']>): ReturnType<Host['preferences']> => __TAURI_INVOKE('preferences', named([], given)),
  preferencesSave: (...given: Parameters<Host['preferencesSave']>): ReturnType<Host['preferencesSave']> => __TAURI_INVOKE('preferences_save', named(['preferences'], given)),
  customerSearch: (...given: Parameters<Host['customerSearch']>): ReturnType<Host['customerSearch']> => __TAURI_INVOKE('customer_search', named(['text'], given)),
  customerSave: (...given: Parameters<Host['customerSave']>): ReturnType<Host['customerSave']> => __TAURI_INVOKE('customer_save', named(['input'], given)),
  itemSearch: (...given: Parameters<Host['itemSearch']>): ReturnType<Host['itemSearch']> => __TAURI_INVOKE('item_search', named(['text', 'currency'], given)),
  orderStart: (...given: Parameters<Host['orderStart']>): ReturnType<Host['orderStart']> => __TAURI_INVOKE('order_start', named(['orderId'], given)),
  orderCheck: (...given: Parameters<Host['orderCheck']>): ReturnType<Host['orderCheck']> => __TAURI_INVOKE('order_check', named(['input', 'last'], given)),
  orderSave: (...given: Parameters<Host['orderSave']>): ReturnType<Host['orderSave']> => __TAURI_INVOKE('order_save', named(['input'], given)),
  drafts: (...given: Parameters<Host['drafts']>): ReturnType<Host['drafts']> => __TAURI_INVOKE('drafts', named([], given)),
  draftDelete: (...given: Parameters<Host['draftDelete']>): ReturnType<Host['draftDelete']> => __TAURI_INVOKE('draft_delete', named(['orderId'], given)),
  noteSave: (...given: Parameters<Host['noteSave']>): ReturnType<Host['noteSave']> => __TAURI_INVOKE('note_save', named(['orderId', 'note'], given)),
  owners: (...given: Parameters<Host['owners']>): ReturnType<Host['owners']> => __TAURI_INVOKE('owners', named([], given)),
  cardOpen: (...given: Parameters<Host['cardOpen']>): ReturnType<Host['cardOpen']> => __TAURI_INVOKE('card_open', named(['request'], given)),
  cardFocus: (...given: Parameters<Host['cardFocus']>): ReturnType<Host['cardFocus']> => __TAURI_INVOKE('card_focus', named([], given)),
  cardCancel: (...given: Parameters<Host['cardCancel']>): ReturnType<Host['cardCancel']> => __TAURI_INVOKE('card_cancel', named([], given)),
  result: (...given: Parameters<Host['result']>): ReturnType<Host['result']> => __TAURI_INVOKE('result', named(['paymentId'], given)),
  paymentAsk: (...given: Parameters<Host['paymentAsk']>): ReturnType<Host['paymentAsk']> => __TAURI_INVOKE('payment_ask', named(['paymentId'], given)),
  linkDraft: (...given: Parameters<Host['linkDraft']>): ReturnType<Host['linkDraft']> => __TAURI_INVOKE('link_draft', named(['orderId'], given)),
  linkPreview: (...given: Parameters<Host['linkPreview']>): ReturnType<Host['linkPreview']> => __TAURI_INVOKE('link_preview', named(['input', 'language'], given)),
  linkSend: (...given: Parameters<Host['linkSend']>): ReturnType<Host['linkSend']> => __TAURI_INVOKE('link_send', named(['input'], given)),
  list: (...given: Parameters<Host['list']>): ReturnType<Host['list']> => __TAURI_INVOKE('list', named(['query'], given)),
  listCounts: (...given: Parameters<Host['listCounts']>): ReturnType<Host['listCounts']> => __TAURI_INVOKE('list_counts', named([], given)),
  detail: (...given: Parameters<Host['detail']>): ReturnType<Host['detail']> => __TAURI_INVOKE('detail', named(['paymentId'], given)),
  actionWords: (...given: Parameters<Host['actionWords']>): ReturnType<Host['actionWords']> => __TAURI_INVOKE('action_words', named(['request'], given)),
  act: (...given: Parameters<Host['act']>): ReturnType<Host['act']> => __TAURI_INVOKE('act', named(['request'], given)),
  acknowledge: (...given: Parameters<Host['acknowledge']>): ReturnType<Host['acknowledge']> => __TAURI_INVOKE('acknowledge', named(['paymentId'], given)),
  providers: (...given: Parameters<Host['providers']>): ReturnType<Host['providers']> => __TAURI_INVOKE('providers', named([], given)),
  accounts: (...given: Parameters<Host['accounts']>): ReturnType<Host['accounts']> => __TAURI_INVOKE('accounts', named([], given)),
  accountSave: (...given: Parameters<Host['accountSave']>): ReturnType<Host['accountSave']> => __TAURI_INVOKE('account_save', named(['input'], given)),
  accountForgetSecrets: (...given: Parameters<Host['accountForgetSecrets']>): ReturnType<Host['accountForgetSecrets']> => __TAURI_INVOKE('account_forget_secrets', named(['accountId'], given)),
  accountTest: (...given: Parameters<Host['accountTest']>): ReturnType<Host['accountTest']> => __TAURI_INVOKE('account_test', named(['accountId'], given)),
  sender: (...given: Parameters<Host['sender']>): ReturnType<Host['sender']> => __TAURI_INVOKE('sender', named([], given)),
  senderSave: (...given: Parameters<Host['senderSave']>): ReturnType<Host['senderSave']> => __TAURI_INVOKE('sender_save', named(['input'], given)),
  senderTest: (...given: Parameters<Host['senderTest']>): ReturnType<Host['senderTest']> => __TAURI_INVOKE('sender_test', named([], given)),
  returnPages: (...given: Parameters<Host['returnPages']>): ReturnType<Host['returnPages']> => __TAURI_INVOKE('return_pages', named([], given)),
  returnPagesSave: (...given: Parameters<Host['returnPagesSave']>): ReturnType<Host['returnPagesSave']> => __TAURI_INVOKE('return_pages_save', named(['pages'], given)),
  defaults: (...given: Parameters<Host['defaults']>): ReturnType<Host['defaults']> => __TAURI_INVOKE('defaults', named([], given)),
  defaultsSave: (...given: Parameters<Host['defaultsSave']>): ReturnType<Host['defaultsSave']> => __TAURI_INVOKE('defaults_save', named(['defaults'], given)),
  shop: (...given: Parameters<Host['shop']>): ReturnType<Host['shop']> => __TAURI_INVOKE('shop', named([], given)),
  shopSave: (...given: Parameters<Host['shopSave']>): ReturnType<Host['shopSave']> => __TAURI_INVOKE('shop_save', named(['shop'], given)),
  security: (...given: Parameters<Host['security']>): ReturnType<Host['security']> => __TAURI_INVOKE('security', named([], given)),
  guide: (...given: Parameters<Host['guide']>): ReturnType<Host['guide']> => __TAURI_INVOKE('guide', named([], given)),
  guideClose: (...given: Parameters<Host['guideClose']>): ReturnType<Host['guideClose']> => __TAURI_INVOKE('guide_close', named(['how'], given)),
};

export const events = {
  changed: { listen: (told: (event: { payload: AppEvent }) => void) => listen<AppEvent>('changed', told) },
};
