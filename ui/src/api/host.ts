/** What any backend offers the page: the real one behind Tauri, or the made-up one for tests and designers. */
import type * as T from './types';

/** Done: what comes back is of no use to anybody. */
type Done = Promise<unknown>;

export interface Host {
  session(): Promise<T.Session>;
  preferences(): Promise<T.Preferences>;
  preferencesSave(preferences: T.Preferences): Done;
  onEvent(listener: (event: T.AppEvent) => void): () => void;

  customerSearch(text: string): Promise<T.Customer[]>;
  customerSave(input: T.CustomerInput): Promise<T.Customer>;
  itemSearch(text: string, currency: string): Promise<T.ItemHit[]>;

  /** A fresh order with a free reference and all defaults, or a kept one. */
  orderStart(orderId: string | null): Promise<T.OrderDefaults>;
  /** Totals, accounts, checks, sentence. `last` also reports what is still missing. */
  orderCheck(input: T.OrderInput, last: boolean): Promise<T.OrderCheck>;
  orderSave(input: T.OrderInput): Promise<T.OrderInput>;

  drafts(): Promise<T.DraftLine[]>;
  draftDelete(orderId: string): Done;

  cardOpen(request: T.CardRequest): Done;
  cardFocus(): Done;
  cardCancel(): Done;

  result(paymentId: string): Promise<T.PaymentResult>;
  paymentAsk(paymentId: string): Done;

  linkDraft(orderId: string): Promise<T.LinkDraft>;
  linkPreview(input: T.LinkInput, language: string): Promise<T.MailPreview>;
  /** Answers the payment it became. */
  linkSend(input: T.LinkInput): Promise<string>;

  list(query: T.ListQuery): Promise<T.ListPage>;
  listCounts(): Promise<T.ListCounts>;
  /** Every row of the query in one file, from the first. */
  listExport(query: T.ListQuery): Promise<T.ListExported>;
  /** What the last comparison of record and providers found; `at` is empty when there was none since the start. */
  driftLast(): Promise<T.DriftReport>;
  /** Compares now; changes nothing. */
  driftCheck(): Promise<T.DriftReport>;
  owners(): Promise<T.Owner[]>;

  detail(paymentId: string): Promise<T.Detail>;
  actionWords(request: T.ActionRequest): Promise<T.ActionWords>;
  /** Answers the payment that took this one's place, if another one did. */
  act(request: T.ActionRequest): Promise<string | null>;
  /** A person has looked at a payment that succeeded late, or with another amount. */
  acknowledge(paymentId: string): Done;
  noteSave(orderId: string, note: string): Done;

  /** Orders that wait for a person; what ships soonest first. */
  approvals(): Promise<T.ApprovalLine[]>;
  approval(orderId: string): Promise<T.ApprovalSheet>;
  approvalAsk(orderId: string): Promise<T.OrderApproval>;
  approvalDecide(decision: T.ApprovalDecision): Done;
  approvalSettings(): Promise<T.ApprovalSettings>;
  approvalSettingsSave(settings: T.ApprovalSettings): Promise<T.ApprovalSettings>;

  /** Orders written again and again, by name. */
  templates(): Promise<T.TemplateLine[]>;
  templateSave(input: T.TemplateInput): Promise<T.TemplateLine>;
  /** The order with what the template sells in place of what it sold. */
  templateApply(templateId: string, order: T.OrderInput): Promise<T.OrderInput>;
  templateRename(templateId: string, name: string): Promise<T.TemplateLine>;
  templateDelete(templateId: string): Done;

  providers(): Promise<T.ProviderDescriptor[]>;
  accounts(): Promise<T.AccountView[]>;
  accountSave(input: T.AccountInput): Promise<T.AccountView>;
  accountForgetSecrets(accountId: string): Done;
  accountTest(accountId: string): Promise<T.ConnectionTest>;
  sender(): Promise<T.SenderSettings>;
  senderSave(input: T.SenderInput): Promise<T.SenderSettings>;
  senderTest(): Promise<T.ConnectionTest>;
  returnPages(): Promise<T.ReturnPages>;
  returnPagesSave(pages: T.ReturnPages): Done;
  defaults(): Promise<T.Defaults>;
  defaultsSave(defaults: T.Defaults): Done;
  shop(): Promise<T.ShopSettings>;
  shopSave(shop: T.ShopSettings): Promise<T.ShopSettings>;
  recorder(): Promise<T.RecorderSettings>;
  recorderSave(recorder: T.RecorderSettings): Promise<T.RecorderSettings>;
  recorderTest(): Promise<T.ConnectionTest>;
  security(): Promise<T.SecurityLine[]>;
  /** Checks the whole record; what is wrong is no refusal. */
  recordVerify(): Promise<T.RecordCheck>;
  recordCopy(): Promise<T.RecordCopy>;
  /** Everything about the payment's order in one file. */
  evidenceSave(paymentId: string): Promise<T.EvidenceSaved>;

  guide(): Promise<T.Guide>;
  guideClose(how: 'demo' | 'later' | 'done'): Done;
}
