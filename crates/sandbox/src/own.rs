//! The services that read their own paths and JSON bodies: which module answers for which. Knows no path of theirs.

use jiff::Timestamp;
use serde_json::Value;

use crate::call::Call;
use crate::reply::Reply;
use crate::route::{Route, Service};
use crate::world::World;
use crate::{clearent, credit_key, monext};

/// The operation's name in the call list and in fault plans.
pub(crate) fn operation(service: Service, method: &str, parts: &[String], body: Option<&Value>) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let name = match service {
        Service::CreditKey => credit_key::operation(method, &parts),
        Service::Monext => monext::operation(method, &parts),
        Service::Clearent => clearent::operation(method, &parts, body),
        _ => "unknown",
    };
    name.to_owned()
}

/// A planned refusal in the service's own error shape; none where it has no shape of its own.
pub(crate) fn refused(service: Service, status: u16, code: u32) -> Option<Reply> {
    match service {
        Service::CreditKey if status == 401 => Some(credit_key::unauthorized()),
        Service::Monext if status == 401 => Some(monext::unauthorized()),
        Service::Monext => Some(monext::refused(status, code)),
        Service::Clearent if status == 401 => Some(clearent::unauthorized(Timestamp::now())),
        _ => None,
    }
}

/// Answers a call to one of them; none where the call is another service's.
pub(crate) fn answer(world: &mut World, call: &Call) -> Option<Reply> {
    let Route::Own(service, parts) = &call.route else { return None };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(match service {
        Service::CreditKey => credit_key::answer(world, call, &parts),
        Service::Monext => monext::answer(world, call, &parts),
        Service::Clearent => clearent::answer(world, call, &parts),
        _ => Reply::empty(404),
    })
}
