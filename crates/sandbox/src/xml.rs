//! The XML the API writes when JSON was not asked for. Knows only the shape of a JSON value.

use serde_json::Value;

/// A whole document around `value`.
pub(crate) fn document(value: &Value) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<response>");
    write(&mut out, value);
    out.push_str("</response>\n");
    out
}

fn write(out: &mut String, value: &Value) {
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                // Keyed maps use numbers as keys, which are no element names.
                let tag = if name.starts_with(|first: char| first.is_ascii_digit()) { "item" } else { name };
                element(out, tag, inner);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| element(out, "item", item)),
        Value::Null => {}
        Value::String(text) => out.push_str(&escape(text)),
        other => out.push_str(&other.to_string()),
    }
}

fn element(out: &mut String, tag: &str, value: &Value) {
    out.push_str(&format!("<{tag}>"));
    write(out, value);
    out.push_str(&format!("</{tag}>"));
}

/// Text made safe inside elements and quoted attributes, for XML and HTML alike.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn a_value_becomes_elements() {
        let value = json!({ "code": "1", "transaction": { "0": { "a": "<&" } } });
        let text = super::document(&value);
        assert!(text.ends_with(
            "<response><code>1</code><transaction><item><a>&lt;&amp;</a></item></transaction></response>\n"
        ));
    }
}
