//! `cargo bench -p messages`: rendering alone, and a batch of mails beside a raw SMTP conversation on the same machine.
//! Floor and product take turns; the ratio is what counts, absolute times are this machine's.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot run stops")]

#[path = "../tests/support/samples.rs"]
mod samples;

use std::io::Write as _;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use domain::Language;
use messages::smtp::{Credentials, Roots, Security, Settings, Smtp, Timeouts};
use messages::*;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

const SESSIONS: usize = 4;
const ROUNDS: usize = 5;

fn main() {
    let short = std::env::args().any(|argument| argument == "--short");
    let messages = if short { 200 } else { 2_000 };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mut out = std::io::stdout().lock();
    let (p50, p99, n) = render(if short { 300 } else { 3_000 });
    writeln!(
        out,
        "render       p50 {p50:?}  p99 {p99:?}  n {n}  (words and template, QR code apart; budget 50 µs)"
    )
    .unwrap();
    let size = bytes(0).len();
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|round| {
            let floor = runtime.block_on(floor(messages));
            let product = runtime.block_on(product(messages));
            let ratio = floor.as_secs_f64() / product.as_secs_f64();
            let rate = |time: Duration| messages as f64 / time.as_secs_f64();
            let (floor, product) = (rate(floor), rate(product));
            writeln!(out, "mail-batch {round}: floor {floor:.0}/s, product {product:.0}/s, ratio {ratio:.2}")
                .unwrap();
            ratio
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ROUNDS / 2];
    let verdict = if ratio >= 0.45 { "within budget" } else { "OVER BUDGET" };
    writeln!(out, "mail-batch   ratio {ratio:.2} of the floor's rate  n {messages} x {size} bytes  (budget 0.45: {verdict})").unwrap();
}

/// A logo that brings the mail to some 26 kB.
fn logo() -> Logo {
    let mut png = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    png.extend(b"IHDR\0\0\0\x50\0\0\0\x14\x08\x06\0\0\0");
    png.extend((0..5_500_u32).map(|at| at.wrapping_mul(2_654_435_761).to_be_bytes()[0]));
    Logo::new(png).unwrap()
}

fn envelope(number: usize) -> Envelope {
    Envelope {
        message_id: format!("bench-{number}"),
        from: Mailbox::new("orders@verdelune.example").unwrap().named("Verdelune"),
        reply_to: None,
        to: vec![Mailbox::new(&format!("customer{number}@tilleuls.example")).unwrap()],
        copy_to: None,
        date: "2026-11-24T09:44:00Z".parse().unwrap(),
    }
}

fn bytes(number: usize) -> Vec<u8> {
    let mail = samples::mail(Language::ALL[number % Language::ALL.len()]);
    let rendered = render_pay_link(&L10n::new(), &mail, &samples::link(), Some(&logo())).unwrap();
    compose(&rendered, &envelope(number)).unwrap()
}

/// Receipts have no code to draw, so they time words and template alone.
fn render(n: usize) -> (Duration, Duration, usize) {
    let l10n = L10n::new();
    let mails: Vec<_> =
        Language::ALL.iter().map(|language| samples::receipt(*language, ReceiptKind::Paid)).collect();
    mails.iter().for_each(|mail| drop(render_receipt(&l10n, mail, None).unwrap()));
    let mut times: Vec<Duration> = (0..n)
        .map(|at| {
            let start = Instant::now();
            std::hint::black_box(render_receipt(&l10n, &mails[at % mails.len()], None).unwrap());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[n / 2], times[n * 99 / 100], n)
}

/// The same bytes sent over and over, four round trips a message, nothing rendered.
async fn floor(messages: usize) -> Duration {
    let server = sink().await;
    let body = [bytes(0).as_slice(), b"\r\n.\r\n"].concat();
    let start = Instant::now();
    let sessions: Vec<_> =
        (0..SESSIONS).map(|_| tokio::spawn(raw(server, body.clone(), messages / SESSIONS))).collect();
    for session in sessions {
        session.await.unwrap();
    }
    start.elapsed()
}

async fn raw(server: SocketAddr, body: Vec<u8>, count: usize) {
    let stream = TcpStream::connect(server).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    stream.read_line(&mut line).await.unwrap();
    for _ in 0..count {
        for command in
            [b"MAIL FROM:<a@b.example>\r\n".as_slice(), b"RCPT TO:<c@d.example>\r\n", b"DATA\r\n", &body]
        {
            stream.get_mut().write_all(command).await.unwrap();
            line.clear();
            stream.read_line(&mut line).await.unwrap();
        }
    }
}

/// Rendered, composed and sent, each its own.
async fn product(messages: usize) -> Duration {
    let server = sink().await;
    let settings = Settings {
        host: "127.0.0.1".into(),
        port: server.port(),
        security: Security::PlainLoopback,
        timeouts: Timeouts::default(),
    };
    let smtp = Smtp::new(settings, &Roots::Platform).unwrap();
    let l10n = std::sync::Arc::new(L10n::new());
    let start = Instant::now();
    let sessions: Vec<_> = (0..SESSIONS)
        .map(|session| {
            let (smtp, l10n) = (smtp.clone(), l10n.clone());
            tokio::spawn(async move {
                let logo = logo();
                let mut open = smtp.open(Credentials::None).await.unwrap();
                for number in (session..messages).step_by(SESSIONS) {
                    let mail = samples::mail(Language::ALL[number % Language::ALL.len()]);
                    let rendered = render_pay_link(&l10n, &mail, &samples::link(), Some(&logo)).unwrap();
                    let envelope = envelope(number);
                    open.send(&compose(&rendered, &envelope).unwrap(), &envelope).await.unwrap();
                }
                open.quit().await;
            })
        })
        .collect();
    for session in sessions {
        session.await.unwrap();
    }
    start.elapsed()
}

/// A server that takes everything and keeps nothing.
async fn sink() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(take(stream));
        }
    });
    address
}

async fn take(stream: TcpStream) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut stream = BufReader::with_capacity(64 * 1024, stream);
    stream.get_mut().write_all(b"220 sink\r\n").await.ok()?;
    let mut line = Vec::new();
    loop {
        line.clear();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        let answer: &[u8] = match line.get(..4)? {
            b"EHLO" => b"250-sink\r\n250 PIPELINING\r\n",
            b"DATA" => {
                stream.get_mut().write_all(b"354 go\r\n").await.ok()?;
                let mut body = Vec::with_capacity(40_000);
                while !body.ends_with(b"\r\n.\r\n") {
                    if stream.read_buf(&mut body).await.ok()? == 0 {
                        return None;
                    }
                }
                b"250 Ok\r\n"
            }
            _ => b"250 Ok\r\n",
        };
        stream.get_mut().write_all(answer).await.ok()?;
    }
}
