//! The shop's colour and logo, made safe to use: lettering that stays readable on any colour, pictures that are pictures.
//! Knows nothing of the mail around them.

mod logo;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use logo::{Logo, MAX_LOGO_BYTES};

/// A colour, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rgb(u8, u8, u8);

/// The text is no `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a colour such as #0e5a63")]
pub struct BadColour;

/// What is drawn in the shop's colour, for light and for dark mail programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Palette {
    pub(crate) button: Rgb,
    pub(crate) lettering: Rgb,
    pub(crate) link: Rgb,
    pub(crate) dark_button: Rgb,
    pub(crate) dark_lettering: Rgb,
    pub(crate) dark_link: Rgb,
}

const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const INK: Rgb = Rgb(0x1a, 0x23, 0x25);
const BLACK: Rgb = Rgb(0, 0, 0);
const NIGHT: Rgb = Rgb(0x1a, 0x21, 0x23);
/// Contrast that normal text needs.
const READABLE: f32 = 4.5;

impl Palette {
    /// Petrol, or the shop's colour with whatever keeps text on it and links in it readable.
    pub(crate) fn new(accent: Option<Rgb>) -> Self {
        let Some(accent) = accent else {
            return Self {
                button: Rgb(0x0e, 0x5a, 0x63),
                lettering: WHITE,
                link: Rgb(0x0b, 0x4d, 0x55),
                dark_button: Rgb(0x7c, 0xcb, 0xd1),
                dark_lettering: Rgb(0x06, 0x26, 0x2a),
                dark_link: Rgb(0xa3, 0xdd, 0xe1),
            };
        };
        let dark_button = accent.towards(WHITE, NIGHT, READABLE);
        Self {
            button: accent,
            lettering: accent.lettering(),
            link: accent.towards(INK, WHITE, READABLE),
            dark_button,
            dark_lettering: dark_button.lettering(),
            dark_link: dark_button,
        }
    }
}

impl Rgb {
    /// White, ink or black, the first that is readable on this colour; black always is where white is not.
    fn lettering(self) -> Self {
        [WHITE, INK].into_iter().find(|letters| contrast(self, *letters) >= READABLE).unwrap_or(BLACK)
    }

    /// Mixed with `with` in steps of a tenth until it is readable on `ground`.
    fn towards(self, with: Self, ground: Self, enough: f32) -> Self {
        let mix = |a: u8, b: u8, tenths: u16| {
            u8::try_from((u16::from(a) * (10 - tenths) + u16::from(b) * tenths) / 10).unwrap_or(b)
        };
        (0..10)
            .map(|t| Self(mix(self.0, with.0, t), mix(self.1, with.1, t), mix(self.2, with.2, t)))
            .find(|mixed| contrast(*mixed, ground) >= enough)
            .unwrap_or(with)
    }

    /// Relative luminance of WCAG 2.
    fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

fn contrast(a: Rgb, b: Rgb) -> f32 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

impl FromStr for Rgb {
    type Err = BadColour;
    fn from_str(text: &str) -> Result<Self, BadColour> {
        let hex =
            text.trim().strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii()).ok_or(BadColour)?;
        let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map_err(|_| BadColour);
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(BadColour);
        }
        Ok(Self(channel(0)?, channel(2)?, channel(4)?))
    }
}

impl TryFrom<String> for Rgb {
    type Error = BadColour;
    fn try_from(text: String) -> Result<Self, BadColour> {
        text.parse()
    }
}

impl From<Rgb> for String {
    fn from(colour: Rgb) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl askama::filters::HtmlSafe for Rgb {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_written_and_nothing_else_passes() {
        assert_eq!("#0e5a63".parse::<Rgb>().map(|c| c.to_string()).as_deref(), Ok("#0e5a63"));
        for text in ["", "#fff", "red", "#0e5a6", "#0e5a6g", "#+e5a63", "0e5a63", "#0e5a63;}", "#é5a63"] {
            assert_eq!(text.parse::<Rgb>(), Err(BadColour), "{text}");
        }
    }

    #[test]
    fn text_on_and_in_any_colour_is_readable_in_light_and_dark() {
        for step in 0..=255_u8 {
            for accent in [
                Rgb(step, 0, 255 - step),
                Rgb(step, step, 0),
                Rgb(255 - step, step, step),
                Rgb(step, step, step),
            ] {
                let palette = Palette::new(Some(accent));
                assert!(contrast(palette.button, palette.lettering) >= READABLE, "{accent} lettering");
                assert!(contrast(palette.link, WHITE) >= READABLE, "{accent} link");
                assert!(
                    contrast(palette.dark_button, palette.dark_lettering) >= READABLE,
                    "{accent} dark lettering"
                );
                assert!(contrast(palette.dark_link, NIGHT) >= READABLE, "{accent} dark link");
            }
        }
    }

    #[test]
    fn without_a_colour_the_house_colours_are_used() {
        let palette = Palette::new(None);
        assert!(contrast(palette.button, palette.lettering) >= READABLE);
        assert!(contrast(palette.dark_button, palette.dark_lettering) >= READABLE);
    }
}
