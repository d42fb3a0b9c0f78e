//! What goes wrong at which step of a conversation, and what has to become of the mail. Knows no server and no terminal.

/// A step of the conversation, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Connect,
    Greeting,
    Hello,
    StartTls,
    Handshake,
    HelloInTls,
    Auth,
    Sender,
    Recipient,
    Data,
    /// While the text of the mail is on its way.
    Body,
    /// The answer to the end of the mail.
    Dot,
    Quit,
}

/// What the server does instead of what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nobody listens.
    Refused,
    /// Hangs up; after the dot, having taken the mail.
    Drop,
    /// Hangs up after the dot, having taken nothing.
    DropUntaken,
    /// Never answers.
    Hang,
    /// Answers once the client has given up.
    Late,
    /// The right answer, byte by byte.
    Slow,
    /// 421, and hangs up.
    Busy,
    /// Another 4xx.
    Later,
    /// 5xx.
    No,
    /// A line of something else.
    Garbage,
    /// A line without an end.
    Long,
    /// Offers to sign in, and no STARTTLS.
    Stripped,
    /// 250 to STARTTLS, and goes on in plain.
    PlainYes,
    /// A certificate of an issuer nobody knows.
    SelfSigned,
    /// A certificate for another machine.
    WrongHost,
    /// A certificate that is over.
    Expired,
}

/// How the connection is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    StartTls,
    Implicit,
    /// As the demo's inbox on this machine, where many mails are to go fast.
    Plain,
}

/// What has to become of the mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes out all the same.
    Sent,
    /// It waits and is tried again by itself.
    Deferred,
    /// It failed for the sake of how the way to the server is set up, and goes out once that is mended.
    Setup,
    /// It failed, and a person may send it again.
    Failed,
    /// Nobody knows: it waits for a person.
    Uncertain,
    /// Either: the system may or may not have taken the last byte when the connection went.
    DeferredOrUncertain,
}

/// One cell of the matrix.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    pub stage: Stage,
    pub fault: Fault,
    pub security: Security,
    /// Whether the server takes several commands at once.
    pub pipelining: bool,
}

impl Fault {
    /// Faults that any answer can have.
    const ANSWERS: [Self; 9] = [
        Self::Drop,
        Self::Hang,
        Self::Late,
        Self::Slow,
        Self::Busy,
        Self::Later,
        Self::No,
        Self::Garbage,
        Self::Long,
    ];

    /// Whether it is over only when patience is.
    pub fn is_wait(self) -> bool {
        matches!(self, Self::Hang | Self::Late)
    }
}

impl Stage {
    fn faults(self) -> Vec<Fault> {
        let more: &[Fault] = match self {
            Self::Connect => return vec![Fault::Refused],
            Self::Body => return vec![Fault::Drop, Fault::Hang, Fault::Busy, Fault::Later, Fault::No],
            Self::Handshake => {
                return vec![
                    Fault::Drop,
                    Fault::Hang,
                    Fault::Garbage,
                    Fault::SelfSigned,
                    Fault::WrongHost,
                    Fault::Expired,
                ];
            }
            Self::Hello => &[Fault::Stripped],
            Self::StartTls => &[Fault::PlainYes],
            Self::Dot => &[Fault::DropUntaken],
            _ => &[],
        };
        [&Fault::ANSWERS, more].concat()
    }
}

impl Cell {
    pub fn all() -> Vec<Self> {
        use Stage::*;
        let mut all = Vec::new();
        let mut rows = |stages: &[Stage], security, pipelining| {
            for &stage in stages {
                let cell = |fault| Self { stage, fault, security, pipelining };
                all.extend(stage.faults().into_iter().map(cell));
            }
        };
        rows(&[Connect, Greeting, Hello, StartTls, Handshake, HelloInTls, Auth], Security::StartTls, false);
        rows(&[Connect, Handshake, Greeting], Security::Implicit, false);
        for pipelining in [false, true] {
            rows(&[Sender, Recipient, Data, Body, Dot], Security::StartTls, pipelining);
        }
        rows(&[Quit], Security::StartTls, false);
        all
    }

    pub fn name(self) -> String {
        let more = if self.pipelining { " pipelining" } else { "" };
        format!("{:?} {:?} {:?}{more}", self.security, self.stage, self.fault)
    }

    pub fn fate(self) -> Fate {
        match (self.stage, self.fault) {
            (Stage::Quit, _) | (_, Fault::Slow) => Fate::Sent,
            (Stage::Body, Fault::Drop) => Fate::DeferredOrUncertain,
            (_, Fault::DropUntaken) | (Stage::Body, Fault::Hang) => Fate::Uncertain,
            (Stage::Dot, Fault::Drop | Fault::Hang | Fault::Late | Fault::Garbage | Fault::Long) => {
                Fate::Uncertain
            }
            // Once it was signed in, it is a mail server, and this was a hiccup.
            (Stage::Sender | Stage::Recipient | Stage::Data, Fault::Garbage | Fault::Long) => Fate::Deferred,
            (_, Fault::Refused | Fault::Drop | Fault::Hang | Fault::Late | Fault::Busy | Fault::Later) => {
                Fate::Deferred
            }
            (Stage::StartTls | Stage::Auth, Fault::No) => Fate::Setup,
            (_, Fault::No) => Fate::Failed,
            _ => Fate::Setup,
        }
    }

    /// Whether the server has the mail although its answer never arrived.
    pub fn is_taken(self) -> bool {
        self.stage == Stage::Dot && self.fate() == Fate::Uncertain && self.fault != Fault::DropUntaken
    }
}
