//! The SMTP conversation: one state, one command at a time, faults where a test wants them. Knows no socket.

use std::io::Result;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};

use super::auth::{SignIn, Step};
use super::wire::Wire;
use crate::faults::{Fault, Kind};
use crate::inbox::Envelope;
use crate::route::Service;
use crate::world::Sandbox;

/// How a conversation ended.
pub(super) enum End<S> {
    /// The client left, or was cut off.
    Closed,
    /// The client wants TLS on this stream now.
    StartTls(S),
}

/// One conversation on one stream.
pub(super) struct Session<S> {
    wire: Wire<S>,
    secure: bool,
    connection: u64,
    sandbox: Arc<Sandbox>,
    greeted: bool,
    user: Option<String>,
    from: Option<String>,
    to: Vec<String>,
    stripped: bool,
}

/// What follows a command.
enum Next {
    Go,
    Close,
    Upgrade,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Session<S> {
    /// A conversation that has not begun.
    pub fn new(stream: S, secure: bool, connection: u64, sandbox: Arc<Sandbox>) -> Self {
        Self {
            wire: Wire::new(stream),
            secure,
            connection,
            sandbox,
            greeted: false,
            user: None,
            from: None,
            to: Vec::new(),
            stripped: false,
        }
    }

    /// Talks until the end. `greet` is false after STARTTLS, where the client speaks first.
    pub async fn run(mut self, greet: bool) -> Result<End<S>> {
        if greet {
            match self.fault("connect", "", "").await {
                Some(fault) if fault.kind == Kind::Status => {
                    self.wire.say(&format!("{} sandbox refuses the connection", fault.status.unwrap_or(421)));
                    self.wire.flush().await?;
                    return Ok(End::Closed);
                }
                Some(fault) if fault.kind != Kind::Delay => return Ok(End::Closed),
                _ => self.wire.say("220 sandbox ESMTP"),
            }
        }
        while let Some(line) = self.wire.line().await? {
            match self.command(&line).await? {
                Next::Go => {}
                Next::Close => {
                    self.wire.flush().await?;
                    return Ok(End::Closed);
                }
                Next::Upgrade => return Ok(End::StartTls(self.wire.into_stream().await?)),
            }
        }
        Ok(End::Closed)
    }

    /// Notes a command and takes the fault planned for it; a delay has passed when this returns.
    async fn fault(&mut self, operation: &str, verb: &str, argument: &str) -> Option<Fault> {
        let fault = {
            let mut world = self.sandbox.world();
            let now = world.clock.now();
            let fault = world.plan.take(Service::Smtp, operation);
            let name = fault.as_ref().map(Fault::name);
            world.calls.mail(operation, verb, argument, self.connection, now, name);
            fault
        };
        if let Some(ms) =
            fault.as_ref().filter(|fault| fault.kind == Kind::Delay).map(|fault| fault.ms.unwrap_or(1000))
        {
            self.wire.flush().await.ok()?;
            tokio::time::sleep(Duration::from_millis(ms)).await;
        }
        fault
    }

    async fn command(&mut self, line: &str) -> Result<Next> {
        let (verb, argument) = line.split_once(' ').unwrap_or((line, ""));
        let verb = verb.to_ascii_uppercase();
        let operation = match verb.as_str() {
            "HELO" => "ehlo".to_owned(),
            other => other.to_ascii_lowercase(),
        };
        // The answer to an AUTH carries a secret; the list shows the mechanism only.
        let shown = if verb == "AUTH" { argument.split(' ').next().unwrap_or_default() } else { argument };
        // DATA is spoiled at its end, when the message has come.
        let fault = if verb == "DATA" { None } else { self.fault(&operation, &verb, shown).await };
        match fault.as_ref().map(|fault| fault.kind) {
            Some(Kind::Delay) | None => {}
            Some(Kind::Status) => {
                let usual = match verb.as_str() {
                    "RCPT" => 550,
                    "AUTH" => 535,
                    _ => 451,
                };
                let status = fault.and_then(|fault| fault.status).unwrap_or(usual);
                self.wire.say(&format!("{status} refused on request"));
                return Ok(if status == 421 { Next::Close } else { Next::Go });
            }
            Some(_) => return Ok(Next::Close),
        }
        match verb.as_str() {
            "EHLO" | "HELO" => self.hello(&verb),
            "STARTTLS" if self.secure || self.stripped => self.wire.say("502 5.5.1 no STARTTLS here"),
            "STARTTLS" => {
                self.wire.say("220 2.0.0 go ahead");
                return Ok(Next::Upgrade);
            }
            "AUTH" => return self.sign_in(argument).await,
            "MAIL" => self.mail(argument),
            "RCPT" => self.recipient(argument),
            "DATA" => return self.data().await,
            "RSET" => {
                self.forget();
                self.wire.say("250 2.0.0 ok");
            }
            "NOOP" => self.wire.say("250 2.0.0 ok"),
            "QUIT" => {
                self.wire.say("221 2.0.0 bye");
                return Ok(Next::Close);
            }
            _ => self.wire.say("500 5.5.2 what?"),
        }
        Ok(Next::Go)
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
    }

    fn hello(&mut self, verb: &str) {
        self.greeted = true;
        self.forget();
        if verb == "HELO" {
            return self.wire.say("250 sandbox");
        }
        if !self.secure && self.sandbox.world().plan.take_strip() {
            self.stripped = true;
        }
        for extension in ["sandbox", "PIPELINING", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"] {
            self.wire.say(&format!("250-{extension}"));
        }
        if self.secure {
            self.wire.say("250-AUTH PLAIN LOGIN XOAUTH2");
        } else if !self.stripped {
            self.wire.say("250-STARTTLS");
        }
        self.wire.say("250 SIZE 33554432");
    }

    async fn sign_in(&mut self, argument: &str) -> Result<Next> {
        if !self.secure {
            self.wire.say("538 5.7.11 encryption required first");
            return Ok(Next::Go);
        }
        let (mut sign_in, mut step) = SignIn::start(argument);
        while let Step::Ask(challenge) = step {
            self.wire.say(&format!("334 {challenge}"));
            let Some(response) = self.wire.line().await? else { return Ok(Next::Close) };
            step = if response == "*" { Step::Unknown } else { sign_in.next(&response) };
        }
        match step {
            Step::Welcome(user) => {
                self.user = Some(user);
                self.wire.say("235 2.7.0 welcome");
            }
            Step::Unknown => self.wire.say("501 5.5.4 cannot read that"),
            _ => self.wire.say("535 5.7.8 wrong user name or password"),
        }
        Ok(Next::Go)
    }

    fn mail(&mut self, argument: &str) {
        match address(argument, "FROM:") {
            _ if !self.greeted => self.wire.say("503 5.5.1 say EHLO first"),
            _ if self.from.is_some() => self.wire.say("503 5.5.1 one mail at a time"),
            Some(from) => {
                self.from = Some(from);
                self.wire.say("250 2.1.0 ok");
            }
            None => self.wire.say("501 5.1.7 bad sender address"),
        }
    }

    fn recipient(&mut self, argument: &str) {
        let Some(to) = address(argument, "TO:").filter(|to| to.contains('@')) else {
            return self.wire.say("501 5.1.3 bad recipient address");
        };
        if self.from.is_none() {
            return self.wire.say("503 5.5.1 say MAIL first");
        }
        if to.ends_with("@refused.test") {
            return self.wire.say("550 5.1.1 no such mailbox");
        }
        if to.ends_with("@busy.test") {
            return self.wire.say("451 4.2.1 mailbox busy, try later");
        }
        self.to.push(to);
        self.wire.say("250 2.1.5 ok");
    }

    async fn data(&mut self) -> Result<Next> {
        if self.to.is_empty() {
            self.wire.say("503 5.5.1 no recipient");
            return Ok(Next::Go);
        }
        self.wire.say("354 go on");
        let Some(raw) = self.wire.message().await? else { return Ok(Next::Close) };
        let fault = self.fault("data", "DATA", "").await;
        let kind = fault.as_ref().map(|fault| fault.kind);
        if kind == Some(Kind::DropBefore) {
            return Ok(Next::Close);
        }
        if let Some(fault) = fault.filter(|fault| fault.kind == Kind::Status) {
            self.forget();
            self.wire.say(&format!("{} refused on request", fault.status.unwrap_or(451)));
            return Ok(Next::Go);
        }
        let id = {
            let mut world = self.sandbox.world();
            let received_at = world.clock.now();
            let envelope = Envelope {
                from: self.from.take().unwrap_or_default(),
                to: std::mem::take(&mut self.to),
                tls: self.secure,
                user: self.user.clone(),
                received_at,
            };
            world.inbox.keep(envelope, raw)
        };
        if !matches!(kind, None | Some(Kind::Delay)) {
            return Ok(Next::Close);
        }
        self.wire.say(&format!("250 2.0.0 kept as {id}"));
        Ok(Next::Go)
    }
}

/// The address in `FROM:<a@b> …` or `TO:<a@b> …`; empty for the null sender.
fn address(argument: &str, keyword: &str) -> Option<String> {
    let (given, rest) = argument.split_at_checked(keyword.len())?;
    if !given.eq_ignore_ascii_case(keyword) {
        return None;
    }
    let (inside, _) = rest.trim_start().strip_prefix('<')?.split_once('>')?;
    (!inside.contains(char::is_whitespace)).then(|| inside.to_owned())
}
