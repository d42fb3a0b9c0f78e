//! The server's side of one conversation, right or wrong as planned. Knows no client.

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio_rustls::server::TlsStream;

use super::fault::{Fault, Stage};
use super::identity::Identity;
use super::server::{State, Tap};

/// One connection at one level of security.
pub struct Talk<'a, S> {
    stream: BufReader<S>,
    state: &'a State,
}

/// TLS with the certificate of the plan, or none.
pub async fn handshake(mut tap: Tap, state: &State, identity: &Identity) -> Option<TlsStream<Tap>> {
    let fault = state.strike(Stage::Handshake);
    match fault {
        Some(Fault::Drop) => {
            // It has begun before it ends.
            tap.read_u8().await.ok()?;
            None
        }
        Some(Fault::Hang) => {
            gone(&mut tap).await;
            None
        }
        Some(Fault::Garbage) => {
            tap.write_all(b"250 2.0.0 no TLS today\r\n").await.ok()?;
            gone(&mut tap).await;
            None
        }
        fault => identity.acceptor(fault).accept(tap).await.ok(),
    }
}

/// Waits for the client to leave.
async fn gone<S: AsyncRead + Unpin>(stream: &mut S) {
    let _ = tokio::io::copy(stream, &mut tokio::io::sink()).await;
}

impl<'a, S: AsyncRead + AsyncWrite + Unpin> Talk<'a, S> {
    pub fn new(stream: S, state: &'a State) -> Self {
        Self { stream: BufReader::new(stream), state }
    }

    pub async fn greet(&mut self) -> Option<()> {
        self.answer(Stage::Greeting, "220 mail.verdelune.example\r\n").await.map(drop)
    }

    /// EHLO and STARTTLS in plain; answers the connection when both sides agreed on TLS.
    pub async fn until_tls(mut self) -> Option<S> {
        loop {
            let line = self.line().await?;
            if line.starts_with("EHLO") {
                self.answer(Stage::Hello, &self.offers("STARTTLS")).await?;
            } else if line == "STARTTLS" {
                if self.answer(Stage::StartTls, "220 2.0.0 go\r\n").await? {
                    return Some(self.stream.into_inner());
                }
            } else {
                self.say("530 5.7.0 STARTTLS first\r\n").await?;
            }
        }
    }

    pub async fn converse(mut self) -> Option<()> {
        let (mut sender, mut recipients) = (false, Vec::new());
        loop {
            let line = self.line().await?;
            match line.split(' ').next().unwrap_or_default() {
                "EHLO" => {
                    self.answer(Stage::HelloInTls, &self.offers("AUTH PLAIN LOGIN")).await?;
                }
                "AUTH" => {
                    self.answer(Stage::Auth, "235 2.7.0 welcome\r\n").await?;
                }
                "MAIL" => {
                    recipients.clear();
                    sender = self.answer(Stage::Sender, "250 2.1.0 Ok\r\n").await?;
                }
                "RCPT" if sender => {
                    if self.answer(Stage::Recipient, "250 2.1.5 Ok\r\n").await? {
                        let to = line.trim_start_matches("RCPT TO:<").trim_end_matches('>');
                        recipients.push(to.to_owned());
                    }
                }
                "DATA" if !recipients.is_empty() => {
                    if self.answer(Stage::Data, "354 go\r\n").await? {
                        self.mail(std::mem::take(&mut recipients)).await?;
                        sender = false;
                    }
                }
                "RSET" => {
                    (sender, recipients) = (false, Vec::new());
                    self.say("250 2.0.0 Ok\r\n").await?;
                }
                "QUIT" => {
                    self.answer(Stage::Quit, "221 2.0.0 bye\r\n").await?;
                    return None;
                }
                _ => self.say("503 5.5.1 not now\r\n").await?,
            }
        }
    }

    /// Reads the mail and takes it, unless the plan has it otherwise.
    async fn mail(&mut self, to: Vec<String>) -> Option<()> {
        let early = self.state.strike(Stage::Body);
        match early {
            Some(Fault::Drop) => {
                self.stream.read_u8().await.ok()?;
                return None;
            }
            Some(Fault::Hang) => {
                gone(&mut self.stream).await;
                return None;
            }
            Some(fault) => self.say(refusal(fault)).await?,
            None => {}
        }
        let bytes = self.body().await?;
        if let Some(fault) = early {
            return (fault != Fault::Busy).then_some(());
        }
        let fault = self.state.strike(Stage::Dot);
        if !matches!(fault, Some(Fault::Busy | Fault::Later | Fault::No | Fault::DropUntaken)) {
            self.state.take(to, bytes);
        }
        self.tell(fault, "250 2.0.0 Ok: queued as 4XyZ\r\n").await.map(drop)
    }

    /// To the final dot, with doubled dots taken back.
    async fn body(&mut self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let mut line = Vec::new();
            if self.stream.read_until(b'\n', &mut line).await.ok()? == 0 {
                return None;
            }
            if line == b".\r\n" {
                return Some(bytes);
            }
            bytes.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
    }

    fn offers(&self, last: &str) -> String {
        let more = if self.state.pipelining { "250-PIPELINING\r\n" } else { "" };
        format!("250-mail.verdelune.example\r\n{more}250 {last}\r\n")
    }

    async fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let count = self.stream.read_line(&mut line).await.ok()?;
        (count > 0).then(|| line.trim_end().to_owned())
    }

    async fn answer(&mut self, stage: Stage, usual: &str) -> Option<bool> {
        let fault = self.state.strike(stage);
        self.tell(fault, usual).await
    }

    /// Says the usual, or what the fault has it say; whether it was the usual. None: the connection is over.
    async fn tell(&mut self, fault: Option<Fault>, usual: &str) -> Option<bool> {
        match fault {
            None => self.say(usual).await?,
            Some(Fault::Slow) => {
                for byte in usual.as_bytes().chunks(1) {
                    self.stream.write_all(byte).await.ok()?;
                    self.stream.flush().await.ok()?;
                    tokio::task::yield_now().await;
                }
            }
            Some(Fault::Drop | Fault::DropUntaken) => return None,
            Some(Fault::Hang) => {
                gone(&mut self.stream).await;
                return None;
            }
            Some(Fault::Late) => {
                gone(&mut self.stream).await;
                self.say(usual).await?;
                return None;
            }
            Some(Fault::Busy) => {
                self.say(refusal(Fault::Busy)).await?;
                return None;
            }
            Some(Fault::Garbage) => {
                self.say("\0\u{fffd}HTTP/1.1 200 OK\r\n").await?;
                gone(&mut self.stream).await;
                return None;
            }
            Some(Fault::Long) => {
                // The client leaves in the middle of it.
                let _ = self.say(&format!("250-{}", "x".repeat(100_000))).await;
                gone(&mut self.stream).await;
                return None;
            }
            Some(Fault::Stripped) => {
                self.say(&self.offers("AUTH PLAIN LOGIN")).await?;
                return Some(false);
            }
            Some(fault) => {
                self.say(refusal(fault)).await?;
                return Some(false);
            }
        }
        Some(true)
    }

    async fn say(&mut self, text: &str) -> Option<()> {
        self.stream.write_all(text.as_bytes()).await.ok()?;
        self.stream.flush().await.ok()
    }
}

fn refusal(fault: Fault) -> &'static str {
    match fault {
        Fault::Busy => "421 4.3.2 closing\r\n",
        Fault::Later => "451 4.3.0 later\r\n",
        Fault::No => "554 5.7.1 no\r\n",
        Fault::PlainYes => "250 2.0.0 no need\r\n",
        other => unreachable!("{other:?} is no refusal"),
    }
}
