//! The journal of one order as lines a person reads, newest first. Codes only: the page words them.

use domain::approval::ApprovalEvent;
use domain::event::{Actor, CardEntryStep, Event};
use domain::message::MessageEvent;
use domain::payment::{Answer, OperationKind, Payment, PaymentEvent, Report, Standing, Via};
use store::Entry;

use crate::api::{Details, TimelineKind as Kind, TimelineLine};
use crate::config::Shop;
use crate::convert::rfc3339;
use crate::error::key;

/// What happened, newest first.
pub(super) fn lines(entries: &[Entry], payment: &Payment, shop: &Shop) -> Vec<TimelineLine> {
    entries.iter().rev().filter_map(|entry| line(entry, payment, shop)).collect()
}

/// One entry; none for what belongs to no order.
pub(crate) fn line(entry: &Entry, payment: &Payment, shop: &Shop) -> Option<TimelineLine> {
    let mut line = TimelineLine {
        at: rfc3339(entry.at),
        kind: Kind::Other,
        code: String::new(),
        details: Details::new(),
        amount: None,
        who: match &entry.actor {
            Actor::Operator(_) => Some(shop.operator_name.clone()),
            Actor::Terminal(_) => None,
        },
        provider_reference: None,
    };
    match &entry.event {
        Event::Order { order } if order.version <= 1 => line.code = "order-created".into(),
        // Confirming an order is all that this job does.
        Event::Order { order } if entry.actor == Actor::Terminal("confirm".into()) => {
            line.amount = order.confirmed.as_ref().map(|confirmed| confirmed.paid.into());
            line.code = "order-confirmed".into();
        }
        Event::Order { .. } => line.code = "order-changed".into(),
        Event::CardEntry { step, .. } => line.code = card_step(*step).into(),
        Event::Approval { change, .. } => approval(change, &mut line),
        Event::Message { change, .. } => message(change, &mut line),
        Event::Payment { id, change } => {
            payment_change(change, payment, &mut line)?;
            if id != &payment.id {
                line.details.insert("other".into(), "true".into());
            }
        }
        Event::Customer { .. }
        | Event::Account { .. }
        | Event::AccountRemoved { .. }
        | Event::Settings { .. } => {
            return None;
        }
    }
    Some(line)
}

fn card_step(step: CardEntryStep) -> &'static str {
    match step {
        CardEntryStep::Opened => "card-opened",
        CardEntryStep::Shown => "card-shown",
        CardEntryStep::Submitted => "card-submitted",
        CardEntryStep::Cancelled => "card-cancelled",
        CardEntryStep::RecordingReminded => "recording-reminded",
        CardEntryStep::RecordingPaused => "recording-paused",
        CardEntryStep::RecordingNotPaused => "recording-not-paused",
        CardEntryStep::RecordingResumed => "recording-resumed",
        CardEntryStep::RecordingNotResumed => "recording-not-resumed",
    }
}

fn approval(change: &ApprovalEvent, line: &mut TimelineLine) {
    line.code = match change {
        ApprovalEvent::Asked { subject, .. } => {
            line.amount = Some(subject.total.into());
            "approval-asked".into()
        }
        ApprovalEvent::Approved { reason, .. } => {
            if !reason.is_empty() {
                line.details.insert("reason".into(), reason.clone());
            }
            "approval-given".into()
        }
        ApprovalEvent::SentBack { reason, .. } => {
            line.details.insert("reason".into(), reason.clone());
            "approval-sent-back".into()
        }
        ApprovalEvent::TakenOver { .. } => "approval-taken-over".into(),
        ApprovalEvent::Withdrawn { .. } => "approval-withdrawn".into(),
    };
}

fn message(change: &MessageEvent, line: &mut TimelineLine) {
    line.kind = Kind::Message;
    line.code = match change {
        MessageEvent::Queued { message } => {
            line.details.insert("to".into(), message.to.join(", "));
            format!("mail-queued-{}", key(&message.kind).replace('_', "-"))
        }
        MessageEvent::Sending => "mail-sending".into(),
        MessageEvent::Sent { .. } => "mail-sent".into(),
        MessageEvent::Deferred { answer, due_at } => {
            line.details.insert("answer".into(), answer.clone());
            line.details.insert("until".into(), rfc3339(*due_at));
            "mail-deferred".into()
        }
        MessageEvent::Failed { answer, .. } => {
            line.details.insert("answer".into(), answer.clone());
            "mail-failed".into()
        }
        MessageEvent::Uncertain => "mail-uncertain".into(),
        MessageEvent::Requeued => "mail-requeued".into(),
    };
}

fn payment_change(change: &PaymentEvent, payment: &Payment, line: &mut TimelineLine) -> Option<()> {
    line.kind = Kind::Money;
    line.code = match change {
        PaymentEvent::Opened { payment } => {
            line.kind = Kind::Other;
            line.amount = Some(payment.amount.into());
            format!("opened-{}", key(&payment.channel))
        }
        PaymentEvent::Sent { kind, amount, reason, .. } => {
            line.amount = Some(amount.unwrap_or(payment.amount).into());
            if let Some(reason) = reason {
                line.details.insert("reason".into(), reason.clone());
            }
            format!("sent-{}", kind_code(*kind))
        }
        PaymentEvent::Answered { answer, .. } => answered(answer, line),
        PaymentEvent::Reported { report, via } => {
            line.details.insert("via".into(), key(via));
            reported(report, line)
        }
        PaymentEvent::NotFound { via: Via::Asked } => "asked-none".into(),
        PaymentEvent::NotFound { .. } => "polled-none".into(),
        PaymentEvent::Misfits { .. } => "misfits".into(),
        PaymentEvent::ProvenNotDone { .. } => "proven-not-done".into(),
        PaymentEvent::ClosedAsNotDone { reason, .. } => {
            line.details.insert("reason".into(), reason.clone());
            "closed-as-not-done".into()
        }
        PaymentEvent::LinkWithdrawn => "link-withdrawn".into(),
        PaymentEvent::LinkReplaced => "link-replaced".into(),
        PaymentEvent::OrderAmended { total } => {
            line.amount = Some((*total).into());
            "order-amended".into()
        }
        PaymentEvent::Acknowledged => "acknowledged".into(),
    };
    Some(())
}

fn kind_code(kind: OperationKind) -> String {
    key(&kind).replace('_', "-")
}

fn answered(answer: &Answer, line: &mut TimelineLine) -> String {
    match answer {
        Answer::Report(report) => reported(report, line),
        Answer::Link(_) => "link-made".into(),
        Answer::Accepted => "accepted".into(),
        Answer::NotSent(cause) => {
            line.details.insert("cause".into(), key(cause));
            "not-sent".into()
        }
        Answer::Refused(refusal) => {
            line.details.insert("reason-key".into(), refusal.reason.key().into());
            line.details.insert("provider-code".into(), refusal.code.clone());
            "refused".into()
        }
        Answer::Unknown(cause) => {
            line.details.insert("cause".into(), key(cause).replace('_', "-"));
            "unknown".into()
        }
    }
}

fn reported(report: &Report, line: &mut TimelineLine) -> String {
    line.provider_reference.clone_from(&report.reference);
    line.details.insert("status".into(), report.status.clone());
    if let Some(refusal) = &report.refusal {
        line.details.insert("reason-key".into(), refusal.reason.key().into());
    }
    let (captured, refunded) = (report.captured, report.refunded);
    let (code, amount) = match report.standing {
        Standing::InProgress => ("in-progress", None),
        Standing::NeedsPayer => ("needs-payer", None),
        Standing::Review => ("under-review", Some(report.authorised)),
        Standing::Declined => ("declined", None),
        Standing::Accepted if report.refused.is_some() => ("setback", None),
        Standing::Accepted if refunded.is_positive() => ("refunded", Some(refunded)),
        Standing::Accepted if captured.is_positive() => ("captured", Some(captured)),
        Standing::Accepted => ("authorised", Some(report.authorised)),
        Standing::Voided => ("voided", Some(report.authorised)),
        Standing::Lapsed => ("lapsed", Some(report.authorised)),
        Standing::ChargedBack => ("charged-back", Some(captured)),
    };
    line.amount = amount.map(Into::into);
    code.to_owned()
}
