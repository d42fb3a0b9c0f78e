//! Exim, Debian's own mail server, in a folder of its own with a certificate made for it; knows nothing of the terminal.
//!
//! It runs as inetd runs it: one process for each connection, on the connection. Nothing waits for it to start, nothing
//! fights over a port, nothing outlives its test, and no word of the machine's own mail set-up is read. In between is a
//! listener that keeps every byte a client sends.

use std::net::{TcpListener as Listener, TcpStream as Stream};
use std::os::fd::OwnedFd;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;
use tokio::task::JoinHandle;

const EXIM: &str = "/usr/sbin/exim4";
pub const USER: &str = "orders";
pub const PASSWORD: &str = "made-up-pass";
/// The one mailbox this server does not have.
pub const NOBODY_THERE: &str = "gone@verdelune.example";

/// How the server differs from one that does everything right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// STARTTLS, then PLAIN and LOGIN.
    Usual,
    /// STARTTLS, then LOGIN.
    LoginOnly,
    /// Takes passwords, and offers no TLS to protect them.
    WithoutTls,
    /// TLS from the first byte.
    TlsAtOnce,
}

pub struct MailServer {
    pub port: u16,
    /// The certificate of its issuer, as PEM: what a client has to trust.
    pub root: Vec<u8>,
    at: Arc<Place>,
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
    connections: Arc<Mutex<Vec<JoinHandle<()>>>>,
    listening: JoinHandle<()>,
}

/// Where the server's files are, and whose.
struct Place {
    folder: tempfile::TempDir,
    owner: (u32, u32),
    started_by_root: bool,
    kind: Kind,
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl MailServer {
    pub async fn start(kind: Kind) -> Self {
        assert!(
            Path::new(EXIM).exists(),
            "{EXIM} is missing: install the package exim4-daemon-light, or run cargo xtask setup"
        );
        let (at, root) = Place::new(kind);
        let at = Arc::new(at);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (heard, connections) = (Arc::default(), Arc::new(Mutex::new(Vec::new())));
        let listening = tokio::spawn(listen(listener, at.clone(), Arc::clone(&heard), connections.clone()));
        Self { port, root, at, heard, connections, listening }
    }

    /// What each client so far sent, byte for byte, once all have gone.
    pub async fn heard(&self) -> Vec<Vec<u8>> {
        self.quiet().await;
        self.heard.lock().unwrap().clone()
    }

    /// What the server wrote in its log, once all clients have gone; and what kept it from starting.
    pub async fn log(&self) -> String {
        self.quiet().await;
        let written = |name| std::fs::read_to_string(self.at.path(name)).unwrap_or_default();
        written("log/mainlog") + &written("complaints")
    }

    /// Delivers what was taken and reads the files of the mailbox.
    pub async fn delivered(&self) -> Vec<Vec<u8>> {
        self.quiet().await;
        let mut deliver = self.at.exim();
        deliver.arg("-qff").stdin(Stdio::null()).stderr(self.at.complaints());
        let ran = deliver.status().await.unwrap();
        assert!(ran.success(), "{}", self.log().await);
        assert_eq!(files(&self.at.path("spool/input")), [""; 0], "not delivered: {}", self.log().await);
        let mail = self.at.path("mail/new");
        files(&mail).iter().map(|name| std::fs::read(mail.join(name)).unwrap()).collect()
    }

    /// Waits for the process of every connection to end, so that its log is complete.
    async fn quiet(&self) {
        let all = std::mem::take(&mut *self.connections.lock().unwrap());
        for connection in all {
            connection.await.unwrap();
        }
    }
}

impl Place {
    /// The folder with configuration and certificate; and the issuer's certificate.
    fn new(kind: Kind) -> (Self, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().metadata().unwrap();
        // Exim delivers nothing as root: there it runs as Debian's `nobody`.
        let started_by_root = own.uid() == 0;
        let owner = if started_by_root { (65_534, 65_534) } else { (own.uid(), own.gid()) };
        let at = Self { folder, owner, started_by_root, kind };
        let (root, certificate, key) = identity();
        for (name, text) in
            [("exim.conf", at.configuration()), ("certificate.pem", certificate), ("key.pem", key)]
        {
            std::fs::write(at.path(name), text).unwrap();
            at.hand_over(&at.path(name));
        }
        at.hand_over(at.folder.path());
        (at, root.into_bytes())
    }

    fn configuration(&self) -> String {
        let tls_for = if self.kind == Kind::WithoutTls { "" } else { "*" };
        let auth = if self.kind == Kind::WithoutTls { "true" } else { "${if def:tls_in_cipher}" };
        let plain = if self.kind == Kind::LoginOnly { "false" } else { auth };
        format!(
            "FOLDER = {}\nOWNER = {}\nGROUP = {}\nPASSWORD = {PASSWORD}\nTLS_FOR = {tls_for}\n\
             AUTH_OFFERED = {auth}\nPLAIN_OFFERED = {plain}\n{}",
            self.folder.path().display(),
            self.owner.0,
            self.owner.1,
            include_str!("exim.conf")
        )
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where Exim writes what it cannot write in its log.
    fn complaints(&self) -> std::fs::File {
        std::fs::File::options().create(true).append(true).open(self.path("complaints")).unwrap()
    }

    fn hand_over(&self, path: &Path) {
        chown(path, Some(self.owner.0), Some(self.owner.1)).unwrap();
    }

    /// The server's program with its own configuration, ending with whoever started it.
    fn exim(&self) -> Command {
        let mut exim = Command::new(EXIM);
        exim.arg("-C").arg(self.path("exim.conf")).current_dir("/").kill_on_drop(true);
        if self.started_by_root {
            exim.uid(self.owner.0).gid(self.owner.1);
        }
        exim
    }
}

async fn listen(
    listener: TcpListener,
    at: Arc<Place>,
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
    connections: Arc<Mutex<Vec<JoinHandle<()>>>>,
) {
    while let Ok((client, _)) = listener.accept().await {
        let number = {
            let mut heard = heard.lock().unwrap();
            heard.push(Vec::new());
            heard.len() - 1
        };
        let mut all = connections.lock().unwrap();
        all.push(tokio::spawn(serve(client, Arc::clone(&at), Arc::clone(&heard), number)));
    }
}

/// One connection: the client's bytes to Exim, kept on the way, and Exim's back.
async fn serve(client: TcpStream, at: Arc<Place>, heard: Arc<Mutex<Vec<Vec<u8>>>>, number: usize) {
    let (ours, exims) = pair();
    let mut exim = at.exim();
    exim.arg("-bs").args((at.kind == Kind::TlsAtOnce).then_some("-tls-on-connect"));
    exim.stdin(OwnedFd::from(exims.try_clone().unwrap()))
        .stdout(OwnedFd::from(exims))
        .stderr(at.complaints());
    let mut process = exim.spawn().unwrap();
    // The command holds Exim's end of the connection: while it lives, the connection does.
    drop(exim);
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_exim, mut to_exim) = ours.into_split();
    let up = async {
        let mut buffer = vec![0; 16 * 1024];
        while let Ok(count @ 1..) = from_client.read(&mut buffer).await {
            heard.lock().unwrap()[number].extend_from_slice(&buffer[..count]);
            if to_exim.write_all(&buffer[..count]).await.is_err() {
                break;
            }
        }
        // Either side may have left first, in the middle of a handshake too.
        let _ = to_exim.shutdown().await;
    };
    let down = async {
        let _ = tokio::io::copy(&mut from_exim, &mut to_client).await;
        let _ = to_client.shutdown().await;
    };
    tokio::join!(up, down);
    process.wait().await.unwrap();
}

/// Both ends of a connection over loopback: Exim asks who is at the other end, and must see an address.
fn pair() -> (TcpStream, Stream) {
    let listener = Listener::bind("127.0.0.1:0").unwrap();
    let ours = Stream::connect(listener.local_addr().unwrap()).unwrap();
    let (exims, _) = listener.accept().unwrap();
    ours.set_nonblocking(true).unwrap();
    (TcpStream::from_std(ours).unwrap(), exims)
}

/// An issuer, and a certificate for this machine with its key, all as PEM.
fn identity() -> (String, String, String) {
    let mut root = CertificateParams::default();
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root_key = KeyPair::generate().unwrap();
    let root_pem = root.self_signed(&root_key).unwrap().pem();
    let key = KeyPair::generate().unwrap();
    let leaf = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let certificate = leaf.signed_by(&key, &Issuer::new(root, root_key)).unwrap();
    (root_pem, certificate.pem(), key.serialize_pem())
}

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort_unstable();
    names
}
