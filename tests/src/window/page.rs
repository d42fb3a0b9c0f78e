//! A page through WebDriver: found by role and name, as a person with a screen reader finds things.

use serde_json::{Value, json};

use super::until;

/// The key under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// Finds elements by role and accessible name; a name matches when it begins so, because keys may be written behind it.
const FIND: &str = include_str!("find.js");

/// A page in a running session.
#[derive(Clone)]
pub struct Page {
    http: reqwest::Client,
    session: String,
}

/// Something on the page.
#[derive(Clone)]
pub struct Element {
    page: Page,
    id: String,
}

impl Page {
    /// Opens what the capabilities name under a driver.
    pub(super) async fn open(driver: &str, capabilities: Value) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let reply = http.post(format!("{driver}/session")).body(wanted.to_string()).send().await.unwrap();
        let reply: Value = serde_json::from_str(&reply.text().await.unwrap()).unwrap();
        let id = reply["value"]["sessionId"]
            .as_str()
            .unwrap_or_else(|| panic!("the window did not open: {reply}"));
        Self { http, session: format!("{driver}/session/{id}") }
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value, String> {
        let sent = self.http.post(format!("{}{path}", self.session)).body(body.to_string()).send().await;
        let text =
            sent.map_err(|error| error.to_string())?.text().await.map_err(|error| error.to_string())?;
        let reply: Value = serde_json::from_str(&text).map_err(|_| text)?;
        match reply["value"]["error"].as_str() {
            Some(_) => Err(reply["value"].to_string()),
            None => Ok(reply["value"].clone()),
        }
    }

    async fn get(&self, path: &str) -> Value {
        let text =
            self.http.get(format!("{}{path}", self.session)).send().await.unwrap().text().await.unwrap();
        let reply: Value = serde_json::from_str(&text).unwrap();
        reply["value"].clone()
    }

    /// Runs a script in the page and answers what it returns; a promise is waited for.
    ///
    /// # Errors
    /// What the page threw.
    pub async fn script(&self, code: &str, arguments: &[Value]) -> Result<Value, String> {
        let waited = format!(
            "const done = arguments[arguments.length - 1]; const given = Array.prototype.slice.call(arguments, 0, -1);
             Promise.resolve().then(() => (function () {{ {code} }}).apply(null, given))
               .then((value) => done({{ value: value === undefined ? null : value }}), (error) => done({{ error: error instanceof Error ? String(error) : JSON.stringify(error) }}));"
        );
        let answer = self.post("/execute/async", json!({ "script": waited, "args": arguments })).await?;
        match answer["error"].as_str() {
            Some(error) => Err(error.to_owned()),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Asks the terminal itself, as the page does.
    ///
    /// # Errors
    /// The refusal, as JSON.
    pub async fn call(&self, command: &str, arguments: Value) -> Result<Value, String> {
        self.script(
            "return window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]);",
            &[json!(command), arguments],
        )
        .await
    }

    /// Goes to an address.
    ///
    /// # Panics
    /// When nothing is shown for it.
    pub async fn go(&self, address: &str) {
        self.post("/url", json!({ "url": address })).await.unwrap();
    }

    /// The element that a selector of CSS finds, waited for: for pages whose words depend on the language.
    pub async fn select(&self, selector: &str) -> Element {
        let wanted = json!({ "using": "css selector", "value": selector });
        until(&format!("an element {selector}"), || async {
            let found = self.post("/element", wanted.clone()).await.ok()?;
            Some(Element { page: self.clone(), id: found[ELEMENT].as_str()?.to_owned() })
        })
        .await
    }

    /// A picture of what is shown, as PNG.
    ///
    /// # Panics
    /// When the driver takes none.
    pub async fn picture(&self, file: &std::path::Path) {
        use base64::Engine as _;
        let taken = self.get("/screenshot").await;
        let bytes = base64::engine::general_purpose::STANDARD.decode(taken.as_str().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }

    /// All elements of a role whose name begins so.
    pub async fn all(&self, role: &str, name: &str) -> Vec<Element> {
        let found = self.script(FIND, &[json!(role), json!(name)]).await.unwrap_or_default();
        let ids = found.as_array().into_iter().flatten().filter_map(|one| one[ELEMENT].as_str());
        ids.map(|id| Element { page: self.clone(), id: id.to_owned() }).collect()
    }

    /// The element of a role and name, waited for.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        until(&format!("{role} “{name}”"), || async { self.all(role, name).await.into_iter().next() }).await
    }

    /// Presses keys; names in braces are keys of their own: `{Enter}`, `{F9}`.
    ///
    /// # Panics
    /// When the page cannot take them.
    pub async fn press(&self, text: &str) {
        let actions: Vec<Value> = keys(text)
            .into_iter()
            .flat_map(|key| {
                [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
            })
            .collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] });
        self.post("/actions", body).await.unwrap();
    }

    /// The visible text.
    pub async fn text(&self) -> String {
        let text = self.script("return document.body.innerText;", &[]).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page says so.
    pub async fn says(&self, words: &str) {
        until(&format!("the page to say “{words}”"), || async {
            self.text().await.contains(words).then_some(())
        })
        .await;
    }

    /// Ends the session and with it the window.
    pub async fn close(&self) {
        drop(self.http.delete(&self.session).send().await);
    }
}

impl Element {
    /// Clicks it.
    ///
    /// # Panics
    /// When it cannot be clicked.
    pub async fn click(&self) {
        self.page.post(&format!("/element/{}/click", self.id), json!({})).await.unwrap();
    }

    /// Types into it.
    ///
    /// # Panics
    /// When it takes no text.
    pub async fn type_text(&self, text: &str) {
        self.page.post(&format!("/element/{}/value", self.id), json!({ "text": text })).await.unwrap();
    }

    /// Its text.
    pub async fn text(&self) -> String {
        let this = json!({ ELEMENT: self.id });
        let text = self.page.script("return arguments[0].innerText;", &[this]).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }
}

/// Characters, and named keys as WebDriver numbers them.
fn keys(text: &str) -> Vec<String> {
    let (mut keys, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let named = rest
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'))
            .and_then(|(name, after)| Some((code(name)?, after)));
        let (key, after) = match named {
            Some((code, after)) => (code.to_string(), after),
            None => (first.to_string(), &rest[first.len_utf8()..]),
        };
        keys.push(key);
        rest = after;
    }
    keys
}

fn code(name: &str) -> Option<char> {
    Some(match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "Left" => '\u{E012}',
        "Up" => '\u{E013}',
        "Right" => '\u{E014}',
        "Down" => '\u{E015}',
        "Delete" => '\u{E017}',
        _ => char::from_u32(
            0xE030 + name.strip_prefix('F')?.parse::<u32>().ok().filter(|n| (1..=12).contains(n))?,
        )?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_keys_and_characters_mix() {
        assert_eq!(keys("a{F9}é{Enter}{x"), ["a", "\u{E039}", "é", "\u{E007}", "{", "x"]);
    }
}
