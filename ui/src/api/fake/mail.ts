/** A believable pay-link mail for the made-up backend: own style block, inline styles, light and dark, like the real template. */
import type { LinkInput } from '../types';

interface Words { hello: string; thanks: string; pay: string; total: string; until: string; order: string; question: string; never: string; fallback: string; subject: string; test: string }

const FR: Words = { hello: 'Bonjour {name},', thanks: 'Merci pour votre commande. Vous pouvez la régler en ligne, en une seule fois, avec le bouton ci-dessous.', pay: 'Régler {amount}', total: 'À régler', until: 'Lien valable jusqu’au {until}', order: 'Commande {ref}', question: 'Une question ? Répondez à cet e-mail.', never: 'Nous ne demandons jamais de numéro de carte par e-mail.', fallback: 'Le bouton ne marche pas ? Copiez cette adresse :', subject: 'Votre commande {ref} : {amount} à régler', test: '[ESSAI] ' };
const EN: Words = { hello: 'Hello {name},', thanks: 'Thank you for your order. You can pay it online, at once, with the button below.', pay: 'Pay {amount}', total: 'To pay', until: 'This link stays open until {until}', order: 'Order {ref}', question: 'A question? Reply to this e-mail.', never: 'We never ask for card numbers by e-mail.', fallback: 'The button does not work? Copy this address:', subject: 'Your order {ref}: {amount} to pay', test: '[TEST] ' };
const FA: Words = { hello: '{name} گرامی، سلام', thanks: 'از سفارش شما سپاسگزاریم. می‌توانید با دکمهٔ زیر یکجا و برخط پرداخت کنید.', pay: 'پرداخت {amount}', total: 'مبلغ قابل پرداخت', until: 'این پیوند تا {until} باز است', order: 'سفارش {ref}', question: 'پرسشی دارید؟ به همین رایانامه پاسخ دهید.', never: 'ما هرگز شمارهٔ کارت را با رایانامه نمی‌خواهیم.', fallback: 'دکمه کار نمی‌کند؟ این نشانی را رونوشت کنید:', subject: 'سفارش {ref}: {amount} برای پرداخت', test: '[آزمایشی] ' };

export const wordsFor = (language: string): Words => ({ fr: FR, fa: FA })[language] ?? EN;

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
export const fill = (text: string, values: Record<string, string>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

export interface Mail { language: string; shop: string; reference: string; amount: string; until: string; lines: { text: string; sum: string }[]; input: LinkInput; address: string }

export function html(mail: Mail): string {
  const words = wordsFor(mail.language);
  const rtl = mail.language === 'fa';
  const values = { name: escape(mail.input.greeting), ref: mail.reference, amount: mail.amount, until: mail.until };
  const end = rtl ? 'left' : 'right';
  const lines = mail.lines.map((line) => `<tr><td style="padding:8px 0;border-bottom:1px solid #eae8e1">${escape(line.text)}</td><td class="num" style="text-align:${end}">${line.sum}</td></tr>`).join('');
  const own = mail.input.line.trim() ? `<p style="margin:0 0 14px">${escape(mail.input.line)}</p>` : '';
  return `<!doctype html><html lang="${mail.language}" dir="${rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${mail.reference}</title><style>
body { margin: 0; background: #f1f0eb; color: #1a2325; font-family: "Segoe UI", Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.55; }
table { border-collapse: collapse; } td { padding: 0; vertical-align: top; }
.page { width: 100%; } .sheet { width: 100%; max-width: 600px; margin: 0 auto; background: #ffffff; border-radius: 10px; }
.in { padding: 0 36px; } .muted { color: #535e61; } .num { font-variant-numeric: tabular-nums; white-space: nowrap; padding: 8px 0; border-bottom: 1px solid #eae8e1; }
.perf { border-top: 2px dotted #838a88; font-size: 0; line-height: 0; height: 1px; }
.btn { display: block; background: #0e5a63; color: #ffffff; text-decoration: none; text-align: center; font-weight: 650; font-size: 17px; line-height: 24px; padding: 14px 24px; border-radius: 8px; }
@media (max-width: 480px) { .in { padding: 0 20px; } }
</style></head><body><table class="page" role="presentation"><tr><td style="padding:16px 12px"><table class="sheet" role="presentation" style="margin:0 auto">
<tr><td class="in" style="padding-top:20px;padding-bottom:14px"><table role="presentation" style="width:100%"><tr><td style="font-size:21px;font-weight:680">${escape(mail.shop)}</td><td class="muted" style="text-align:${end};font-size:14px">${fill(words.order, values)}</td></tr></table></td></tr>
<tr><td class="in"><div class="perf">&nbsp;</div></td></tr>
<tr><td class="in" style="padding-top:20px"><p style="margin:0 0 12px">${fill(words.hello, values)}</p>${own}<p style="margin:0 0 14px">${words.thanks}</p>
<table role="presentation" style="width:100%">${lines}<tr><td style="font-size:20px;font-weight:650;padding-top:12px">${words.total}</td><td style="font-size:20px;font-weight:650;padding-top:12px;text-align:${end}">${mail.amount}</td></tr></table></td></tr>
<tr><td class="in" style="padding-top:20px"><a class="btn" href="${mail.address}">${fill(words.pay, values)}</a><p class="muted" style="text-align:center;font-size:14px">${fill(words.until, values)}</p></td></tr>
<tr><td class="in" style="padding-bottom:24px;font-size:14px"><div class="perf">&nbsp;</div><p><b>${words.question}</b></p><p class="muted">${words.never}</p><p class="muted">${words.fallback}<br><a href="${mail.address}" style="color:#0b4d55;word-break:break-all" dir="ltr">${mail.address}</a></p></td></tr>
</table></td></tr></table></body></html>`;
}
