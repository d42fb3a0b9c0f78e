//! The floor of a mail: the template engine alone, with twelve strings that are ready, escaped into a page of the same
//! size as a mail's.

use anyhow::Result;
use askama::Template;

#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<!doctype html><html lang="{{ rows[0] }}"><head><meta charset="utf-8"><title>{{ rows[1] }}</title></head><body>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px">
{% for row in rows %}<tr class="row"><th scope="row" class="muted" style="padding:7px 0;border-bottom:1px solid #eae8e1;font-weight:400;color:#535e61;white-space:nowrap;text-align:left">
<div class="perf" style="border-top:2px dotted #838a88;font-size:0;line-height:0;height:1px">&nbsp;</div></th><td class="num" style="padding-top:7px;padding-bottom:7px;padding-left:16px;border-bottom:1px solid #eae8e1;white-space:nowrap;text-align:right">
<p class="note" style="margin:0 0 14px;padding-left:12px;border-left:3px solid #0e5a63;background-color:#fdf3d6;border-radius:8px;color:#6b4600;font-size:14px;line-height:1.5;font-weight:600">{{ row }}</p>
<span class="muted" style="color:#535e61;white-space:nowrap;overflow-wrap:anywhere;word-break:break-word"></span></td></tr>
{% endfor %}</table></body></html>
"##
)]
struct Page<'a> {
    rows: &'a [&'a str; 12],
}

const STRINGS: [&str; 12] = [
    "fr",
    "Verdelune : 847,20 € à régler pour la commande SO-20419",
    "Bonjour Hélène Aubry,",
    "Centres de table, roses & lierre",
    "588,00 €",
    "Bougies flottantes, lot de 20",
    "96,00 €",
    "Livraison le 26 novembre 2026",
    "22,00 €",
    "TVA comprise : 141,20 €",
    "Une question ? Inès Carrel vous répond au +33 4 65 71 20 40.",
    "Verdelune, fleurs et décor en gros · 12 quai des Tanneurs, 69009 Lyon",
];

/// One page; no two in a row are the same.
pub fn page(number: usize) -> Result<String> {
    let mut rows = STRINGS;
    rows.rotate_left(number % STRINGS.len());
    Ok(Page { rows: &rows }.render()?)
}
