//! How the windows look and what was used last: the only thing kept outside the record. Never anything of customers or cards.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use specta::Type;
use tauri::{AppHandle, Wry};
use tauri_plugin_store::{Store, StoreBuilder};

const FILE: &str = "preferences.json";
const LOOK: &str = "look";
const WINDOW: &str = "window";

/// What the page may read and change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Preferences {
    /// Language of the interface, ISO 639-1.
    pub language: String,
    /// `system`, `light`, `dark`, `contrast` or `contrast-dark`.
    pub theme: String,
    /// `compact`, `regular` or `roomy`.
    pub density: String,
    /// Percent, 100 to 200.
    pub text_size: u16,
    /// No motion, whatever the system says.
    pub reduced_motion: bool,
    /// The account used last.
    #[serde(default)]
    pub last_account: Option<String>,
    /// The customer language used last.
    #[serde(default)]
    pub last_language: Option<String>,
    /// Columns shown, by list.
    #[serde(default)]
    pub columns: BTreeMap<String, Vec<String>>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: system_language(),
            theme: "system".into(),
            density: "regular".into(),
            text_size: 100,
            reduced_motion: false,
            last_account: None,
            last_language: None,
            columns: BTreeMap::new(),
        }
    }
}

/// Where the main window was left, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Geometry {
    /// Inner width.
    pub width: f64,
    /// Inner height.
    pub height: f64,
    /// From the left of the first screen.
    pub x: Option<f64>,
    /// From its top.
    pub y: Option<f64>,
    /// Whether it filled its screen.
    pub maximized: bool,
}

impl Default for Geometry {
    fn default() -> Self {
        Self { width: 1280.0, height: 800.0, x: None, y: None, maximized: false }
    }
}

/// The file, written whole on every change.
pub struct PreferenceFile {
    store: Arc<Store<Wry>>,
}

impl PreferenceFile {
    /// Opens it in the data folder of this run.
    ///
    /// # Errors
    /// The folder cannot be used. A file that cannot be read is replaced: nothing in it is worth a refusal to start.
    pub fn open(handle: &AppHandle, folder: &Path) -> Result<Self, tauri_plugin_store::Error> {
        let folder = std::path::absolute(folder)?;
        let build = || StoreBuilder::new(handle, folder.join(FILE)).disable_auto_save();
        let store = build().build().or_else(|_unreadable| build().create_new().build())?;
        Ok(Self { store })
    }

    /// What was kept, or the defaults.
    #[must_use]
    pub fn read(&self) -> Preferences {
        self.store.get(LOOK).and_then(|kept| serde_json::from_value(kept).ok()).unwrap_or_default()
    }

    /// Keeps what the page chose, within bounds.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep(&self, wanted: Preferences) -> Result<(), tauri_plugin_store::Error> {
        let kept = serde_json::to_value(bounded(wanted, self.read()))?;
        self.store.set(LOOK, kept);
        self.store.save()
    }

    /// Where the window was left.
    #[must_use]
    pub fn geometry(&self) -> Option<Geometry> {
        let kept: Geometry = serde_json::from_value(self.store.get(WINDOW)?).ok()?;
        (kept.width.is_finite() && kept.height.is_finite()).then_some(kept)
    }

    /// Keeps where the window is; not worth an error to anybody.
    pub fn keep_geometry(&self, now: Geometry) {
        if let Ok(value) = serde_json::to_value(now) {
            self.store.set(WINDOW, value);
            drop(self.store.save());
        }
    }
}

/// The page's wish where it is a known word, else what was there.
fn bounded(wanted: Preferences, was: Preferences) -> Preferences {
    let known =
        |word: String, words: &[&str], was: String| if words.contains(&word.as_str()) { word } else { was };
    let short = |text: Option<String>| text.filter(|text| text.len() <= 64);
    Preferences {
        language: wanted
            .language
            .parse()
            .map_or(was.language, |language: domain::Language| language.code().into()),
        theme: known(wanted.theme, &["system", "light", "dark", "contrast", "contrast-dark"], was.theme),
        density: known(wanted.density, &["compact", "regular", "roomy"], was.density),
        text_size: wanted.text_size.clamp(100, 200),
        reduced_motion: wanted.reduced_motion,
        last_account: short(wanted.last_account).or(was.last_account),
        last_language: short(wanted.last_language).or(was.last_language),
        columns: if wanted.columns.len() <= 20 { wanted.columns } else { was.columns },
    }
}

/// The language the system speaks, if it is one of ours.
fn system_language() -> String {
    let spoken = sys_locale::get_locale().and_then(|tag| tag.parse::<domain::Language>().ok());
    spoken.unwrap_or(domain::Language::En).code().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_cannot_keep_just_anything() {
        let was = Preferences::default();
        let wish = Preferences {
            language: "<script>".into(),
            theme: "x".repeat(9000),
            density: "roomy".into(),
            text_size: 5000,
            last_account: Some("a".repeat(100)),
            ..was.clone()
        };
        let kept = bounded(wish, was.clone());
        assert_eq!((kept.language, kept.theme, kept.last_account), (was.language, was.theme, None));
        assert_eq!((kept.density.as_str(), kept.text_size), ("roomy", 200));
    }

    #[test]
    fn leaving_the_last_account_out_keeps_it() {
        let was = Preferences { last_account: Some("hipay-eur".into()), ..Preferences::default() };
        let kept = bounded(Preferences { last_account: None, ..was.clone() }, was.clone());
        assert_eq!(kept, was);
    }
}
