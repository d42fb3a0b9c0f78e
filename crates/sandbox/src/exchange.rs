//! One HTTP exchange: note the call, take the planned fault, process, answer. Knows no operation's rules.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Response};
use http::header;

use crate::call::Call;
use crate::clock::later;
use crate::faults::{Fault, Kind, bend, half, slow};
use crate::reply::{Content, Refusal, Reply};
use crate::route::{Route, Service};
use crate::server::{Cut, Peer};
use crate::world::{Late, Sandbox, World};
use crate::{hipay, own, page};

const LARGEST_BODY: usize = 1024 * 1024;
/// No caller waits so long for an answer that is kept from it.
const LONGEST_WAIT: Duration = Duration::from_secs(600);
const PROXY_PAGE: &str = "<!doctype html><html><head><title>502 Bad Gateway</title></head>\
<body><h1>502 Bad Gateway</h1><p>The proxy got no answer.</p></body></html>";

/// Answers a call to the API or to a payer's page.
///
/// Runs as its own task: a caller who hangs up does not undo what the service received.
pub(crate) async fn exchange(State(sandbox): State<Arc<Sandbox>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_BODY).await else {
        return http::StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let call = Call::read(&parts, &body);
    let peer = parts.extensions.get::<Peer>().cloned().unwrap_or_default();
    tokio::spawn(process(sandbox, call, peer)).await.unwrap_or_else(|_| Cut.into_response())
}

/// Processes a call by its route.
pub(crate) fn answer(world: &mut World, call: &Call) -> Reply {
    own::answer(world, call).unwrap_or_else(|| match call.service {
        Service::Page => page::answer(world, call),
        _ => hipay::answer(world, call),
    })
}

async fn process(sandbox: Arc<Sandbox>, call: Call, peer: Peer) -> Response {
    let (place, fault, reply) = {
        // Received and processed at once: what is reset or asked in between would find half a call.
        let mut world = sandbox.world();
        let fault = world.plan.take(call.service, &call.operation);
        let now = world.clock.now();
        let place = world.calls.receive(&call, now, fault.as_ref().map(Fault::name));
        let at_once = fault.as_ref().is_none_or(|fault| fault.kind != Kind::Delay && fault.processes());
        let reply = at_once.then(|| run(&mut world, &call, place));
        (place, fault, reply)
    };
    let Some(fault) = fault else {
        let reply = reply.unwrap_or_else(|| Reply::empty(200));
        let (text, kind) = reply.bytes(json(&call));
        return finish(&sandbox, place, reply.response(kind, Body::from(text)));
    };
    let reply = if fault.kind == Kind::Delay {
        tokio::time::sleep(Duration::from_millis(fault.ms.unwrap_or(1000))).await;
        Some(run(&mut sandbox.world(), &call, place))
    } else {
        reply
    };
    if fault.kind == Kind::Duplicate {
        run(&mut sandbox.world(), &call, place);
    }
    if fault.kind == Kind::Hang {
        tokio::time::sleep(fault.ms.map_or(LONGEST_WAIT, Duration::from_millis)).await;
    }
    spoil(&sandbox, call, place, &fault, reply, &peer)
}

fn run(world: &mut World, call: &Call, place: usize) -> Reply {
    let reply = answer(world, call);
    if let Some(recorded) = world.calls.at(place) {
        recorded.processed = true;
    }
    reply
}

/// HiPay's first interface writes XML unless JSON was asked for; everything else has one format.
fn json(call: &Call) -> bool {
    call.wants_json || call.service == Service::Lookup || matches!(call.route, Route::Own(..))
}

fn finish(sandbox: &Sandbox, place: usize, response: Response) -> Response {
    if let Some(recorded) = sandbox.world().calls.at(place) {
        recorded.status = Some(response.status().as_u16());
    }
    response
}

/// Turns a reply into the fault asked for.
fn spoil(
    sandbox: &Arc<Sandbox>,
    call: Call,
    place: usize,
    fault: &Fault,
    reply: Option<Reply>,
    peer: &Peer,
) -> Response {
    let as_json = json(&call);
    let whole = reply.unwrap_or_else(|| Reply::empty(200));
    let (text, kind) = whole.bytes(as_json);
    let response = match fault.kind {
        Kind::Delay | Kind::Duplicate | Kind::Hang | Kind::Strip => whole.response(kind, Body::from(text)),
        Kind::DropBefore | Kind::DropAfter => return Cut.into_response(),
        Kind::Late => {
            put_off(sandbox, call, place, fault);
            return Cut.into_response();
        }
        Kind::ResetMidReply => {
            peer.reset.store(true, std::sync::atomic::Ordering::Relaxed);
            whole.response(kind, half(text))
        }
        Kind::SlowBody => whole.response(kind, slow(text, Duration::from_millis(fault.ms.unwrap_or(1000)))),
        Kind::BrokenJson => {
            let cut = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(place, _)| place);
            whole.response(kind, Body::from(text[..cut].to_owned()))
        }
        Kind::WrongType | Kind::UnknownStatus | Kind::WrongAmount => {
            let mut bent = whole.clone();
            if let Content::Json(value) = &mut bent.content {
                bend(value, fault.kind);
            }
            let (text, kind) = bent.bytes(as_json);
            bent.response(kind, Body::from(text))
        }
        Kind::Empty => Reply::empty(fault.status.unwrap_or(200)).response("", Body::empty()),
        Kind::Html => Reply::empty(fault.status.unwrap_or(502))
            .response("text/html; charset=utf-8", Body::from(PROXY_PAGE)),
        Kind::Status => status(call.service, fault, as_json),
        Kind::Redirect => Reply::see_other(fault.to.clone().unwrap_or_default()).response("", Body::empty()),
    };
    finish(sandbox, place, response)
}

/// An answer from in front of the service, or an API error when a code is given.
fn status(service: Service, fault: &Fault, as_json: bool) -> Response {
    let status = fault.status.unwrap_or(503);
    let mut response = match fault.code {
        Some(code) => {
            let message = "Refused on request".to_owned();
            let refusal = Refusal { status, code, message, description: String::new(), numeric: false };
            let reply = own::refused(service, status, code).unwrap_or_else(|| refusal.reply());
            let (text, kind) = reply.bytes(as_json);
            reply.response(kind, Body::from(text))
        }
        None => Reply::empty(status).response("text/plain", Body::from(format!("{status}\n"))),
    };
    if let Some(seconds) = fault.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

/// Keeps a call for later: on the sandbox's clock, or after real time has passed.
fn put_off(sandbox: &Arc<Sandbox>, call: Call, place: usize, fault: &Fault) {
    if let Some(token) = call.form.get("cardtoken") {
        sandbox.world().vault.hold(token);
    }
    if let Some(seconds) = fault.seconds {
        let mut world = sandbox.world();
        let due = later(world.clock.now(), u64::from(seconds));
        world.late.push(Late { due, call, place });
        return;
    }
    let (sandbox, wait) = (Arc::clone(sandbox), Duration::from_millis(fault.ms.unwrap_or(1000)));
    tokio::spawn(async move {
        tokio::time::sleep(wait).await;
        run(&mut sandbox.world(), &call, place);
    });
}
