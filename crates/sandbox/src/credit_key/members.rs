//! Reads the members of a JSON object strictly and says in words what is wrong. Knows no operation.

use serde_json::{Map, Value};

use super::{Refused, amount};

/// The members of one object of a request.
#[derive(Debug)]
pub(super) struct Members {
    /// Where the object stands in the request, in words; empty for the request itself.
    place: String,
    members: Map<String, Value>,
}

impl Members {
    /// The members of the request itself.
    pub fn new(members: Map<String, Value>) -> Self {
        Self { place: String::new(), members }
    }

    /// The place of a member in words: `charges grand total`.
    fn name(&self, name: &str) -> String {
        format!("{} {}", self.place, name.replace('_', " ")).trim().to_owned()
    }

    fn wrong(&self, name: &str, why: &str) -> Refused {
        Refused::invalid(format!("{} {why}", self.name(name)))
    }

    /// Refuses any member but these: a misspelt one would be lost in silence.
    pub fn only(&self, known: &[&str]) -> Result<(), Refused> {
        let strange = self.members.keys().find(|name| !known.contains(&name.as_str()));
        strange.map_or(Ok(()), |name| Err(self.wrong(name, "is not known here")))
    }

    /// A member that is there and not null.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.members.get(name).filter(|value| !value.is_null())
    }

    fn required(&self, name: &str) -> Result<&Value, Refused> {
        self.value(name).ok_or_else(|| self.wrong(name, "is required"))
    }

    /// Text that must be there and not blank.
    pub fn text(&self, name: &str) -> Result<String, Refused> {
        self.maybe_text(name)?.ok_or_else(|| self.wrong(name, "is required"))
    }

    /// Text, where there is any.
    pub fn maybe_text(&self, name: &str) -> Result<Option<String>, Refused> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, "must be a string")),
        }
    }

    /// Text or a number, as it came.
    pub fn label(&self, name: &str) -> Result<Value, Refused> {
        match self.required(name)? {
            Value::String(text) if text.trim().is_empty() => Err(self.wrong(name, "is required")),
            value @ (Value::String(_) | Value::Number(_)) => Ok(value.clone()),
            _ => Err(self.wrong(name, "must be a string or a number")),
        }
    }

    /// Cents of a number or of its text.
    pub fn amount(&self, name: &str) -> Result<u64, Refused> {
        amount::number_or_text(self.required(name)?).map_err(|why| self.wrong(name, why))
    }

    /// Cents of a number above zero.
    pub fn payment(&self, name: &str) -> Result<u64, Refused> {
        match amount::number(self.required(name)?) {
            Ok(0) => Err(self.wrong(name, "must be above zero")),
            other => other.map_err(|why| self.wrong(name, why)),
        }
    }

    /// A whole number above zero.
    pub fn count(&self, name: &str) -> Result<u64, Refused> {
        let count = self.required(name)?.as_u64().filter(|count| *count > 0);
        count.ok_or_else(|| self.wrong(name, "must be a whole number above zero"))
    }

    /// An absolute web address, kept as sent: the key's placeholder must not be escaped.
    pub fn maybe_address(&self, name: &str) -> Result<Option<String>, Refused> {
        let Some(address) = self.maybe_text(name)? else { return Ok(None) };
        let web = address.starts_with("https://") || address.starts_with("http://");
        if !web || !address.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.wrong(name, "must be an absolute web address"));
        }
        if address.contains("%25CKKEY%25") {
            return Err(self.wrong(name, "must carry %CKKEY% unescaped"));
        }
        Ok(Some(address))
    }

    /// An object, where there is one.
    pub fn maybe_object(&self, name: &str) -> Result<Option<Self>, Refused> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::Object(members)) => {
                Ok(Some(Self { place: self.name(name), members: members.clone() }))
            }
            Some(_) => Err(self.wrong(name, "must be an object")),
        }
    }

    /// An object that must be there.
    pub fn object(&self, name: &str) -> Result<Self, Refused> {
        self.maybe_object(name)?.ok_or_else(|| self.wrong(name, "is required"))
    }

    /// A list of objects with at least one of them.
    pub fn objects(&self, name: &str) -> Result<Vec<Self>, Refused> {
        let Value::Array(list) = self.required(name)? else {
            return Err(self.wrong(name, "must be an array"));
        };
        if list.is_empty() {
            return Err(self.wrong(name, "must not be empty"));
        }
        let object = |(place, value): (usize, &Value)| match value {
            Value::Object(members) => {
                Ok(Self { place: format!("{} {}", self.name(name), place + 1), members: members.clone() })
            }
            _ => Err(self.wrong(name, "must hold objects")),
        };
        list.iter().enumerate().map(object).collect()
    }

    /// The members that are none of these.
    pub fn others<'a>(&'a self, known: &'a [&str]) -> impl Iterator<Item = (&'a String, &'a Value)> {
        self.members.iter().filter(|(name, _)| !known.contains(&name.as_str()))
    }
}
