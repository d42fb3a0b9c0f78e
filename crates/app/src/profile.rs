//! Demo, test or live: what a run of the terminal may touch. Decided at start, never by the page.

/// What a run of the terminal may touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Made-up shop, own folder, secrets in memory, loopback servers.
    Demo,
    /// As live, but loopback servers and automation are allowed.
    Test,
    /// Real accounts; https to the providers' own hosts only.
    Live,
}

impl Profile {
    /// Whether servers on this machine, without TLS, may be used.
    #[must_use]
    pub fn allows_loopback(self) -> bool {
        self != Self::Live
    }

    /// Its word in file and service names.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Demo => "demo",
            Self::Test => "test",
            Self::Live => "live",
        }
    }
}

impl std::str::FromStr for Profile {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "demo" => Ok(Self::Demo),
            "test" => Ok(Self::Test),
            "live" => Ok(Self::Live),
            _ => Err(()),
        }
    }
}
