//! The shops Credit Key knows here, with their keys. Knows no order.

/// A shop with an account.
#[derive(Debug)]
pub(super) struct Shop {
    pub public_key: &'static str,
    pub shared_secret: &'static str,
    pub name: &'static str,
}

static SHOPS: [Shop; 2] = [
    Shop { public_key: "ck-main", shared_secret: "ck-main-secret", name: "Linden & Co." },
    Shop { public_key: "ck-other", shared_secret: "ck-other-secret", name: "Harbor Supply" },
];

/// The shop with these keys.
pub(super) fn find(public_key: &str, shared_secret: &str) -> Option<&'static Shop> {
    SHOPS.iter().find(|shop| shop.public_key == public_key && shop.shared_secret == shared_secret)
}
