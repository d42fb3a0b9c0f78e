//! One key press as six bytes: field, sequence number, key. Knows nothing of what the key does.

use zeroize::Zeroize;

/// The fields, in the order of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, Zeroize)]
#[serde(rename_all = "camelCase")]
#[repr(u8)]
pub enum Field {
    /// Card number.
    Number = 0,
    /// Month and year.
    Expiry = 1,
    /// Security code.
    Code = 2,
    /// Name on the card.
    Holder = 3,
}

impl Field {
    /// The field that is asked for before this one.
    #[must_use]
    pub fn before(self) -> Self {
        match self {
            Self::Number | Self::Expiry => Self::Number,
            Self::Code => Self::Expiry,
            Self::Holder => Self::Code,
        }
    }

    fn from_byte(byte: u8) -> Option<Self> {
        [Self::Number, Self::Expiry, Self::Code, Self::Holder].into_iter().find(|field| *field as u8 == byte)
    }
}

/// What was pressed. No `Debug`: a digit of a card is in it.
#[derive(Clone, Copy, PartialEq, Eq, Zeroize)]
pub enum Key {
    /// An ASCII digit.
    Digit(u8),
    /// Takes the last digit back; in an empty field goes to the one before.
    Back,
    /// Empties the field.
    Clear,
    /// The person moved to this field.
    Focus,
    /// The person left this field: say what is wrong with it.
    Leave,
    /// The person is there: nothing else happens.
    Stay,
}

/// One press in its place in the order of presses.
#[derive(Clone, Copy, PartialEq, Eq, Zeroize)]
pub struct Stroke {
    /// Where the page believes the press to belong. For digits the entry's own focus decides, because presses may
    /// overtake the page's knowledge of it.
    pub field: Field,
    /// Counts from one, without gaps.
    pub sequence: u32,
    /// The key.
    pub key: Key,
}

impl Stroke {
    /// From the six bytes a page sends: field, sequence number in little endian, key.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let [field, a, b, c, d, key] = *bytes else { return None };
        let key = match key {
            b'0'..=b'9' => Key::Digit(key),
            0x08 => Key::Back,
            0x18 => Key::Clear,
            0x0e => Key::Focus,
            0x0f => Key::Leave,
            0x16 => Key::Stay,
            _ => return None,
        };
        Some(Self { field: Field::from_byte(field)?, sequence: u32::from_le_bytes([a, b, c, d]), key })
    }
}
