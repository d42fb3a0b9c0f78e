//! One file of strings as ids and the variables each uses; forgets the words themselves.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// Ids of messages, terms (`-brand`) and attributes (`order-item.placeholder`), with the variables of each.
#[derive(Debug, Default, PartialEq)]
pub struct Strings {
    pub variables: BTreeMap<String, BTreeSet<String>>,
    /// Ids that other strings of the file refer to.
    pub referred: BTreeSet<String>,
}

/// # Errors
/// When a part of the file cannot be read, or an id comes twice.
pub fn read(text: &str) -> Result<Strings, String> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let at = errors.first().map_or(0, |error| error.pos.start);
        format!("line {} cannot be read", text[..at.min(text.len())].matches('\n').count() + 1)
    })?;
    let mut strings = Strings::default();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                strings.add(message.id.name.to_owned(), message.value.as_ref())?;
                strings.add_attributes(message.id.name, &message.attributes)?;
            }
            Entry::Term(term) => {
                let id = format!("-{}", term.id.name);
                strings.add(id.clone(), Some(&term.value))?;
                strings.add_attributes(&id, &term.attributes)?;
            }
            _ => {}
        }
    }
    Ok(strings)
}

impl Strings {
    fn add(&mut self, id: String, pattern: Option<&Pattern<&str>>) -> Result<(), String> {
        let mut variables = BTreeSet::new();
        if let Some(pattern) = pattern {
            self.walk(pattern, &mut variables);
        }
        match self.variables.insert(id.clone(), variables) {
            None => Ok(()),
            Some(_) => Err(format!("{id} comes twice")),
        }
    }

    fn add_attributes(&mut self, id: &str, attributes: &[Attribute<&str>]) -> Result<(), String> {
        attributes.iter().try_for_each(|one| self.add(format!("{id}.{}", one.id.name), Some(&one.value)))
    }

    fn walk(&mut self, pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression, variables);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, variables),
            Expression::Select { selector, variants } => {
                self.inline(selector, variables);
                variants.iter().for_each(|variant| self.walk(&variant.value, variables));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.referred.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.referred.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| self.inline(one, variables));
                arguments.named.iter().for_each(|one| self.inline(&one.value, variables));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, variables),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    /// Ids that do not begin with the name of their file, so that nobody knows where to look for them.
    pub fn misnamed(&self, feature: &str) -> Vec<String> {
        let lost = |id: &&String| {
            let bare = id.trim_start_matches('-');
            !bare.strip_prefix(feature).is_some_and(|rest| rest.starts_with('-'))
        };
        self.variables.keys().filter(lost).map(|id| format!("{id} does not begin with {feature}-")).collect()
    }

    /// What a translation lacks, has too much of, or fills with other variables.
    pub fn differ_from(&self, source: &Self) -> Vec<String> {
        let mut wrong = Vec::new();
        for (id, variables) in &source.variables {
            match self.variables.get(id) {
                None => wrong.push(format!("{id} is missing")),
                Some(own) if own != variables => {
                    wrong.push(format!("{id} uses {own:?} where English uses {variables:?}"));
                }
                Some(_) => {}
            }
        }
        let extra = self.variables.keys().filter(|id| !source.variables.contains_key(*id));
        wrong.extend(extra.map(|id| format!("{id} has no English original")));
        wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_found_wherever_they_stand() {
        let text = "order-lines = { $count ->\n    [one] { $name } { NUMBER($sum, digits: 2) }\n   *[other] { order-title } { -brand }\n }\n    .title = { $hint }\n";
        let strings = read(text).unwrap();
        let names: Vec<_> = strings.variables["order-lines"].iter().map(String::as_str).collect();
        assert_eq!(names, ["count", "name", "sum"]);
        assert_eq!(strings.variables["order-lines.title"].len(), 1);
        assert!(strings.referred.contains("order-title") && strings.referred.contains("-brand"));
    }

    #[test]
    fn junk_and_doubles_are_refused() {
        assert_eq!(read("order-a = A\norder-b\n"), Err("line 2 cannot be read".to_owned()));
        assert_eq!(read("order-a = A\norder-a = B\n"), Err("order-a comes twice".to_owned()));
    }

    #[test]
    fn ids_carry_the_name_of_their_file() {
        let strings = read("order-a = A\n-order-brand = C\norders-d = D\ncard-e = E\n").unwrap();
        let wrong = strings.misnamed("order");
        assert_eq!(wrong, ["card-e does not begin with order-", "orders-d does not begin with order-"]);
    }

    #[test]
    fn a_translation_has_the_same_ids_and_variables() {
        let source = read("a-b = { $x }\na-c = C\n    .title = T\n").unwrap();
        let same = read("a-c = Z\n    .title = Z\na-b = vor { $x } nach { $x }\n").unwrap();
        assert!(same.differ_from(&source).is_empty());
        let other = read("a-b = { $y }\na-d = D\n").unwrap();
        assert_eq!(other.differ_from(&source).len(), 4, "{:?}", other.differ_from(&source));
    }
}
