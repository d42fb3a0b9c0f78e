//! The made-up shop of the demo and of tests: accounts on loopback servers, customers, items, sender. Never mixes with real
//! data: it refuses to run in a live profile.

use std::collections::BTreeMap;

use domain::account::{Account, AccountState, CardEntryMode, Environment};
use domain::event::Event;
use domain::id::{AccountId, CustomerId, ProviderId};
use domain::order::{Address, Customer};
use domain::payment::CaptureMode;
use domain::{Currency, Language, Money};
use serde::Deserialize;

use crate::config::{Auth, Item, ReturnPages, Security, Sender, Shop};
use crate::credentials::provider_of;
use crate::{App, Error, Profile};

/// Where the loopback servers of a demo are; the line that the sandbox prints.
#[derive(Debug, Clone, Deserialize)]
pub struct DemoServers {
    /// HiPay's gateway.
    pub gateway: String,
    /// HiPay's vault.
    pub vault: String,
    /// HiPay's hosted pages.
    pub hosted: String,
    /// HiPay's look-up.
    pub lookup: String,
    /// Credit Key; empty leaves its account out, as with the two below.
    #[serde(default)]
    pub credit_key: String,
    /// Monext.
    #[serde(default)]
    pub monext: String,
    /// Clearent.
    #[serde(default)]
    pub clearent: String,
    /// Mail server, `host:port`.
    pub smtp: String,
    /// The web view of the inbox; payers return there.
    pub inbox: String,
}

impl App {
    /// Sets the made-up shop up, once: an existing record is left as it is but for the servers' addresses.
    ///
    /// # Errors
    /// The profile is live, or the record or keychain cannot be written.
    pub async fn seed_demo(&self, servers: &DemoServers) -> Result<(), Error> {
        if self.profile == Profile::Live {
            return Err(Error::Unreadable("demo in a live profile"));
        }
        for account in accounts(servers) {
            let typed = credentials(&account);
            self.keep_credentials(&account, typed).await?;
            self.store.append(self.batch().event(Event::Account { account: Box::new(account) })).await?;
        }
        self.keep_section(&sender(servers)).await?;
        self.keep_section(&return_pages(servers)).await?;
        if !self.settings().shop.name.is_empty() {
            return Ok(());
        }
        self.keep_section(&Shop {
            name: "Verdelune".to_owned(),
            operator_name: "Inès Carrel".to_owned(),
            operator_email: "ines@verdelune.example".to_owned(),
            ..Shop::default()
        })
        .await?;
        self.keep_section(&items()).await?;
        for customer in customers() {
            self.store.append(self.batch().event(Event::Customer { customer: Box::new(customer) })).await?;
        }
        Ok(())
    }
}

fn accounts(servers: &DemoServers) -> Vec<Account> {
    let addresses: BTreeMap<String, String> = [
        ("gateway", &servers.gateway),
        ("vault", &servers.vault),
        ("hosted", &servers.hosted),
        ("lookup", &servers.lookup),
    ]
    .into_iter()
    .map(|(name, address)| (name.to_owned(), address.clone()))
    .collect();
    let direct = Account {
        id: AccountId::new("demo-hipay"),
        provider: ProviderId::new("hipay"),
        name: "HiPay, EUR".to_owned(),
        environment: Environment::Test,
        state: AccountState::Test,
        published: true,
        card_entry: CardEntryMode::Direct,
        capture: CaptureMode::Manual,
        currencies: vec![Currency::EUR, Currency::GBP, Currency::JPY, Currency::KWD],
        addresses,
        separate_moto: true,
        options: BTreeMap::new(),
        tested_at: None,
    };
    let hosted = Account {
        id: AccountId::new("demo-hipay-page"),
        name: "HiPay page, USD".to_owned(),
        card_entry: CardEntryMode::Hosted,
        currencies: vec![Currency::USD],
        ..direct.clone()
    };
    let other = |provider: &str, name: &str, at: (&str, &String), currencies: &[Currency]| Account {
        id: AccountId::new(format!("demo-{provider}")),
        provider: ProviderId::new(provider),
        name: name.to_owned(),
        currencies: currencies.to_vec(),
        addresses: BTreeMap::from([(at.0.to_owned(), at.1.clone())]),
        separate_moto: false,
        options: options(provider),
        ..direct.clone()
    };
    use Currency as C;
    let others = [
        other("monext", "Monext, EUR", ("api", &servers.monext), &[C::EUR, C::JPY, C::KWD]),
        other("clearent", "Clearent, USD", ("gateway", &servers.clearent), &[C::USD]),
        other("credit-key", "Credit Key, USD", ("api", &servers.credit_key), &[C::USD]),
    ];
    let there = |account: &Account| !account.addresses.values().any(String::is_empty);
    [direct.clone(), hosted].into_iter().chain(others.into_iter().filter(there)).collect()
}

/// What a made-up contract was given by its provider.
fn options(provider: &str) -> BTreeMap<String, String> {
    let given = match provider {
        "monext" => Some(("point_of_sale", "VERDELUNE")),
        "clearent" => Some(("paylink", "pl-main")),
        _ => None,
    };
    given.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect()
}

/// The sandbox's made-up logins, by what a field's name ends in.
fn credentials(account: &Account) -> BTreeMap<String, String> {
    let given = match account.provider.as_str() {
        "credit-key" => &[("public_key", "ck-main"), ("shared_secret", "ck-main-secret")][..],
        "monext" => &[("merchant_id", "monext-main"), ("access_key", "monext-main-key")],
        "clearent" => &[("api_key", "clearent-main-key")],
        _ => return hipay_credentials(account),
    };
    given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn hipay_credentials(account: &Account) -> BTreeMap<String, String> {
    let Ok(provider) = provider_of(account) else { return BTreeMap::new() };
    let fields = provider.descriptor().credentials.iter();
    fields
        .filter_map(|field| {
            let user = if field.moto { "sandbox-moto" } else { "sandbox-main" };
            let value = match field.name.trim_start_matches("moto_") {
                "login" => user.to_owned(),
                "password" => format!("{user}-secret"),
                "passphrase" => format!("{user}-passphrase"),
                _ => return None,
            };
            Some((field.name.to_owned(), value))
        })
        .collect()
}

fn sender(servers: &DemoServers) -> Sender {
    let (host, port) = servers.smtp.rsplit_once(':').unwrap_or((&servers.smtp, "25"));
    Sender {
        name: "Verdelune".to_owned(),
        address: "orders@verdelune.example".to_owned(),
        reply_to: "ines@verdelune.example".to_owned(),
        signature: "Inès Carrel\nVerdelune, cut flowers since 1987".to_owned(),
        footer: "Verdelune SAS, 12 quai des Fleurs, 74000 Annecy".to_owned(),
        colour: "#0e5a63".to_owned(),
        host: host.to_owned(),
        port: port.parse().unwrap_or(25),
        security: Security::LoopbackOnly,
        auth: Auth::None,
        ..Sender::default()
    }
}

fn return_pages(servers: &DemoServers) -> ReturnPages {
    let page = |outcome: &str| format!("{}?returned={outcome}", servers.inbox);
    ReturnPages {
        accept: page("accept"),
        decline: page("decline"),
        pending: page("pending"),
        exception: page("exception"),
        cancel: page("cancel"),
    }
}

fn items() -> Vec<Item> {
    let item = |id: &str, description: &str, minor: i64, tax_basis_points: u32| {
        let unit_price = Money::from_minor(minor, Currency::EUR).unwrap_or(Money::zero(Currency::EUR));
        Item { id: id.to_owned(), description: description.to_owned(), unit_price, tax_basis_points }
    };
    vec![
        item("peony", "Peony ‘Sarah B.’, box of 40 stems", 3850, 1000),
        item("eucalyptus", "Eucalyptus cinerea, bunch", 620, 1000),
        item("vase", "Stoneware vase, 28 cm", 5400, 2000),
        item("ranunculus", "Ranunculus ‘Elegance’, bunch of 10", 890, 1000),
        item("arrangement", "Table arrangement, seasonal", 4600, 1000),
        item("ribbon", "Ribbon, linen, 25 m", 1250, 2000),
    ]
}

fn customers() -> Vec<Customer> {
    let customer = |n: u32,
                    language,
                    company: &str,
                    person: (&str, &str),
                    email: &str,
                    phone: &str,
                    place: (&str, &str, &str)| {
        Customer {
            id: Some(CustomerId::new(format!("demo-{n:04}"))),
            number: Some(format!("C-{n:04}")),
            first_name: person.0.to_owned(),
            last_name: person.1.to_owned(),
            company: Some(company.to_owned()).filter(|company| !company.is_empty()),
            email: Some(email.to_owned()),
            phone: Some(phone.to_owned()),
            language,
            address: Some(Address {
                street: String::new(),
                postal_code: place.0.to_owned(),
                city: place.1.to_owned(),
                country: place.2.to_owned(),
            }),
            card_required: false,
            needs_approval: false,
        }
    };
    use Language::{De, En, Es, Fa, Fr, It, Nl, Pl, Pt};
    vec![
        customer(
            412,
            Fr,
            "Hôtel Bellerive",
            ("Camille", "Rousset"),
            "c.rousset@bellerive.example",
            "04 65 71 20 18",
            ("74000", "Annecy", "FR"),
        ),
        customer(
            118,
            En,
            "Fern Street Florist",
            ("Maya", "Okafor"),
            "maya@fernstreet.example",
            "+44 20 7946 0321",
            ("E2 8DY", "London", "GB"),
        ),
        customer(
            231,
            It,
            "Villa Serena",
            ("Paolo", "Rossi"),
            "paolo.rossi@villaserena.example",
            "+39 055 012 3456",
            ("50122", "Firenze", "IT"),
        ),
        customer(
            305,
            De,
            "Gasthof Linde",
            ("Anke", "Vogel"),
            "anke.vogel@gasthof-linde.example",
            "+49 89 1234 5670",
            ("80331", "München", "DE"),
        ),
        customer(
            329,
            Nl,
            "Bloem & Blad",
            ("Sanne", "de Wit"),
            "sanne@bloemenblad.example",
            "+31 20 123 4567",
            ("1012 AB", "Amsterdam", "NL"),
        ),
        customer(
            377,
            Pl,
            "Dom Kwiatów",
            ("Agnieszka", "Nowak"),
            "a.nowak@domkwiatow.example",
            "+48 22 123 45 67",
            ("00-001", "Warszawa", "PL"),
        ),
        customer(
            401,
            Pt,
            "Quinta do Lago Azul",
            ("Rita", "Marques"),
            "rita@lagoazul.example",
            "+351 21 012 3456",
            ("1100-048", "Lisboa", "PT"),
        ),
        customer(
            408,
            Es,
            "Casa Jazmín",
            ("Lucía", "Herrera"),
            "lucia@casajazmin.example",
            "+34 910 123 456",
            ("28001", "Madrid", "ES"),
        ),
        customer(
            415,
            Fa,
            "گل‌خانهٔ یاس",
            ("نرگس", "احمدی"),
            "narges.ahmadi@yas.example",
            "+98 21 5555 0134",
            ("11369", "تهران", "IR"),
        ),
        customer(
            420,
            En,
            "",
            ("June", "Harlow"),
            "june.harlow@mail.example",
            "+1 415 555 0117",
            ("94110", "San Francisco", "US"),
        ),
    ]
}
