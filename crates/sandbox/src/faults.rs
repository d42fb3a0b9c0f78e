//! Faults planned per service and operation, taken one call at a time. Knows no HTTP; `exchange` applies them.

mod bend;
mod body;

use serde::{Deserialize, Serialize};

use crate::route::Service;

pub(crate) use bend::bend;
pub(crate) use body::{half, slow};

/// What goes wrong with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// Waits `ms`, then processes and answers; processed even when the caller left meanwhile.
    Delay,
    /// Closes the connection; the call is never processed.
    DropBefore,
    /// Processes, then closes the connection without a byte of reply.
    DropAfter,
    /// Closes the connection now and processes the call `ms` (real time) or `seconds` (sandbox clock) later.
    Late,
    /// Processes, sends half the reply, then resets the connection.
    ResetMidReply,
    /// Answers `status` without processing, as a proxy does; with `code`, in the API's error shape.
    Status,
    /// Processes, answers JSON cut in the middle.
    BrokenJson,
    /// Processes, answers with what became of the call turned into an object.
    WrongType,
    /// Processes, answers with a status code nobody knows.
    UnknownStatus,
    /// Processes, answers with amounts one unit higher.
    WrongAmount,
    /// Processes, sends the reply one byte per `ms` (default 1000).
    SlowBody,
    /// Processes, answers nothing but a status (default 200).
    Empty,
    /// Answers a proxy's HTML page (default status 502) without processing.
    Html,
    /// Processes the call twice, answers the first result.
    Duplicate,
    /// Processes, then keeps the caller waiting: for `ms`, or for as long as anybody would wait.
    Hang,
    /// Sends the caller on `to` another address, as a provider's page does that somebody has taken over; not processed.
    Redirect,
    /// Mail only: leaves out STARTTLS.
    Strip,
}

/// A fault with its measures.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fault {
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Overrides whether the call is processed, for `status`, `html`, `empty` and `hang`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub processed: Option<bool>,
}

impl Fault {
    /// Whether the service gets to see the call.
    pub fn processes(&self) -> bool {
        let unseen = [Kind::DropBefore, Kind::Late, Kind::Status, Kind::Html, Kind::Redirect];
        let usual = !unseen.contains(&self.kind);
        match self.kind {
            Kind::Status | Kind::Html | Kind::Empty | Kind::Hang => self.processed.unwrap_or(usual),
            _ => usual,
        }
    }

    /// The kind as the call list shows it.
    pub fn name(&self) -> String {
        serde_json::to_value(self.kind)
            .ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default()
    }
}

/// A fault for the next calls of a service.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Planned {
    pub service: Service,
    /// Only this operation; any when absent.
    #[serde(default)]
    pub operation: Option<String>,
    /// How many calls are left to spoil.
    #[serde(default = "once")]
    pub times: u32,
    /// How many matching calls pass unharmed first.
    #[serde(default)]
    pub skip: u32,
    pub fault: Fault,
}

const fn once() -> u32 {
    1
}

/// All planned faults, in the order planned.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub(crate) struct Plan(Vec<Planned>);

impl Plan {
    /// Plans a fault.
    pub fn add(&mut self, planned: Planned) {
        if planned.times > 0 {
            self.0.push(planned);
        }
    }

    /// Drops every plan.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Takes a planned `strip`, when a mail client asks what the server can do.
    pub fn take_strip(&mut self) -> bool {
        let Some(place) = self.0.iter().position(|planned| planned.fault.kind == Kind::Strip) else {
            return false;
        };
        self.spend(place);
        true
    }

    /// Takes the fault for a call, if one is due.
    pub fn take(&mut self, service: Service, operation: &str) -> Option<Fault> {
        let place = self.0.iter_mut().position(|planned| {
            let fits = planned.service == service
                && planned.operation.as_deref().is_none_or(|wanted| wanted == operation)
                && planned.fault.kind != Kind::Strip;
            if fits && planned.skip > 0 {
                planned.skip -= 1;
                return false;
            }
            fits
        })?;
        let fault = self.0.get(place)?.fault.clone();
        self.spend(place);
        Some(fault)
    }

    fn spend(&mut self, place: usize) {
        if let Some(planned) = self.0.get_mut(place) {
            planned.times = planned.times.saturating_sub(1);
            if planned.times == 0 {
                self.0.remove(place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(text: &str) -> Planned {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_fault_strikes_its_operation_as_often_as_planned() {
        let mut plan = Plan::default();
        plan.add(planned(
            r#"{"service":"gateway","operation":"order","times":2,"skip":1,"fault":{"kind":"drop_after"}}"#,
        ));
        assert!(plan.take(Service::Vault, "order").is_none());
        assert!(plan.take(Service::Gateway, "refund").is_none());
        assert!(plan.take(Service::Gateway, "order").is_none(), "the first one passes");
        assert_eq!(plan.take(Service::Gateway, "order").unwrap().kind, Kind::DropAfter);
        assert_eq!(plan.take(Service::Gateway, "order").unwrap().kind, Kind::DropAfter);
        assert!(plan.take(Service::Gateway, "order").is_none());
    }

    #[test]
    fn a_misspelt_plan_is_refused() {
        assert!(serde_json::from_str::<Planned>(r#"{"service":"gateway","fault":{"kind":"dorp"}}"#).is_err());
        assert!(
            serde_json::from_str::<Planned>(r#"{"service":"gateway","time":1,"fault":{"kind":"empty"}}"#)
                .is_err()
        );
    }
}
