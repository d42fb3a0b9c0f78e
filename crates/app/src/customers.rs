//! The address book: looked up while the customer is on the phone, kept when the rep says so.

use domain::event::Event;
use domain::id::CustomerId;
use domain::order::Customer as Kept;
use domain::role::Deed;

use crate::api::{Channel, Customer, CustomerInput, Fault, OrderInput};
use crate::convert::new_id;
use crate::{App, Error, orders};

const HITS: usize = 8;

impl App {
    /// Customers whose name, company, phone, e-mail address or number fits; the most recent for an empty text; the very
    /// one for an id.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn customer_search(&self, text: String) -> Result<Vec<Customer>, Error> {
        if let Some(one) = self.store.customer(&CustomerId::new(text.trim())).await? {
            return Ok(vec![shown(one)]);
        }
        let found = self.store.customers(text.trim(), HITS).await?;
        Ok(found.into_iter().map(shown).collect())
    }

    /// Keeps a new or changed customer.
    ///
    /// # Errors
    /// A field cannot be taken, or the record cannot be written.
    pub async fn customer_save(&self, input: CustomerInput) -> Result<Customer, Error> {
        let order = OrderInput { customer: Some(input.clone()), ..self.blank() };
        let checked = orders::check(&order, true, &self.settings(), self.now());
        let problems: std::collections::BTreeMap<String, String> = checked
            .problems
            .into_iter()
            .filter_map(|(field, code)| Some((field.strip_prefix("customer.")?.to_owned(), code)))
            .collect();
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        let Some(mut customer) = checked.customer else { return Err(Error::Unreadable("customer")) };
        let before = match &customer.id {
            Some(id) => self.store.customer(id).await?,
            None => None,
        };
        let held_to =
            before.as_ref().map_or((false, false), |kept| (kept.card_required, kept.needs_approval));
        customer.number = match before {
            Some(before) => before.number,
            None => Some(format!("C-{:04}", self.store.next_number("customer", 1).await?)),
        };
        customer.id.get_or_insert_with(|| CustomerId::new(new_id()));
        let switches = |customer: &Kept| (customer.card_required, customer.needs_approval);
        if switches(&customer) != held_to {
            self.demand(Deed::SetSwitches, None)?;
        }
        self.store
            .append(self.batch().event(Event::Customer { customer: Box::new(customer.clone()) }))
            .await?;
        Ok(shown(customer))
    }

    /// The switches of a known customer are the address book's, whatever a page or an old draft says.
    pub(crate) async fn with_kept_switches(&self, input: &mut OrderInput) -> Result<(), Error> {
        let Some(customer) = &mut input.customer else { return Ok(()) };
        let Some(id) = customer.id.as_ref().filter(|id| !id.is_empty()) else { return Ok(()) };
        if let Some(kept) = self.store.customer(&CustomerId::new(id)).await? {
            customer.card_required = kept.card_required;
            customer.needs_approval = kept.needs_approval;
        }
        Ok(())
    }

    /// Somebody new who was typed into an order enters the address book with it, once there is a name to find them by.
    pub(crate) async fn keep_new_customer(&self, input: &mut OrderInput) -> Result<(), Error> {
        let Some(typed) = &mut input.customer else { return Ok(()) };
        if typed.id.as_ref().is_some_and(|id| !id.is_empty()) {
            return Ok(());
        }
        typed.id = None;
        match self.customer_save(typed.clone()).await {
            Ok(kept) => typed.id = Some(kept.id),
            // What is still wrong or missing is said when the order goes on; a draft may be anything.
            Err(Error::Refused(_)) => {}
            Err(other) => return Err(other),
        }
        Ok(())
    }

    fn blank(&self) -> OrderInput {
        OrderInput {
            id: None,
            reference: "X".to_owned(),
            settlement_reference: String::new(),
            channel: Some(Channel::Telephone),
            customer: None,
            lines: Vec::new(),
            shipping_minor: 0,
            amount_minor: None,
            currency: self.settings().defaults.currency.clone(),
            language: self.settings().defaults.language.code().to_owned(),
            description: String::new(),
            note: String::new(),
            owner_id: String::new(),
            capture: self.settings().defaults.capture.into(),
            account_id: None,
            validity_days: 0,
            ship_date: String::new(),
            carrier: String::new(),
            quotation: None,
            pay_now_minor: None,
        }
    }
}

fn shown(customer: Kept) -> Customer {
    let number = customer.number.clone();
    let typed = orders::customer_input(&customer);
    Customer {
        id: typed.id.unwrap_or_default(),
        number,
        company: typed.company,
        first_name: typed.first_name,
        last_name: typed.last_name,
        email: typed.email,
        phone: typed.phone,
        language: typed.language,
        street: typed.street,
        postal_code: typed.postal_code,
        city: typed.city,
        country: typed.country,
        card_required: typed.card_required,
        needs_approval: typed.needs_approval,
    }
}
