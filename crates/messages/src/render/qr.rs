//! The pay link as a QR code in a small black-and-white PNG; knows no mail.

use fast_qr::{ECL, QRBuilder};

use crate::Error;

/// White modules around the code, as readers need them.
const QUIET: usize = 4;
/// Pixels per module: sharp on dense screens when shown at a third of it.
const SCALE: usize = 5;

/// A PNG of the code.
pub(super) fn png(address: &str) -> Result<Vec<u8>, Error> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().map_err(|_| Error::LinkTooLong)?;
    let side = (code.size + 2 * QUIET) * SCALE;
    let row_bytes = side.div_ceil(8);
    let mut pixels = vec![0xff_u8; row_bytes * side];
    for (y, row) in (0..code.size).map(|y| (y, &code[y])) {
        let start = (y + QUIET) * SCALE * row_bytes;
        let first = &mut pixels[start..start + row_bytes];
        for (x, module) in row.iter().take(code.size).enumerate() {
            if module.value() {
                let left = (x + QUIET) * SCALE;
                (left..left + SCALE).for_each(|pixel| first[pixel / 8] &= !(0x80 >> (pixel % 8)));
            }
        }
        for copy in 1..SCALE {
            pixels.copy_within(start..start + row_bytes, start + copy * row_bytes);
        }
    }
    encode(u32::try_from(side).map_err(|_| Error::LinkTooLong)?, &pixels).map_err(|_| Error::LinkTooLong)
}

fn encode(side: u32, pixels: &[u8]) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::with_capacity(1_500);
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Up);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_reads_the_whole_link_back() {
        for length in [20, 90, 300, 1_000] {
            let link = format!("https://pay.shop.example/{}", "7QK2".repeat(length / 4));
            let file = super::png(&link).unwrap();
            let mut decoder = png::Decoder::new(std::io::Cursor::new(&file));
            decoder.set_transformations(png::Transformations::EXPAND);
            let mut reader = decoder.read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            let side = usize::try_from(reader.next_frame(&mut pixels).unwrap().width).unwrap();
            let mut reader =
                rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
            let read = reader.detect_grids().first().map(|grid| grid.decode().unwrap().1);
            assert_eq!(read, Some(link));
            assert!(file.len() < 12_000, "{length}: {}", file.len());
        }
    }

    #[test]
    fn the_same_link_makes_the_same_bytes() {
        assert_eq!(png("https://a.example/1"), png("https://a.example/1"));
        assert_ne!(png("https://a.example/1"), png("https://a.example/2"));
    }
}
