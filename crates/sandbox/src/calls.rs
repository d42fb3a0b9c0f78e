//! The list of calls received, so that a test counts them here and not in the code it tests.
//! Holds card numbers in clear, in memory only; never written anywhere else.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::call::Call;
use crate::form::Form;
use crate::route::Service;

const CARD_FIELDS: [&str; 4] = ["card_number", "cvc", "card", "csc"];
const SECRET_FIELDS: [&str; 1] = ["shared_secret"];

/// One received call, or one command of a mail conversation.
#[derive(Clone, Serialize)]
pub(crate) struct Recorded {
    /// Rises by one with each call.
    pub seq: u64,
    pub service: Service,
    pub operation: String,
    pub method: String,
    pub path: String,
    pub query: BTreeMap<String, String>,
    /// Form fields without number and security code.
    pub form: BTreeMap<String, String>,
    /// Number and security code in clear, to prove what arrived.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub card: BTreeMap<String, String>,
    /// A JSON body without number, security code and secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub json: Option<Value>,
    /// The login of the `Authorization` header; never its password.
    pub login: Option<String>,
    pub received_at: Timestamp,
    /// Status answered; absent while in progress, and for good when nothing was answered.
    pub status: Option<u16>,
    /// Whether the call reached the service: false when a fault kept it away.
    pub processed: bool,
    /// The fault applied.
    pub fault: Option<String>,
    /// Which connection it came over; equal numbers mean a connection used again.
    pub connection: u64,
}

/// Every call since the last reset.
#[derive(Default)]
pub(crate) struct Calls(Vec<Recorded>);

impl Calls {
    /// Takes note of an HTTP call and answers its place in the list.
    pub fn receive(&mut self, call: &Call, now: Timestamp, fault: Option<String>) -> usize {
        let is_card = |name: &String| CARD_FIELDS.contains(&name.as_str());
        let (mut card, form): (BTreeMap<_, _>, _) =
            fields(&call.form).into_iter().partition(|(name, _)| is_card(name));
        let json = call.json.as_ref().map(|body| match body {
            Value::Object(members) => {
                let (kept, taken): (Map<_, _>, Map<_, _>) =
                    members.clone().into_iter().partition(|(name, _)| !is_card(name));
                card.extend(
                    taken.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))),
                );
                let kept = kept.into_iter().filter(|(name, _)| !SECRET_FIELDS.contains(&name.as_str()));
                Value::Object(kept.collect())
            }
            other => other.clone(),
        });
        let mut query = fields(&call.query);
        query.retain(|name, _| !SECRET_FIELDS.contains(&name.as_str()));
        self.push(Recorded {
            seq: 0,
            service: call.service,
            operation: call.operation.clone(),
            method: call.method.clone(),
            path: call.path.clone(),
            query,
            form,
            card,
            json,
            login: call.credentials.as_ref().map(|(login, _)| login.clone()),
            received_at: now,
            status: None,
            processed: false,
            fault,
            connection: call.connection,
        })
    }

    /// Takes note of a command of a mail conversation.
    pub fn mail(
        &mut self,
        operation: &str,
        verb: &str,
        argument: &str,
        connection: u64,
        received_at: Timestamp,
        fault: Option<String>,
    ) {
        self.push(Recorded {
            seq: 0,
            service: Service::Smtp,
            operation: operation.to_owned(),
            method: verb.to_owned(),
            path: argument.to_owned(),
            query: BTreeMap::new(),
            form: BTreeMap::new(),
            card: BTreeMap::new(),
            json: None,
            login: None,
            received_at,
            status: None,
            processed: true,
            fault,
            connection,
        });
    }

    fn push(&mut self, mut recorded: Recorded) -> usize {
        recorded.seq = self.0.len() as u64 + 1;
        self.0.push(recorded);
        self.0.len() - 1
    }

    /// The call at a place; none after a reset.
    pub fn at(&mut self, place: usize) -> Option<&mut Recorded> {
        self.0.get_mut(place)
    }

    /// The calls after the given sequence number.
    pub fn since(&self, seq: u64) -> Vec<Recorded> {
        self.0.iter().filter(|call| call.seq > seq).cloned().collect()
    }
}

fn fields(form: &Form) -> BTreeMap<String, String> {
    form.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
