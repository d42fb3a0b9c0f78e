//! Every command refuses what the role of the person at the terminal does not include, whatever a page asks: another
//! terminal over the same record, with somebody else at it, is asked for everything.

use std::sync::Arc;

use app::App;
use app::api::{
    ActionId, ActionRequest, ApprovalDecision, ApprovalSettings, ApprovalVerdict, CardRequest, Channel,
    Fault, LinkInput, ListQuery, SenderInput, TemplateInput, ViewId,
};
use domain::id::OperatorId;
use domain::role::{Deed, Operator, Reach, Role, reach};

use crate::desk::{ACCOUNT, Desk, card, every};
use crate::export;

/// Somebody who is not the salesperson of the desk's orders.
async fn other(desk: &Desk, role: Role) -> Arc<App> {
    desk.beside(Operator { id: OperatorId::new("somebody-else"), role }).await
}

/// What a command was refused as; `None` when its role was not in the way.
fn refused<T>(answer: Result<T, app::Error>) -> Option<Deed> {
    match answer {
        Err(app::Error::Role(deed)) => Some(deed),
        _ => None,
    }
}

fn action(payment: &str, action: ActionId) -> ActionRequest {
    ActionRequest {
        payment_id: payment.into(),
        action,
        amount_minor: None,
        reason: "Agreed by phone".into(),
        confirmed: true,
        version: "any".into(),
    }
}

/// What there is to lay hands on: a reserved payment, an open link, a draft, an approval.
struct Goods {
    payment: String,
    order: String,
    link: String,
    draft: String,
    form: LinkInput,
    template: String,
}

async fn goods(desk: &Desk) -> Goods {
    let order = desk.order("SO-1", 8_000).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let linked = desk.order("SO-2", 9_000).await;
    let form = desk.app.link_draft(linked).await.unwrap().input;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    let draft = desk.order("SO-3", 7_000).await;
    let template = TemplateInput { name: "Weekly".into(), order: desk.input("X", 8_000) };
    let template = desk.app.template_save(template).await.unwrap().id;
    Goods { payment, order, link, draft, form, template }
}

/// Every command that changes or shows something, as it answers to a role; in the order of the deeds.
async fn tried(desk: &Desk, app: &Arc<App>, on: &Goods) -> Vec<(Deed, &'static str, Option<Deed>)> {
    let (payment, link) = (|| on.payment.clone(), || on.link.clone());
    let act = async |what: ActionId| refused(app.act(action(&on.payment, what)).await);
    let on_link = async |what: ActionId| refused(app.act(action(&on.link, what)).await);
    let card =
        CardRequest { order_id: on.draft.clone(), account_id: ACCOUNT.into(), channel: Channel::Telephone };
    let draft = app::api::OrderInput { id: Some(on.draft.clone()), ..desk.input("SO-3", 7_100) };
    let sender = desk.app.sender().await.unwrap();
    let account = desk.app.accounts().await.unwrap().remove(0);
    let template = TemplateInput { name: "Another".into(), order: desk.input("X", 8_000) };
    let held = app::api::CustomerInput { card_required: true, ..desk.input("X", 1).customer.unwrap() };
    let decision = ApprovalDecision {
        order_id: on.order.clone(),
        verdict: ApprovalVerdict::Approve,
        reason: String::new(),
        version: String::new(),
    };
    // Nobody waits for this decision; it must not be the role that opens the door.
    assert!(app.approval_decide(decision).await.is_err());
    let saved = app::api::AccountInput {
        id: Some(account.id.clone()),
        provider: account.provider.clone(),
        label: account.label.clone(),
        state: account.state,
        currencies: account.currencies.clone(),
        values: account.values.clone(),
        secrets: Default::default(),
        confirm_live: None,
    };
    vec![
        (Deed::Read, "detail", refused(app.detail(payment()).await)),
        (Deed::Read, "result", refused(app.result(payment()).await)),
        (Deed::Read, "payment_ask", refused(app.payment_ask(link()).await)),
        (Deed::Read, "action_words", refused(app.action_words(action(&on.payment, ActionId::Capture)).await)),
        (Deed::Read, "evidence_save", refused(app.evidence_save(payment()).await)),
        (Deed::WriteOrder, "order_start", refused(app.order_start(Some(on.order.clone())).await)),
        (Deed::WriteOrder, "order_check", refused(app.order_check(draft.clone(), false).await)),
        (Deed::WriteOrder, "order_save", refused(app.order_save(draft).await)),
        (Deed::WriteOrder, "note_save", refused(app.note_save(on.order.clone(), "x".into()).await)),
        (Deed::WriteOrder, "approval_ask", refused(app.approval_ask(on.draft.clone()).await)),
        (Deed::TakeCard, "card_prepare", refused(app.card_prepare(card).await)),
        (Deed::SendLink, "link_draft", refused(app.link_draft(on.form.order_id.clone()).await)),
        (Deed::SendLink, "link_preview", refused(app.link_preview(on.form.clone(), "fr".into()).await)),
        (Deed::SendLink, "link_send", refused(app.link_send(on.form.clone()).await)),
        (Deed::SendLink, "link_address", refused(app.link_address(link()).await)),
        (Deed::SendLink, "resend", on_link(ActionId::Resend).await),
        (Deed::SendLink, "receipt", act(ActionId::Receipt).await),
        (Deed::Capture, "capture", act(ActionId::Capture).await),
        (Deed::Cancel, "cancel", act(ActionId::Cancel).await),
        (Deed::ChangeAmount, "update", act(ActionId::Update).await),
        (Deed::Acknowledge, "acknowledge", refused(app.acknowledge(payment()).await)),
        (Deed::Refund, "refund", act(ActionId::Refund).await),
        (Deed::Review, "accept", act(ActionId::Accept).await),
        (Deed::Review, "deny", act(ActionId::Deny).await),
        (Deed::CloseUnknown, "release", act(ActionId::Release).await),
        (Deed::CheckDrift, "drift_check", refused(app.drift_check().await)),
        (Deed::KeepTemplates, "template_save", refused(app.template_save(template).await)),
        (
            Deed::KeepTemplates,
            "template_rename",
            refused(app.template_rename(on.template.clone(), "B".into()).await),
        ),
        (Deed::SetSwitches, "customer_save", refused(app.customer_save(held).await)),
        (Deed::ManageAccounts, "account_save", refused(app.account_save(saved).await)),
        (Deed::ManageAccounts, "account_test", refused(app.account_test(account.id.clone()).await)),
        (Deed::ManageSettings, "sender_save", {
            refused(app.sender_save(SenderInput { sender, smtp_secret: None }).await)
        }),
        (Deed::ManageSettings, "record_verify", refused(app.record_verify().await)),
        (Deed::ManageSettings, "record_copy", refused(app.record_copy().await)),
        (Deed::ManageSettings, "sender_test", refused(app.sender_test().await)),
        (
            Deed::ManageSettings,
            "defaults_save",
            refused(app.defaults_save(desk.app.defaults().await.unwrap()).await),
        ),
        (Deed::ManageSettings, "shop_save", refused(app.shop_save(desk.app.shop().await.unwrap()).await)),
        (Deed::ManageSettings, "return_pages_save", {
            refused(app.return_pages_save(desk.app.return_pages().await.unwrap()).await)
        }),
        (Deed::ManageSettings, "recorder_save", {
            refused(app.recorder_save(desk.app.recorder().await.unwrap()).await)
        }),
        (Deed::ManageSettings, "recorder_test", refused(app.recorder_test().await)),
        (Deed::ManageSettings, "approval_settings_save", {
            refused(app.approval_settings_save(ApprovalSettings { limits: Vec::new() }).await)
        }),
        (
            Deed::ManageAccounts,
            "account_forget_secrets",
            refused(app.account_forget_secrets(account.id).await),
        ),
        (Deed::KeepTemplates, "template_delete", refused(app.template_delete(on.template.clone()).await)),
        (Deed::WriteOrder, "draft_delete", refused(app.draft_delete(on.draft.clone()).await)),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_does_what_their_role_does_not_include_and_nothing_leaves_for_it() {
    for role in [Role::Rep, Role::Staff] {
        let desk = Desk::open().await;
        let on = goods(&desk).await;
        let app = other(&desk, role).await;
        let before = desk.truth("calls").await.as_array().unwrap().len();
        let tried = tried(&desk, &app, &on).await;
        for (deed, command, answer) in &tried {
            let forbidden = reach(role, *deed) != Reach::All;
            assert_eq!(answer.is_some(), forbidden, "{role:?}: {command} ({deed:?}) answered {answer:?}");
        }
        let named: std::collections::BTreeSet<String> =
            tried.iter().map(|(deed, ..)| format!("{deed:?}")).collect();
        assert_eq!(named.len(), Deed::ALL.len(), "every deed is tried");
        if role == Role::Rep {
            let after = desk.truth("calls").await.as_array().unwrap().len();
            assert_eq!(after, before, "nothing was asked of a provider on others' orders");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rep_sees_and_follows_their_own() {
    let desk = Desk::open().await;
    let on = goods(&desk).await;
    let everything = |app: Arc<App>| async move {
        let query = every(ViewId::All);
        app.list(query).await.unwrap().rows.len()
    };
    let rep = desk.beside(Operator { id: OperatorId::new("operator"), role: Role::Rep }).await;
    assert_eq!(everything(Arc::clone(&rep)).await, 2, "their own");
    assert_eq!(everything(other(&desk, Role::Rep).await).await, 0, "none of others'");
    assert_eq!(everything(other(&desk, Role::Staff).await).await, 2);
    // Whoever saves the list has what they see in it, whomever's rows the page asks for.
    assert_eq!(export::references(&rep).await, ["SO-2", "SO-1"]);
    assert_eq!(export::references(&*other(&desk, Role::Staff).await).await, ["SO-2", "SO-1"]);
    let stranger = other(&desk, Role::Rep).await;
    let theirs = ListQuery { owner_id: Some("operator".into()), ..every(ViewId::All) };
    assert_eq!(stranger.list_export(theirs).await.unwrap().rows, 0);
    let mine = rep.detail(on.payment.clone()).await.unwrap();
    let refund = mine.actions.iter().find(|line| line.id == ActionId::Refund).unwrap();
    assert_eq!((refund.allowed, refund.code.as_str()), (false, "role"));
    let capture = mine.actions.iter().find(|line| line.id == ActionId::Capture).unwrap();
    assert!(capture.allowed);
    let request = ActionRequest { version: mine.version, ..action(&on.payment, ActionId::Capture) };
    rep.act(request).await.unwrap();
    assert_eq!(desk.calls("capture").await.len(), 1);
    let fault = Fault::from(rep.act(action(&on.payment, ActionId::Refund)).await.unwrap_err());
    assert_eq!((fault.code.as_str(), fault.details.unwrap()["deed"].as_str()), ("role", "refund"));
}
