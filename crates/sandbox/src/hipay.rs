//! The HiPay API: checks who calls and how, then hands over to one module per operation. Knows no fault injection.

mod account;
mod codes;
mod fields;
mod hosted;
mod lookup_v1;
mod lookup_v3;
mod maintenance;
mod order;
mod products;
mod vault;
mod view_v1;
mod view_v3;

use serde_json::json;

pub(crate) use account::Account;

use crate::call::Call;
use crate::form::NotAForm;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, Service};
use crate::world::World;

/// What an operation answers; a refusal becomes `{code, message, description}`.
type Answer = Result<Reply, Refusal>;

/// A refusal with the contract's text for the code.
fn refuse(code: u32, description: impl Into<String>) -> Refusal {
    let status = match code {
        1_000_001 => 401,
        1_000_002..=1_000_009 => 403,
        1_010_001 => 405,
        3_000_001 | 3_000_002 => 404,
        _ => 400,
    };
    Refusal {
        status,
        code,
        message: codes::message(code).to_owned(),
        description: description.into(),
        numeric: false,
    }
}

/// Answers a call to the API.
pub(crate) fn answer(world: &mut World, call: &Call) -> Reply {
    let numeric = matches!(call.service, Service::Vault | Service::Lookup);
    identify(call)
        .and_then(|account| serve(world, call, account))
        .unwrap_or_else(|refusal| Refusal { numeric: numeric || refusal.numeric, ..refusal }.reply())
}

/// Who calls, and whether the call is well-formed at all.
fn identify(call: &Call) -> Result<&'static Account, Refusal> {
    let wrong = || refuse(1_000_001, "Please check the API login and password.");
    let (login, password) = call.credentials.as_ref().ok_or_else(wrong)?;
    let account = account::find(login).ok_or_else(wrong)?;
    if account.password != password || account.login == "sandbox-bad" {
        return Err(wrong());
    }
    if !account.ip_allowed {
        return Err(refuse(1_000_009, "The source address of this call is not on the account's list."));
    }
    match &call.malformed {
        Some(NotAForm::NotUtf8) => return Err(refuse(1_010_401, "A field is not UTF-8.")),
        Some(NotAForm::BadEscape) => return Err(refuse(1_010_201, "A percent sign is not an escape.")),
        Some(NotAForm::Repeated(name)) => {
            return Err(refuse(1_010_201, format!("Parameter \"{name}\" comes twice.")));
        }
        None => {}
    }
    if matches!(call.method.as_str(), "POST" | "DELETE") && !call.is_form {
        let description = "The body must be application/x-www-form-urlencoded.";
        return Err(refuse(1_010_201, description));
    }
    Ok(account)
}

fn serve(world: &mut World, call: &Call, account: &Account) -> Answer {
    match &call.route {
        Route::VaultCreate => vault::create(world, call, account),
        Route::VaultUpdate => vault::update(world, call, account),
        Route::VaultDelete => vault::delete(world, call, account),
        Route::VaultLookup(token) => vault::look_up(world, call, account, token),
        Route::Order => order::order(world, call, account),
        Route::Hosted => hosted::create(world, call, account),
        Route::Maintenance(reference) => maintenance::change(world, call, account, reference),
        Route::V1ByReference(reference) => lookup_v1::by_reference(world, account, reference),
        Route::V1ByOrder => lookup_v1::by_order(world, call, account),
        Route::Security => Ok(Reply::json(200, json!({ "hashing_algorithm": account.algorithm }))),
        Route::Products => products::list(call, account),
        Route::V3Products => products::list_v3(call, account),
        Route::V3Transaction(reference) => lookup_v3::transaction(world, account, reference),
        Route::V3Order(id) => lookup_v3::order(world, account, id),
        Route::V3Search { by, value } => lookup_v3::search(world, account, by, value),
        Route::WrongMethod(_) => Err(refuse(1_010_001, format!("{} is not allowed here.", call.method))),
        Route::Page(_) | Route::Challenge(_) | Route::Own(..) | Route::Unknown(_) => {
            Err(Refusal { status: 404, ..refuse(1_000_007, format!("There is no {}.", call.path)) })
        }
    }
}
