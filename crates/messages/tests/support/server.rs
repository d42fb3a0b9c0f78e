//! A mail server for tests: does what one script says, and keeps every byte it was sent, before and after TLS.
#![allow(clippy::unwrap_used, reason = "a test server that cannot start stops the test")]

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// What the server does. The default takes everything, in plain.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// How the connection is secured.
    pub tls: Tls,
    /// The certificate is for another name, or has expired.
    pub certificate: Certificate,
    /// EHLO lines besides the first.
    pub offers: Vec<&'static str>,
    /// Answers to commands that start with the text, instead of the usual ones.
    pub answers: Vec<(&'static str, &'static str)>,
    /// What happens around DATA.
    pub data: Data,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tls {
    #[default]
    No,
    Implicit,
    Upgraded,
    /// Answers STARTTLS with 220 and an EHLO reply in the same packet.
    UpgradedEarly,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Certificate {
    #[default]
    Good,
    OtherHost,
    Expired,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Data {
    #[default]
    Taken,
    /// Closes after the final dot, without an answer.
    DropAfterDot,
    /// Closes after the first line.
    DropMidway,
    /// Answers the final dot so.
    Answer(&'static str),
    /// Never answers the final dot.
    Silent,
}

/// What the server saw.
#[derive(Debug, Default)]
pub struct Seen {
    /// Everything that came before TLS.
    pub plain: Vec<u8>,
    /// Commands, in order, of all connections.
    pub commands: Vec<String>,
    /// Messages that ended in a dot: recipients and bytes.
    pub messages: Vec<(Vec<String>, Vec<u8>)>,
    /// Connections.
    pub connections: usize,
    /// How often several commands came at once.
    pub grouped: usize,
}

pub struct Server {
    pub address: SocketAddr,
    /// The certificate of the issuer, to be trusted.
    pub root: Vec<u8>,
    pub seen: Arc<Mutex<Seen>>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    pub async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (root, acceptor) = identity(script.certificate);
        let seen = Arc::new(Mutex::new(Seen::default()));
        let kept = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                kept.lock().unwrap().connections += 1;
                tokio::spawn(serve(stream, script.clone(), acceptor.clone(), Arc::clone(&kept)));
            }
        });
        Self { address, root, seen, task }
    }
}

fn identity(certificate: Certificate) -> (Vec<u8>, TlsAcceptor) {
    let mut root = CertificateParams::new(Vec::<String>::new()).unwrap();
    // Issuers are told apart by name before their signatures are tried.
    static ISSUERS: AtomicUsize = AtomicUsize::new(0);
    let number = ISSUERS.fetch_add(1, Ordering::Relaxed);
    root.distinguished_name.push(DnType::CommonName, format!("Test issuer {number}"));
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root_key = KeyPair::generate().unwrap();
    let root_der = root.self_signed(&root_key).unwrap().der().to_vec();
    let issuer = Issuer::new(root, root_key);
    let name = if certificate == Certificate::OtherHost { "other.example" } else { "127.0.0.1" };
    let mut leaf = CertificateParams::new(vec![name.to_owned()]).unwrap();
    if certificate == Certificate::Expired {
        leaf.not_after = date_time_ymd(2020, 1, 1);
    }
    let key = KeyPair::generate().unwrap();
    let chain = vec![leaf.signed_by(&key, &issuer).unwrap().der().clone()];
    let provider = Arc::new(tokio_rustls::rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::try_from(key.serialize_der()).unwrap())
        .unwrap();
    (root_der, TlsAcceptor::from(Arc::new(config)))
}

async fn serve(
    mut stream: TcpStream,
    script: Script,
    acceptor: TlsAcceptor,
    seen: Arc<Mutex<Seen>>,
) -> Option<()> {
    if script.tls == Tls::Implicit {
        let stream = acceptor.accept(stream).await.ok()?;
        return converse(stream, &script, &seen, true).await;
    }
    if matches!(script.tls, Tls::Upgraded | Tls::UpgradedEarly) {
        stream.write_all(b"220 test\r\n").await.ok()?;
        let mut buffer = [0; 512];
        loop {
            let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
            seen.lock().unwrap().plain.extend(&buffer[..count]);
            if buffer[..count].starts_with(b"STARTTLS") {
                break;
            }
            stream.write_all(ehlo(&script, true).as_bytes()).await.ok()?;
        }
        let injected =
            if script.tls == Tls::UpgradedEarly { "220 go\r\n250 AUTH PLAIN\r\n" } else { "220 go\r\n" };
        stream.write_all(injected.as_bytes()).await.ok()?;
        let stream = acceptor.accept(stream).await.ok()?;
        return converse(stream, &script, &seen, false).await;
    }
    converse(stream, &script, &seen, true).await
}

fn ehlo(script: &Script, starttls: bool) -> String {
    let mut lines = vec!["test"];
    lines.extend(starttls.then_some("STARTTLS"));
    lines.extend(script.offers.iter().copied());
    let last = lines.len() - 1;
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| format!("250{}{line}\r\n", if at == last { ' ' } else { '-' }))
        .collect()
}

async fn converse<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    script: &Script,
    seen: &Mutex<Seen>,
    greet: bool,
) -> Option<()> {
    let (reader, mut writer) = tokio::io::split(stream);
    let mut reader = BufReader::new(reader);
    let mut recipients = Vec::new();
    if greet {
        writer.write_all(b"220 test\r\n").await.ok()?;
    }
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_owned();
        {
            let mut seen = seen.lock().unwrap();
            seen.grouped += usize::from(!reader.buffer().is_empty());
            seen.commands.push(line.clone());
        }
        let scripted =
            script.answers.iter().find(|(start, _)| line.starts_with(start)).map(|(_, answer)| *answer);
        let answer = match (scripted, line.split(' ').next().unwrap_or_default()) {
            (Some(answer), _) => format!("{answer}\r\n"),
            (_, "EHLO") => ehlo(script, false),
            (_, "MAIL") => {
                recipients.clear();
                "250 2.1.0 Ok\r\n".to_owned()
            }
            (_, "RCPT") => {
                recipients.push(line.trim_start_matches("RCPT TO:<").trim_end_matches('>').to_owned());
                "250 2.1.5 Ok\r\n".to_owned()
            }
            (_, "DATA") if recipients.is_empty() => "503 5.5.1 no recipients\r\n".to_owned(),
            (_, "DATA") => {
                writer.write_all(b"354 go\r\n").await.ok()?;
                let bytes = message(&mut reader, script.data).await?;
                seen.lock().unwrap().messages.push((std::mem::take(&mut recipients), bytes));
                match script.data {
                    Data::DropAfterDot => return None,
                    Data::Answer(answer) => format!("{answer}\r\n"),
                    Data::Silent => continue,
                    Data::Taken | Data::DropMidway => "250 2.0.0 Ok: queued as 4XyZ\r\n".to_owned(),
                }
            }
            (_, "AUTH") => "235 2.7.0 Ok\r\n".to_owned(),
            (_, "RSET") => "250 2.0.0 Ok\r\n".to_owned(),
            (_, "QUIT") => "221 2.0.0 Bye\r\n".to_owned(),
            // The next line of AUTH LOGIN or XOAUTH2, answered by script.
            _ => "500 5.5.2 what\r\n".to_owned(),
        };
        writer.write_all(answer.as_bytes()).await.ok()?;
        writer.flush().await.ok()?;
    }
}

/// Reads to the final dot and takes doubled dots back.
async fn message<R: AsyncRead + Unpin>(reader: &mut BufReader<R>, data: Data) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    loop {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line).await.ok()? == 0 || data == Data::DropMidway {
            return None;
        }
        if line == b".\r\n" {
            return Some(bytes);
        }
        bytes.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
