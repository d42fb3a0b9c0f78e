//! Accounts and providers as the settings page shows them. Everything derives from the provider's description.

use std::collections::BTreeMap;

use domain::account::{Account, AccountState, CardEntryMode};
use domain::payment::CaptureMode;
use domain::provider::{CredentialField, Currencies, Descriptor, Support};

use crate::api::{
    Ability, AccountMode, AccountView, DescriptorField, FieldKind, ProviderDescriptor, ReadinessLine,
};

const SECONDS_PER_DAY: u32 = 86_400;

pub(super) fn descriptor(descriptor: &Descriptor) -> ProviderDescriptor {
    let mut fields: Vec<DescriptorField> = descriptor
        .credentials
        .iter()
        .map(|field| DescriptorField {
            id: field.name.to_owned(),
            kind: FieldKind::Secret,
            group: if field.moto { "moto" } else { "credentials" }.to_owned(),
            required: field.required && !field.moto,
            choices: Vec::new(),
            default: None,
        })
        .collect();
    let can = &descriptor.capabilities;
    if can.direct_card && can.hosted_card {
        fields.push(choice("cardEntry", "use", &["direct", "hosted"], "direct"));
    }
    if can.manual_capture {
        fields.push(choice("capture", "use", &["reserve", "take"], "reserve"));
    }
    if descriptor.credentials.iter().any(|field| field.moto) {
        fields.push(choice("separateMoto", "moto", &["no", "yes"], "no"));
    }
    fields.push(choice("published", "use", &["yes", "no"], "yes"));
    fields.extend(descriptor.options.iter().map(|field| {
        let mut shown = choice(field.name, "options", field.choices, field.default);
        if field.choices.is_empty() {
            shown.kind = FieldKind::Text;
        }
        shown
    }));
    fields.extend(descriptor.addresses.iter().map(|field| DescriptorField {
        id: field.name.to_owned(),
        kind: FieldKind::Address,
        group: "addresses".to_owned(),
        required: false,
        choices: vec![field.test.to_owned(), field.live.to_owned()],
        default: None,
    }));
    ProviderDescriptor {
        id: descriptor.id.to_owned(),
        name: descriptor.name.to_owned(),
        currencies: match descriptor.currencies {
            Currencies::AsContracted => Vec::new(),
            Currencies::Only(list) => list.iter().map(|currency| currency.code().to_owned()).collect(),
        },
        fields,
        max_link_days: u16::try_from(descriptor.limits.link_seconds_max / SECONDS_PER_DAY)
            .unwrap_or(u16::MAX),
        abilities: abilities(descriptor),
    }
}

fn choice(id: &str, group: &str, choices: &[&str], default: &str) -> DescriptorField {
    DescriptorField {
        id: id.to_owned(),
        kind: FieldKind::Choice,
        group: group.to_owned(),
        required: false,
        choices: choices.iter().map(|&choice| choice.to_owned()).collect(),
        default: Some(default.to_owned()).filter(|default| !default.is_empty()),
    }
}

fn abilities(descriptor: &Descriptor) -> Vec<Ability> {
    let can = &descriptor.capabilities;
    let yes = |able: bool| if able { "yes" } else { "no" };
    let support = |support: Support| match support {
        Support::None => "no",
        Support::Full => "full",
        Support::FullAndPartial => "partial",
    };
    [
        ("card", yes(can.direct_card)),
        ("hosted", yes(can.hosted_card)),
        ("link", yes(can.links)),
        ("reserve", yes(can.manual_capture)),
        ("capture", support(can.capture)),
        ("refund", support(can.refund)),
        ("cancel", support(can.cancel)),
        ("review", yes(can.review)),
        ("withdraw", yes(can.withdraw_link)),
        ("notify", yes(can.notifies_payer)),
        ("void", yes(can.void_until_settled)),
        ("update", yes(can.update)),
    ]
    .into_iter()
    .map(|(id, code)| Ability { id: id.to_owned(), code: code.to_owned() })
    .collect()
}

pub(super) fn account(account: &Account, descriptor: &Descriptor, kept: Vec<String>) -> AccountView {
    let readiness = readiness(account, descriptor, &kept);
    let mut values: BTreeMap<String, String> = account.addresses.clone();
    values.extend(account.options.clone());
    let entry = if account.card_entry == CardEntryMode::Hosted { "hosted" } else { "direct" };
    let capture = if account.capture == CaptureMode::Immediate { "take" } else { "reserve" };
    values.insert("cardEntry".to_owned(), entry.to_owned());
    values.insert("capture".to_owned(), capture.to_owned());
    values.insert("separateMoto".to_owned(), if account.separate_moto { "yes" } else { "no" }.to_owned());
    values.insert("published".to_owned(), if account.published { "yes" } else { "no" }.to_owned());
    AccountView {
        id: account.id.to_string(),
        provider: account.provider.to_string(),
        label: account.name.clone(),
        state: match account.state {
            AccountState::Disabled => AccountMode::Off,
            AccountState::Test => AccountMode::Test,
            AccountState::Enabled => AccountMode::Live,
        },
        currencies: account.currencies.iter().map(|currency| currency.code().to_owned()).collect(),
        values,
        secrets: kept,
        ready: readiness.iter().all(|line| line.done),
        readiness,
    }
}

/// The credentials that an account cannot do without, by field name.
pub(super) fn needed(account: &Account, descriptor: &Descriptor) -> impl Iterator<Item = &'static str> {
    let separate = account.separate_moto;
    let needed = move |field: &&CredentialField| field.required && (!field.moto || separate);
    descriptor.credentials.iter().filter(needed).map(|field| field.name)
}

fn readiness(account: &Account, descriptor: &Descriptor, kept: &[String]) -> Vec<ReadinessLine> {
    let line = |code: &str, done: bool, field: Option<&str>| ReadinessLine {
        code: code.to_owned(),
        done,
        section: "accounts".to_owned(),
        field: field.map(str::to_owned),
    };
    let missing = needed(account, descriptor).find(|name| !kept.iter().any(|known| known == name));
    vec![
        line("credentials", missing.is_none(), missing),
        line("tested", account.tested_at.is_some(), None),
        line("published", account.is_offered(), Some("published")),
    ]
}
