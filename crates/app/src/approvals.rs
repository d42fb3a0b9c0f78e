//! Orders that wait for a person: asked for, shown, decided, and refused at the card window and the link until then.
//! The rules are `domain::approval`'s; this brings them the order, the limits and the people.

use domain::approval::{
    Approval, ApprovalEvent, Limits, Person, Standing, Subject, approver_for, causes, may_decide,
    may_take_over, standing,
};
use domain::event::Event;
use domain::id::{OperatorId, OrderId};
use domain::order::Order;
use domain::role::{Deed, Role};

use crate::api::{
    AppEvent, ApprovalDecision, ApprovalLimit, ApprovalLine, ApprovalSettings, ApprovalSheet,
    ApprovalStanding, ApprovalVerdict, Details, Fault, OrderApproval, OrderInput,
};
use crate::convert::{new_id, order_id, rfc3339};
use crate::error::key;
use crate::{App, Error, config};

/// More than anybody works through; whoever is beyond moves up.
const SHOWN: usize = 200;
const REASON_MAX: usize = 200;

impl App {
    /// The people who work here, as far as this terminal knows: whoever sits at it.
    fn team(&self) -> Vec<Person> {
        vec![Person { id: self.me(), manager: self.operator.role == Role::Manager }]
    }

    fn myself(&self) -> Person {
        let me = self.me();
        let known = self.team().into_iter().find(|person| person.id == me);
        known.unwrap_or(Person { id: me, manager: false })
    }

    fn name_of(&self, person: &OperatorId) -> String {
        if *person == self.me() { self.settings().shop.operator_name.clone() } else { person.to_string() }
    }

    fn limits(&self) -> Limits {
        Limits::new(self.settings().approvals.limits.iter().copied())
    }

    /// Where an order that is being typed stands.
    pub(crate) async fn approval_of_input(&self, input: &OrderInput) -> Result<OrderApproval, Error> {
        let id = order_id(&input.id.clone().unwrap_or_else(new_id));
        let before = self.store.order(&id).await?;
        let checked = crate::orders::check(input, false, &self.settings(), self.now());
        let order = checked.into_preview(id, self.me(), self.now(), before.as_ref());
        let request = self.store.approval(&order.id).await?;
        Ok(self.told(&order, standing(&order, &self.limits(), request.as_ref())))
    }

    fn told(&self, order: &Order, stands: Standing<'_>) -> OrderApproval {
        let limits = self.limits();
        let would =
            approver_for(&self.me(), &order.salesperson, &self.team()).map(|person| self.name_of(&person.id));
        let mut told = OrderApproval {
            standing: ApprovalStanding::NotNeeded,
            causes: causes(order, &limits).iter().map(key).collect(),
            limit: limits.of(order.total().currency()).map(Into::into),
            approver: would.unwrap_or_default(),
            asked_at: None,
            decided_by: None,
            decided_at: None,
            reason: String::new(),
        };
        let (request, decision) = match stands {
            Standing::NotNeeded => (None, None),
            Standing::Needed => {
                told.standing = ApprovalStanding::Needed;
                (None, None)
            }
            Standing::Waiting(request) => {
                told.standing = ApprovalStanding::Waiting;
                (Some(request), None)
            }
            Standing::SentBack(request, decision) => {
                told.standing = ApprovalStanding::SentBack;
                (Some(request), Some(decision))
            }
            Standing::Approved(request, decision) => {
                told.standing = ApprovalStanding::Approved;
                (Some(request), Some(decision))
            }
        };
        if let Some(request) = request {
            told.asked_at = Some(rfc3339(request.asked_at));
            if told.standing == ApprovalStanding::Waiting {
                told.approver = self.name_of(&request.approver);
            }
        }
        if let Some(decision) = decision {
            told.decided_by = Some(self.name_of(&decision.by));
            told.decided_at = Some(rfc3339(decision.at));
            told.reason.clone_from(&decision.reason);
        }
        told
    }

    /// An order that waits is neither charged nor sent as a link, whatever page asks.
    pub(crate) async fn refuse_unapproved(&self, order: &Order) -> Result<(), Error> {
        let request = self.store.approval(&order.id).await?;
        let stands = standing(order, &self.limits(), request.as_ref());
        if stands.may_be_paid() {
            return Ok(());
        }
        let code = match stands {
            Standing::Waiting(_) => "approval-waiting",
            Standing::SentBack(..) => "approval-sent-back",
            _ => "approval-needed",
        };
        Err(Fault::new(code).with("approver", self.told(order, stands).approver).into())
    }

    /// Asks for the approval of a kept order, as it is now.
    ///
    /// # Errors
    /// The order is not complete, needs no approval or has one, or nobody may give it.
    pub async fn approval_ask(&self, order: String) -> Result<OrderApproval, Error> {
        let id = order_id(&order);
        self.demand_order(Deed::WriteOrder, &id).await?;
        let Some(channel) = self.kept_input(&id).await?.channel else {
            return Err(Fault::field("channel", "channel-required").into());
        };
        self.refuse_locked(&id).await?;
        let (order, _) = self.finalise(&id, channel).await?;
        let request = self.store.approval(&id).await?;
        match standing(&order, &self.limits(), request.as_ref()) {
            Standing::Needed | Standing::SentBack(..) => {}
            // Asked for already, or there is nothing to ask for: the page only has to be told.
            stands => return Ok(self.told(&order, stands)),
        }
        let team = self.team();
        let Some(approver) = approver_for(&self.me(), &order.salesperson, &team) else {
            return Err(Fault::new("approval-nobody").into());
        };
        let change = ApprovalEvent::Asked {
            by: self.me(),
            approver: approver.id.clone(),
            subject: Subject::of(&order),
            causes: causes(&order, &self.limits()),
        };
        self.store.append(self.batch().event(Event::Approval { order_id: id.clone(), change })).await?;
        self.approvals_moved().await;
        let request = self.store.approval(&id).await?;
        Ok(self.told(&order, standing(&order, &self.limits(), request.as_ref())))
    }

    /// Everything that waits: what ships soonest first, then what waits longest.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn approvals(&self) -> Result<Vec<ApprovalLine>, Error> {
        let mut waiting = self.store.approvals_waiting(SHOWN).await?;
        waiting.retain(|(_, order)| self.demand(Deed::Read, Some(&order.salesperson)).is_ok());
        waiting
            .sort_by_key(|(request, order)| (order.ship_date.is_none(), order.ship_date, request.asked_at));
        Ok(waiting.iter().map(|(request, order)| self.approval_line(request, order)).collect())
    }

    fn approval_line(&self, request: &Approval, order: &Order) -> ApprovalLine {
        let mine = may_decide(&self.myself(), request, &order.salesperson, &self.team()).is_ok();
        ApprovalLine {
            order_id: order.id.to_string(),
            reference: order.reference.as_str().to_owned(),
            customer: request.subject.customer.clone(),
            amount: request.subject.total.into(),
            asked_by: self.name_of(&request.asked_by),
            asked_at: rfc3339(request.asked_at),
            approver: self.name_of(&request.approver),
            causes: request.causes.iter().map(key).collect(),
            limit: self.limits().of(request.subject.total.currency()).map(Into::into),
            ship_date: order.ship_date.map(|date| date.to_string()),
            mine,
        }
    }

    /// One request with its order.
    ///
    /// # Errors
    /// Nobody asked for it, or the record cannot be read.
    pub async fn approval(&self, order: String) -> Result<ApprovalSheet, Error> {
        let order = self.order(&order_id(&order)).await?;
        self.demand(Deed::Read, Some(&order.salesperson))?;
        let request = self.store.approval(&order.id).await?.ok_or(Error::NotFound)?;
        let (me, team) = (self.myself(), self.team());
        let decide = may_decide(&me, &request, &order.salesperson, &team);
        let take_over = may_take_over(&me, &request, &order.salesperson, &team);
        let person = order.customer.person();
        Ok(ApprovalSheet {
            line: self.approval_line(&request, &order),
            contact: order.customer.company.is_some().then_some(person).filter(|person| !person.is_empty()),
            email: order.customer.email.clone(),
            phone: order.customer.phone.clone(),
            language: order.language().code().to_owned(),
            lines: crate::details::lines(&order),
            goods_minor: order.amounts.goods.minor(),
            shipping_minor: order.amounts.shipping.minor(),
            tax_minor: order.amounts.tax.minor(),
            description: order.description.clone(),
            note: order.note.clone(),
            carrier: order.carrier.clone(),
            why_not: decide.err().map(|why| key(&why)),
            why_not_take_over: take_over.err().map(|why| key(&why)),
            own: decide.is_ok_and(|permit| permit.own),
            version: version(&request, &order),
        })
    }

    /// Approves, sends back or takes over.
    ///
    /// # Errors
    /// A rule forbids it, a reason is missing, or the request is not the one that was seen.
    pub async fn approval_decide(&self, decision: ApprovalDecision) -> Result<(), Error> {
        let order = self.order(&order_id(&decision.order_id)).await?;
        let request = self.store.approval(&order.id).await?.ok_or(Error::NotFound)?;
        let (me, team) = (self.myself(), self.team());
        let refused = |why| Error::from(Fault::new(&format!("approval-{}", key(&why))));
        let permit = may_decide(&me, &request, &order.salesperson, &team).map_err(refused)?;
        if decision.version != version(&request, &order) {
            return Err(Error::Stale);
        }
        let reason = domain::text::line(&decision.reason, REASON_MAX).map_err(|error| {
            Fault::field("reason", crate::orders::text_code(error)).with("reason.max", REASON_MAX)
        })?;
        let needed = match decision.verdict {
            ApprovalVerdict::Approve => permit.own,
            ApprovalVerdict::SendBack => true,
            ApprovalVerdict::TakeOver => false,
        };
        if needed && reason.is_empty() {
            return Err(Fault::field("reason", "required").into());
        }
        let by = self.me();
        let change = match decision.verdict {
            ApprovalVerdict::Approve => ApprovalEvent::Approved { by, reason },
            ApprovalVerdict::SendBack => ApprovalEvent::SentBack { by, reason },
            ApprovalVerdict::TakeOver => {
                may_take_over(&me, &request, &order.salesperson, &team).map_err(refused)?;
                ApprovalEvent::TakenOver { by }
            }
        };
        self.store.append(self.batch().event(Event::Approval { order_id: order.id, change })).await?;
        self.approvals_moved().await;
        Ok(())
    }

    /// The order was thrown away: nobody has to decide on it any more.
    pub(crate) async fn approval_withdraw(&self, id: &OrderId) -> Result<(), Error> {
        let request = self.store.approval(id).await?;
        if request.is_none_or(|request| request.state != domain::approval::ApprovalState::Waiting) {
            return Ok(());
        }
        let change = ApprovalEvent::Withdrawn { by: self.me() };
        self.store.append(self.batch().event(Event::Approval { order_id: id.clone(), change })).await?;
        self.approvals_moved().await;
        Ok(())
    }

    /// How many requests the person at the terminal may decide.
    pub(crate) async fn approvals_waiting(&self) -> Result<u32, Error> {
        let mine = self.approvals().await?.iter().filter(|line| line.mine).count();
        Ok(u32::try_from(mine).unwrap_or(u32::MAX))
    }

    async fn approvals_moved(&self) {
        if let Ok(waiting) = self.approvals_waiting().await {
            self.tell(AppEvent::ApprovalsChanged { waiting });
        }
    }

    /// The totals above which an order waits, one line per currency that orders are taken in.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn approval_settings(&self) -> Result<ApprovalSettings, Error> {
        let kept = self.settings().approvals.limits.clone();
        let mut currencies = self.currencies().await?;
        for limit in &kept {
            let code = limit.currency().code();
            if !currencies.iter().any(|known| known == code) {
                currencies.push(code.to_owned());
            }
        }
        let limit = |currency: String| {
            let minor_units =
                kept.iter().find(|limit| limit.currency().code() == currency).map(|limit| limit.minor());
            ApprovalLimit { currency, minor_units }
        };
        Ok(ApprovalSettings { limits: currencies.into_iter().map(limit).collect() })
    }

    /// Keeps them. Zero means that every order waits.
    ///
    /// # Errors
    /// A limit cannot be taken, or the record cannot be written.
    pub async fn approval_settings_save(&self, typed: ApprovalSettings) -> Result<ApprovalSettings, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let (mut limits, mut problems) = (Vec::new(), Details::new());
        for limit in typed.limits {
            let Some(minor) = limit.minor_units else { continue };
            let amount = limit.currency.parse().map_err(|_| "currency-unknown").and_then(|currency| {
                if minor < 0 {
                    return Err("amount-negative");
                }
                domain::Money::from_minor(minor, currency).map_err(|_| "amount-too-large")
            });
            match amount {
                Ok(amount) => limits.push(amount),
                Err(code) => {
                    problems.insert(format!("limits.{}", limit.currency), code.to_owned());
                }
            }
        }
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        self.keep_section(&config::Approvals { limits }).await?;
        self.approval_settings().await
    }
}

/// What a person must have seen to decide: another asking or any change of the order makes another.
fn version(request: &Approval, order: &Order) -> String {
    format!("{}.{}.{}", request.round, request.approver, order.version)
}
