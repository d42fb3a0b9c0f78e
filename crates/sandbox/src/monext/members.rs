//! Members of a JSON body, read strictly by type and length. Knows no operation's members.

use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::call::Call;

/// The largest amount of the contract.
const LARGEST: u64 = 1_000_000_000_000_000_000;

/// A JSON object with the path under which its members are named.
#[derive(Clone, Copy)]
pub(super) struct Members<'a> {
    map: &'a Map<String, Value>,
    path: &'static str,
}

impl<'a> Members<'a> {
    /// The body of a call.
    pub fn of(call: &'a Call) -> Result<Self, Refusal> {
        let body = call.json.as_ref().and_then(Value::as_object);
        let map = body.ok_or_else(|| {
            Refusal::malformed("The body must be a JSON object and its type application/json")
        })?;
        Ok(Self { map, path: "" })
    }

    /// What is wrong with a member.
    pub fn wrong(&self, name: &str, rule: &str) -> Refusal {
        Refusal::malformed(format!("{}{name} {rule}", self.path))
    }

    /// Refuses every member that is not among `known`.
    pub fn only(&self, known: &[&str]) -> Result<(), Refusal> {
        match self.map.keys().find(|name| !known.contains(&name.as_str())) {
            Some(name) => Err(self.wrong(name, "is not a member of this request")),
            None => Ok(()),
        }
    }

    /// A member as it was sent.
    pub fn raw(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name)
    }

    /// A member that must be there.
    pub fn need<T>(&self, name: &str, value: Option<T>) -> Result<T, Refusal> {
        value.ok_or_else(|| self.wrong(name, "is required"))
    }

    /// A text of 1 to `longest` characters.
    pub fn text(&self, name: &str, longest: usize) -> Result<Option<&'a str>, Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(None) };
        let fits = |text: &&str| (1..=longest).contains(&text.chars().count());
        let text = value.as_str().filter(fits);
        text.map(Some)
            .ok_or_else(|| self.wrong(name, &format!("must be a text of 1 to {longest} characters")))
    }

    /// One of a few words.
    pub fn choice(&self, name: &str, choices: &[&'static str]) -> Result<Option<&'static str>, Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(None) };
        let chosen = choices.iter().find(|choice| value.as_str() == Some(choice)).copied();
        chosen.map(Some).ok_or_else(|| self.wrong(name, &format!("must be one of {}", choices.join(", "))))
    }

    /// A whole number of minor units, not below zero.
    pub fn amount(&self, name: &str) -> Result<Option<u64>, Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(None) };
        let amount = value.as_u64().filter(|amount| *amount <= LARGEST);
        amount.map(Some).ok_or_else(|| self.wrong(name, "must be a whole number of minor units"))
    }

    /// An object.
    pub fn object(&self, name: &str, path: &'static str) -> Result<Option<Members<'a>>, Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(None) };
        let map = value.as_object().ok_or_else(|| self.wrong(name, "must be an object"))?;
        Ok(Some(Members { map, path }))
    }

    /// A list of at most `longest` entries.
    pub fn list(&self, name: &str, longest: usize) -> Result<&'a [Value], Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(&[]) };
        let list = value.as_array().filter(|list| list.len() <= longest);
        list.map(Vec::as_slice)
            .ok_or_else(|| self.wrong(name, &format!("must be a list of at most {longest} entries")))
    }

    /// An object whose every value is a text; empty when absent.
    pub fn texts(&self, name: &str) -> Result<Value, Refusal> {
        let Some(value) = self.map.get(name) else { return Ok(Value::Null) };
        let map = value.as_object().filter(|map| map.values().all(Value::is_string));
        map.cloned().map(Value::Object).ok_or_else(|| self.wrong(name, "must map names to texts"))
    }

    /// An absolute address, of any scheme.
    pub fn address(&self, name: &str) -> Result<Option<&'a str>, Refusal> {
        let Some(text) = self.text(name, 2048)? else { return Ok(None) };
        let fits = text.split_once("://").is_some_and(|(scheme, rest)| {
            let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
            !scheme.is_empty() && scheme.bytes().all(plain) && !rest.is_empty()
        });
        let clean = !text.contains(|one: char| one.is_whitespace() || one.is_control());
        if fits && clean { Ok(Some(text)) } else { Err(self.wrong(name, "must be an absolute address")) }
    }
}
