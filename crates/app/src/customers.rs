//! The address book: looked up while the customer is on the phone, kept when the rep says so.

use domain::event::Event;
use domain::id::CustomerId;
use domain::order::Customer as Kept;

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
        customer.number = match before {
            Some(before) => before.number,
            None => Some(format!("C-{:04}", self.store.next_number("customer", 1).await?)),
        };
        customer.id.get_or_insert_with(|| CustomerId::new(new_id()));
        self.store
            .append(self.batch().event(Event::Customer { customer: Box::new(customer.clone()) }))
            .await?;
        Ok(shown(customer))
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
    }
}
