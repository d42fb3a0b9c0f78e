//! What an account has set for its provider, with what the descriptor says holds otherwise. Knows no option's meaning.

use std::collections::BTreeMap;

use domain::provider::{Descriptor, OptionField};

/// An account's options, as its provider describes them.
#[derive(Clone, Copy)]
pub(crate) struct Settings<'a> {
    set: &'a BTreeMap<String, String>,
    fields: &'static [OptionField],
}

impl<'a> Settings<'a> {
    pub fn new(set: &'a BTreeMap<String, String>, descriptor: &Descriptor) -> Self {
        Self { set, fields: descriptor.options }
    }

    /// What is set, or what holds otherwise; empty for neither.
    pub fn get(&self, name: &str) -> &'a str {
        let set = self.set.get(name).map(|text| text.trim()).filter(|text| !text.is_empty());
        let field = || self.fields.iter().find(|field| field.name == name);
        set.or_else(|| field().map(|field| field.default)).unwrap_or_default()
    }

    /// The same, unless it is empty.
    pub fn some(&self, name: &str) -> Option<&'a str> {
        Some(self.get(name)).filter(|text| !text.is_empty())
    }

    /// What is set with commas between it.
    pub fn list(&self, name: &str) -> Vec<&'a str> {
        self.get(name).split(',').map(str::trim).filter(|item| !item.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_counts_and_blanks_set_nothing() {
        let descriptor = &crate::hipay::DESCRIPTOR;
        let set = [("template", " iframe-js "), ("products", " "), ("theme_code", "")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        let settings = Settings::new(&set, descriptor);
        assert_eq!(settings.get("template"), "iframe-js");
        assert_eq!(settings.list("products"), ["cb", "visa", "mastercard", "american-express"]);
        assert_eq!((settings.some("theme_code"), settings.some("nothing")), (None, None));
    }

    #[test]
    fn a_list_has_no_empty_items() {
        let set = [("products".to_owned(), " visa ,, cb,".to_owned())].into();
        assert_eq!(Settings::new(&set, &crate::hipay::DESCRIPTOR).list("products"), ["visa", "cb"]);
    }
}
