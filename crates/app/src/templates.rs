//! Order templates: kept from an order being typed, filled into another, renamed and removed. Kept on this terminal only.
//! They hold what is sold, never to whom, and no amount typed by hand.

use domain::role::Deed;

use crate::api::{Details, Fault, OrderInput, TemplateInput, TemplateLine};
use crate::config::{Template, TemplateQuotation};
use crate::convert::new_id;
use crate::{App, Error, orders, quotations};

const NAME_MAX: usize = 60;
/// More than anybody finds their way in.
const TEMPLATES_MAX: usize = 100;
/// What a template says of itself when it is offered.
const HOLDS_MAX: usize = 80;

impl App {
    /// All templates by name.
    ///
    /// # Errors
    /// None today.
    pub async fn templates(&self) -> Result<Vec<TemplateLine>, Error> {
        let mut lines: Vec<TemplateLine> = self.settings().templates.iter().map(line).collect();
        lines.sort_by_key(|line| line.name.to_lowercase());
        Ok(lines)
    }

    /// Keeps what an order sells under a name.
    ///
    /// # Errors
    /// The name is missing, taken or cannot be kept; there is nothing to keep; or a line is wrong.
    pub async fn template_save(&self, typed: TemplateInput) -> Result<TemplateLine, Error> {
        self.demand(Deed::KeepTemplates, None)?;
        let mut templates = self.settings().templates.clone();
        let order = OrderInput { customer: None, amount_minor: None, ..typed.order };
        let checked = orders::check(&order, false, &self.settings(), self.now());
        let kept = |field: &str| {
            field.starts_with("lines")
                || ["shipping", "description", "carrier", "validityDays", "currency", "prepayment"]
                    .contains(&field)
        };
        let mut problems: Details = checked.problems.into_iter().filter(|(field, _)| kept(field)).collect();
        let name = name_of(&typed.name, None, &templates).unwrap_or_else(|code| {
            problems.insert("name".to_owned(), code.to_owned());
            String::new()
        });
        if order.lines.is_empty() && order.description.trim().is_empty() {
            problems.entry("name".to_owned()).or_insert_with(|| "template-empty".to_owned());
        }
        if templates.len() >= TEMPLATES_MAX {
            problems.entry("name".to_owned()).or_insert_with(|| "too-many-templates".to_owned());
        }
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        let template = Template {
            id: new_id(),
            name,
            currency: checked.currency.code().to_owned(),
            lines: order.lines,
            shipping_minor: order.shipping_minor,
            description: order.description.trim().to_owned(),
            validity_days: order.validity_days,
            carrier: order.carrier.trim().to_owned(),
            quotation: match &order.quotation {
                Some(typed) => TemplateQuotation::On(quotations::kept_terms(typed, self.today())),
                None => TemplateQuotation::Off,
            },
        };
        let line = line(&template);
        templates.push(template);
        self.keep_section(&templates).await?;
        Ok(line)
    }

    /// The order being typed, with what the template sells in place of what it sold; customer and references stay.
    ///
    /// # Errors
    /// There is no such template.
    pub async fn template_apply(&self, template: String, order: OrderInput) -> Result<OrderInput, Error> {
        let settings = self.settings();
        let found = settings.templates.iter().find(|one| one.id == template).ok_or(Error::NotFound)?;
        Ok(OrderInput {
            currency: found.currency.clone(),
            lines: found.lines.clone(),
            shipping_minor: found.shipping_minor,
            description: found.description.clone(),
            validity_days: found.validity_days,
            carrier: found.carrier.clone(),
            quotation: match found.quotation {
                TemplateQuotation::Unsaid => order.quotation,
                TemplateQuotation::Off => None,
                TemplateQuotation::On(terms) => Some(quotations::fresh(&terms, self.today())),
            },
            pay_now_minor: None,
            // The sum of the new lines, and whatever account takes their currency.
            amount_minor: None,
            account_id: None,
            ..order
        })
    }

    /// Gives a template another name.
    ///
    /// # Errors
    /// There is no such template, or the name cannot be taken.
    pub async fn template_rename(&self, template: String, name: String) -> Result<TemplateLine, Error> {
        self.demand(Deed::KeepTemplates, None)?;
        let mut templates = self.settings().templates.clone();
        let name = name_of(&name, Some(&template), &templates).map_err(|code| Fault::field("name", code))?;
        let found = templates.iter_mut().find(|one| one.id == template).ok_or(Error::NotFound)?;
        found.name = name;
        let line = line(found);
        self.keep_section(&templates).await?;
        Ok(line)
    }

    /// Removes a template; orders made from it stay as they are.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn template_delete(&self, template: String) -> Result<(), Error> {
        self.demand(Deed::KeepTemplates, None)?;
        let mut templates = self.settings().templates.clone();
        templates.retain(|one| one.id != template);
        self.keep_section(&templates).await
    }
}

/// The name as it is kept, or why it cannot be: two that differ in case only would be taken for one.
fn name_of(typed: &str, own: Option<&str>, templates: &[Template]) -> Result<String, &'static str> {
    let name = domain::text::required_line(typed, NAME_MAX).map_err(orders::text_code)?;
    let taken = templates
        .iter()
        .any(|one| Some(one.id.as_str()) != own && one.name.to_lowercase() == name.to_lowercase());
    if taken { Err("template-name-taken") } else { Ok(name) }
}

fn line(template: &Template) -> TemplateLine {
    let items: Vec<&str> = template.lines.iter().map(|line| line.description.as_str()).collect();
    let holds = if items.is_empty() { template.description.clone() } else { items.join(", ") };
    TemplateLine {
        id: template.id.clone(),
        name: template.name.clone(),
        holds: holds.chars().take(HOLDS_MAX).collect(),
        currency: template.currency.clone(),
    }
}
