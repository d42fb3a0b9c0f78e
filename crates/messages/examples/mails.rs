//! Writes sample mails in all languages to a folder, to be looked at in a browser: `cargo run -p messages --example mails -- target/mails`.

#[path = "../tests/support/samples.rs"]
mod samples;

use std::path::PathBuf;
use std::{env, fs, io};

use domain::Language;
use messages::*;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/mails".to_owned()));
    fs::create_dir_all(&folder)?;
    let l10n = L10n::new();
    let link = samples::link();
    let write = |name: String, mail: Result<Rendered, Error>| -> io::Result<()> {
        let mail = mail.map_err(io::Error::other)?;
        fs::write(folder.join(format!("{name}.html")), preview_html(&mail))?;
        fs::write(folder.join(format!("{name}.txt")), format!("Subject: {}\n\n{}", mail.subject, mail.text))
    };
    for language in Language::ALL {
        let code = language.code();
        let mail = samples::mail(language);
        write(format!("link-{code}"), render_pay_link(&l10n, &mail, &link, None))?;
        for (name, kind) in [
            ("paid", ReceiptKind::Paid),
            ("reserved", ReceiptKind::Reserved),
            ("refunded", ReceiptKind::Refunded),
        ] {
            write(format!("{name}-{code}"), render_receipt(&l10n, &samples::receipt(language, kind), None))?;
        }
        let rich = PayLinkMail {
            kind: PayLinkKind::Reminder,
            test: true,
            note: Some("We kept the ivy aside for you.\nThe roses come on Thursday.".into()),
            shop: Shop {
                accent: "#b4552d".parse().ok(),
                signature: "Warm regards\nthe Verdelune team".into(),
                ..mail.shop.clone()
            },
            order: OrderFacts {
                description: Some("Wedding of 28 November".into()),
                total: Some(samples::euros(169_440)),
                ..mail.order.clone()
            },
            confirms: None,
            valid_until: None,
            ..mail
        };
        write(format!("rich-{code}"), render_pay_link(&l10n, &rich, &link, None))?;
    }
    Ok(())
}
