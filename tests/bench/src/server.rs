//! A bare provider on loopback: documented answers as fast as this machine gives them, after a fixed delay, over one
//! thread a connection. Looks at nothing but the order's id; the sandbox, which checks, counts and remembers every call,
//! would itself be most of what is measured.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::Result;
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

const TOKEN: &str = include_str!("../../fixtures/hipay/token-created.json");
const ORDER: &str = include_str!("../../fixtures/hipay/order-authorised.json");
const PAGE: &str = include_str!("../../fixtures/hipay/page-made.json");

/// How the line to it is.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// How long every answer takes.
    pub delay: Duration,
    pub tls: bool,
}

/// A running server; it ends with the program.
pub struct Server {
    base: String,
    /// Its certificate (PEM), where it speaks TLS.
    pub root: Option<String>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    pub fn start(line: Line) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let (config, root) =
            if line.tls { certificate().map(|(c, r)| (Some(c), Some(r)))? } else { (None, None) };
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&connections);
        std::thread::Builder::new().name("server".into()).spawn(move || {
            for stream in listener.incoming().flatten() {
                counted.fetch_add(1, Ordering::Relaxed);
                let config = config.clone();
                std::thread::spawn(move || answer_all(stream, config, line.delay, port));
            }
        })?;
        let scheme = if line.tls { "https" } else { "http" };
        Ok(Self { base: format!("{scheme}://127.0.0.1:{port}"), root, connections })
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    /// How many connections were opened so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

fn certificate() -> Result<(Arc<ServerConfig>, String)> {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])?;
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).map_err(anyhow::Error::msg)?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)?;
    Ok((Arc::new(config), made.cert.pem()))
}

fn answer_all(stream: TcpStream, tls: Option<Arc<ServerConfig>>, delay: Duration, port: u16) -> Result<()> {
    stream.set_nodelay(true)?;
    match tls {
        None => converse(stream, delay, port),
        Some(config) => converse(StreamOwned::new(ServerConnection::new(config)?, stream), delay, port),
    }
}

/// Request by request, until the other side closes.
fn converse(mut stream: impl Read + Write, delay: Duration, port: u16) -> Result<()> {
    let mut held = Vec::with_capacity(8 * 1024);
    loop {
        let head = loop {
            if let Some(at) = held.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            more(&mut stream, &mut held)?;
        };
        let whole = head + length(&String::from_utf8_lossy(&held[..head]));
        while held.len() < whole {
            more(&mut stream, &mut held)?;
        }
        let reply = reply(&String::from_utf8_lossy(&held[..whole]), port);
        held.drain(..whole);
        if !delay.is_zero() {
            std::thread::sleep(delay);
        }
        stream.write_all(reply.as_bytes())?;
        stream.flush()?;
    }
}

fn more(stream: &mut impl Read, held: &mut Vec<u8>) -> Result<()> {
    let mut chunk = [0; 8 * 1024];
    match stream.read(&mut chunk)? {
        0 => anyhow::bail!("closed"),
        some => held.extend_from_slice(&chunk[..some]),
    }
    Ok(())
}

fn length(head: &str) -> usize {
    let field = |line: &str| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok())?
    };
    head.lines().find_map(field).unwrap_or(0)
}

fn reply(request: &str, port: u16) -> String {
    let path = request.split(' ').nth(1).unwrap_or_default();
    let order = request.split(['&', '\n']).find_map(|pair| pair.strip_prefix("orderid=")).unwrap_or_default();
    let body = match path.rsplit('/').next() {
        Some("create") => TOKEN.to_owned(),
        Some("order") => ORDER.replace("VT-20260122-0007", order),
        Some("hpayment") => PAGE
            .replace("VT-20260122-0009", order)
            .replace("120.00", "42.50")
            .replace("https://stage-secure-gateway.hipay-tpp.com", &format!("http://127.0.0.1:{port}")),
        // What opens a connection asks for nothing.
        _ => return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned(),
    };
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_speaks_of_the_order_that_was_asked_for() {
        let request = "POST /rest/v1/order HTTP/1.1\r\nContent-Length: 30\r\n\r\norderid=SO-7&operation=Sale";
        assert!(reply(request, 1).contains(r#""id": "SO-7""#));
        assert_eq!(length("POST / HTTP/1.1\r\ncontent-length: 30\r\n"), 30);
        let page = reply("POST /rest/v1/hpayment HTTP/1.1\r\n\r\norderid=SO-8&a=b", 7);
        assert!(page.contains(r#""id": "SO-8""#) && page.contains("http://127.0.0.1:7/"));
        assert!(reply("HEAD / HTTP/1.1\r\n\r\n", 1).starts_with("HTTP/1.1 404"));
    }
}
