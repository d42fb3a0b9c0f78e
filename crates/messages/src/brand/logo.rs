//! A shop's logo: checked to be a small PNG, JPEG or GIF, with the size at which it is shown.
//! Does not decode it; never takes SVG, which can carry scripts.

use std::fmt;

use crate::Error;

/// Heaviest logo: it rides in every mail.
pub const MAX_LOGO_BYTES: usize = 100 * 1024;

const MAX_WIDTH: u32 = 260;
const MAX_HEIGHT: u32 = 44;

/// A picture that can stand in the head of a mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    mime: &'static str,
    width: u32,
    height: u32,
}

impl Logo {
    /// Checks the bytes of a picture file.
    ///
    /// # Errors
    /// [`Error::BadLogo`] if it is something else, has no size, or is too heavy.
    pub fn new(bytes: Vec<u8>) -> Result<Self, Error> {
        if bytes.len() > MAX_LOGO_BYTES {
            return Err(Error::BadLogo);
        }
        let (mime, size) = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => ("image/png", png_size(&bytes)),
            [0xff, 0xd8, 0xff, ..] => ("image/jpeg", jpeg_size(&bytes)),
            [b'G', b'I', b'F', b'8', ..] => ("image/gif", gif_size(&bytes)),
            _ => return Err(Error::BadLogo),
        };
        let (width, height) = size
            .filter(|(width, height)| (1..=8_192).contains(width) && (1..=8_192).contains(height))
            .ok_or(Error::BadLogo)?;
        Ok(Self { bytes, mime, width, height })
    }

    /// The file's bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// `image/png`, `image/jpeg` or `image/gif`.
    #[must_use]
    pub fn mime(&self) -> &'static str {
        self.mime
    }

    /// Width and height in pixels at which it is shown: its own, or scaled down to fit the head of the mail.
    #[must_use]
    pub fn shown_size(&self) -> (u32, u32) {
        let (mut width, mut height) = (self.width, self.height);
        if height > MAX_HEIGHT {
            (width, height) = (width * MAX_HEIGHT / height, MAX_HEIGHT);
        }
        if width > MAX_WIDTH {
            (width, height) = (MAX_WIDTH, height * MAX_WIDTH / width);
        }
        (width.max(1), height.max(1))
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({}, {}x{}, {} bytes)", self.mime, self.width, self.height, self.bytes.len())
    }
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}

fn gif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    Some((number(6)?, number(8)?))
}

/// Walks the segments to the frame header.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
            return Some((number(at + 7)?.into(), number(at + 5)?.into()));
        }
        let length = usize::from(number(at + 2)?);
        at += 2 + length.max(2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
        bytes.extend(b"IHDR");
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn pictures_are_known_by_their_bytes_and_scaled_to_the_head() {
        let logo = Logo::new(png(520, 88)).unwrap();
        assert_eq!((logo.mime(), logo.shown_size()), ("image/png", (260, 44)));
        assert_eq!(Logo::new(png(1_000, 20)).unwrap().shown_size(), (260, 5));
        assert_eq!(Logo::new(png(100, 40)).unwrap().shown_size(), (100, 40));
        assert_eq!(Logo::new(b"GIF89a\x10\x00\x08\x00rest".to_vec()).unwrap().shown_size(), (16, 8));
        let jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 20, 0, 60, 0];
        assert_eq!(Logo::new(jpeg.to_vec()).unwrap().shown_size(), (60, 20));
    }

    #[test]
    fn scripts_truncated_files_and_heavy_ones_are_refused() {
        for bytes in [
            b"<svg onload=alert(1)>".to_vec(),
            vec![],
            png(0, 5),
            png(5, 5)[..18].to_vec(),
            vec![0xff, 0xd8, 0xff],
        ] {
            assert_eq!(Logo::new(bytes), Err(Error::BadLogo));
        }
        let mut heavy = png(5, 5);
        heavy.resize(MAX_LOGO_BYTES + 1, 0);
        assert_eq!(Logo::new(heavy), Err(Error::BadLogo));
    }
}
