//! `POST v1/order`: a payment with a card token. Declines are answers, not errors.

use super::fields::{common, required, wrong};
use super::{Account, Answer, refuse, view_v1};
use crate::call::Call;
use crate::cards::{brand_of, domestic};
use crate::options::CHALLENGE;
use crate::reply::{Refusal, Reply};
use crate::world::{Challenge, Purchase, StoredCard, World};

const OWN: &[&str] = &["payment_product", "cardtoken", "request_id", "card_holder"];

/// Products the service knows; only the first group has a route here.
const ROUTED: &[&str] = &[
    "visa",
    "mastercard",
    "cb",
    "american-express",
    "maestro",
    "bcmc",
    "jcb",
    "diners",
    "discover",
    "unionpay",
];
const UNROUTED: &[&str] = &[
    "bcmc-mobile",
    "paypal",
    "sdd",
    "multibanco",
    "mbway",
    "ideal",
    "sofort-uberweisung",
    "przelewy24",
    "postfinance-card",
];

/// Pays.
pub(super) fn order(world: &mut World, call: &Call, account: &Account) -> Answer {
    let common = common(call, OWN)?;
    let product = required(&call.form, "payment_product")?;
    let token = required(&call.form, "cardtoken")?;
    if UNROUTED.contains(&product) {
        return Err(refuse(1_020_001, format!("Product {product} is not configured for this account.")));
    }
    if !ROUTED.contains(&product) {
        return Err(refuse(1_020_003, format!("Product {product} is unknown.")));
    }
    moto_route(account, common.eci)?;
    let now = world.clock.now();
    world
        .may_pay(account.login, &common.order_id)
        .map_err(|code| refuse(code, "This order was already processed."))?;
    let card = world.vault.find(account.login, token, now).cloned();
    let card = card.ok_or_else(|| refuse(3_040_001, "The token is unknown, expired, used or deleted."))?;
    fits(product, &card, common.money.code, common.eci)?;
    world.vault.spend(&card);
    let challenge = uuid::Uuid::new_v4().to_string();
    let reference = world.purchase(Purchase {
        login: account.login,
        order_id: &common.order_id,
        money: common.money,
        amount: common.amount,
        sale: common.sale,
        eci: common.eci,
        product,
        card,
        details: &common.details,
        forward_url: format!("{}{CHALLENGE}{challenge}", call.base),
    });
    world.challenges.insert(challenge, Challenge { reference, link: None });
    let view = world.attempts.get(&reference).and_then(|attempt| view_v1::transaction(world, attempt));
    view.map(|view| Reply::json(200, view)).ok_or_else(|| refuse(3_000_002, ""))
}

/// Refuses mail and telephone orders on an account without such a contract.
pub(super) fn moto_route(account: &Account, eci: u8) -> Result<(), Refusal> {
    if matches!(eci, 1 | 2) && !account.moto {
        return Err(refuse(1_020_002, format!("ECI {eci} is not supported by this account.")));
    }
    Ok(())
}

fn fits(product: &str, card: &StoredCard, currency: &str, eci: u8) -> Result<(), Refusal> {
    let brand = brand_of(&card.number);
    let network = domestic(&card.number) == Some(product);
    if product != brand.product && !network {
        return Err(wrong("payment_product", &format!("does not fit the card, which is {}", brand.product)));
    }
    if network && currency != "EUR" {
        return Err(refuse(1_020_001, "Cartes Bancaires takes EUR only."));
    }
    if matches!(eci, 1 | 2) && !brand.moto {
        return Err(refuse(
            1_020_001,
            format!("Product {product} has no route for mail and telephone orders."),
        ));
    }
    Ok(())
}
