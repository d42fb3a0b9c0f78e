//! A delivered file as any mail program reads it, and what the preview promised beside it. Knows no server.

use app::api::MailPreview;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{Address, Message, MessageParser, MimeHeaders, PartType};

/// What stands in a preview where the link will be.
const NO_LINK_YET: &str = "https://…";
/// What the server puts above the headers that it received.
const ADDED: [&str; 2] = ["Envelope-to", "Received"];

pub struct Arrived {
    pub raw: String,
    message: Message<'static>,
}

/// A picture of the mail.
struct Picture {
    name: String,
    address: String,
    bytes: Vec<u8>,
}

impl Arrived {
    pub fn new(file: Vec<u8>) -> Self {
        let message = MessageParser::default().parse(&file).unwrap().into_owned();
        Self { raw: String::from_utf8(file).unwrap(), message }
    }

    pub fn header(&self, name: &'static str) -> &str {
        self.message.header_raw(name).unwrap_or_else(|| panic!("no {name} in {}", self.raw)).trim()
    }

    /// The names of the headers as they were sent, in order.
    pub fn headers(&self) -> Vec<&str> {
        let all = self.message.headers_raw().map(|(name, _)| name);
        all.filter(|name| !ADDED.contains(name)).collect()
    }

    pub fn subject(&self) -> &str {
        self.message.subject().unwrap()
    }

    pub fn from(&self) -> Vec<(&str, &str)> {
        people(self.message.from())
    }

    pub fn reply_to(&self) -> Vec<(&str, &str)> {
        people(self.message.reply_to())
    }

    pub fn to(&self) -> Vec<(&str, &str)> {
        people(self.message.to())
    }

    pub fn text(&self) -> String {
        unix(self.message.text_part(0).unwrap().text_contents().unwrap())
    }

    pub fn html(&self) -> String {
        unix(self.message.html_part(0).unwrap().text_contents().unwrap())
    }

    /// Kinds of all parts, outer ones first.
    pub fn parts(&self) -> Vec<String> {
        self.message.parts.iter().map(kind).collect()
    }

    fn pictures(&self) -> Vec<Picture> {
        let bytes = |part: &mail_parser::MessagePart<'_>| match &part.body {
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => Some(bytes.to_vec()),
            _ => None,
        };
        let picture = |part: &mail_parser::MessagePart<'_>| {
            let bytes = bytes(part)?;
            let address = format!("data:{};base64,{}", kind(part), STANDARD.encode(&bytes));
            Some(Picture { name: format!("cid:{}", part.content_id()?), address, bytes })
        };
        self.message.parts.iter().filter_map(picture).collect()
    }

    /// Fails unless this is the previewed mail, but for what a preview cannot have: the link, in writing and as a code;
    /// and pictures beside the page, named there, instead of inside it.
    pub fn assert_is(&self, preview: &MailPreview, link: &str) {
        assert_eq!(self.subject(), preview.subject);
        assert_eq!(self.from(), [(preview.from.as_str(), preview.from_address.as_str())]);
        assert_eq!(self.header("Content-Language"), preview.language);
        assert_eq!(
            self.parts(),
            [
                "multipart/alternative",
                "text/plain",
                "multipart/related",
                "text/html",
                "image/png",
                "image/png"
            ]
        );
        assert_eq!(preview.text.matches(NO_LINK_YET).count(), 1);
        assert_eq!(self.text(), preview.text.replace(NO_LINK_YET, link));

        let html = self.html();
        let ((page, names), (promised, shown)) = (without_pictures(&html), without_pictures(&preview.html));
        assert_eq!(promised.matches(NO_LINK_YET).count(), 3, "the button, and the address with its own link");
        assert_eq!(page, promised.replace(NO_LINK_YET, link));

        let pictures = self.pictures();
        assert_eq!(names, pictures.iter().map(|picture| picture.name.as_str()).collect::<Vec<_>>());
        let [logo, code] = pictures.as_slice() else { panic!("not a logo and a code: {names:?}") };
        let [logo_shown, code_shown] = shown.as_slice() else {
            panic!("not a logo and a code in the preview")
        };
        assert_eq!(logo.address, *logo_shown);
        assert!(code_shown.starts_with("data:image/png;base64,"));
        assert_ne!(code.address, *code_shown);
        assert_eq!(scanned(&code.bytes), link);
    }
}

/// Lines of a mail end in CR and LF however its parts are encoded, lines of a preview in LF.
fn unix(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    assert!(!text.contains('\r'), "{text:?}");
    text
}

fn kind(part: &mail_parser::MessagePart<'_>) -> String {
    let kind = part.content_type().unwrap();
    format!("{}/{}", kind.ctype(), kind.subtype().unwrap())
}

fn people<'a>(addresses: Option<&'a Address<'static>>) -> Vec<(&'a str, &'a str)> {
    let all = addresses.into_iter().flat_map(Address::iter);
    all.map(|one| (one.name().unwrap_or_default(), one.address().unwrap())).collect()
}

/// A page with its pictures' sources cut out, and those sources.
fn without_pictures(html: &str) -> (String, Vec<&str>) {
    let mut pieces = html.split("src=\"");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold((first, Vec::new()), |(mut page, mut sources), piece| {
        let (source, rest) = piece.split_once('"').unwrap();
        sources.push(source);
        page.push_str("src=\"");
        page.push_str(rest);
        (page, sources)
    })
}

/// What a telephone reads from the code.
fn scanned(file: &[u8]) -> String {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let side = usize::try_from(reader.next_frame(&mut pixels).unwrap().width).unwrap();
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| pixels[y * side + x]);
    image.detect_grids()[0].decode().unwrap().1
}
