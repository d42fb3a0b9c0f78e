/** What any backend offers the page: the real one behind Tauri, or the made-up one for tests and designers. */
import type * as T from './types';

export interface Host {
  session(): Promise<T.Session>;
  preferences(): Promise<T.Preferences>;
  preferencesSave(preferences: T.Preferences): Promise<void>;
  onEvent(listener: (event: T.AppEvent) => void): () => void;

  customerSearch(text: string): Promise<T.Customer[]>;
  customerSave(input: T.CustomerInput): Promise<T.Customer>;
  itemSearch(text: string, currency: string): Promise<T.ItemHit[]>;

  /** A fresh order with a free reference and all defaults, or a kept one. */
  orderStart(orderId: string | null): Promise<T.OrderDefaults>;
  /** Totals, accounts, checks, sentence. `final` also reports what is still missing. */
  orderCheck(input: T.OrderInput, final: boolean): Promise<T.OrderCheck>;
  orderSave(input: T.OrderInput): Promise<T.OrderInput>;

  drafts(): Promise<T.DraftLine[]>;
  draftDelete(orderId: string): Promise<void>;

  cardOpen(request: T.CardRequest): Promise<void>;
  cardFocus(): Promise<void>;
  cardCancel(): Promise<void>;

  result(paymentId: string): Promise<T.PaymentResult>;
  paymentAsk(paymentId: string): Promise<void>;

  linkDraft(orderId: string): Promise<T.LinkDraft>;
  linkPreview(input: T.LinkInput, language: string): Promise<T.MailPreview>;
  /** Answers the payment it became. */
  linkSend(input: T.LinkInput): Promise<string>;

  list(query: T.ListQuery): Promise<T.ListPage>;
  listCounts(): Promise<T.ListCounts>;
  owners(): Promise<T.Owner[]>;

  detail(paymentId: string): Promise<T.Detail>;
  actionWords(request: T.ActionRequest): Promise<T.ActionWords>;
  act(request: T.ActionRequest): Promise<void>;
  /** A person has looked at a payment that succeeded late, or with another amount. */
  acknowledge(paymentId: string): Promise<void>;
  noteSave(orderId: string, note: string): Promise<void>;

  providers(): Promise<T.ProviderDescriptor[]>;
  accounts(): Promise<T.AccountView[]>;
  accountSave(input: T.AccountInput): Promise<T.AccountView>;
  accountForgetSecrets(accountId: string): Promise<void>;
  accountTest(accountId: string): Promise<T.ConnectionTest>;
  sender(): Promise<T.SenderSettings>;
  senderSave(input: T.SenderInput): Promise<T.SenderSettings>;
  senderTest(): Promise<T.ConnectionTest>;
  returnPages(): Promise<T.ReturnPages>;
  returnPagesSave(pages: T.ReturnPages): Promise<void>;
  defaults(): Promise<T.Defaults>;
  defaultsSave(defaults: T.Defaults): Promise<void>;
  shop(): Promise<T.ShopSettings>;
  shopSave(shop: T.ShopSettings): Promise<T.ShopSettings>;
  security(): Promise<T.SecurityLine[]>;

  guide(): Promise<T.Guide>;
  guideClose(how: 'demo' | 'later' | 'done'): Promise<void>;
}
