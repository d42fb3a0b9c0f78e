//! Command line and environment of the start. Everything in them is untrusted text; only what is listed here is taken.

use std::path::PathBuf;

use app::Profile;
use domain::role::Role;

/// How this run was started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    /// Demo, test or live.
    pub profile: Profile,
    /// Where all data of this run lies; the platform's own folder when absent.
    pub data_dir: Option<PathBuf>,
    /// The loopback servers of a demo or test run, as the sandbox prints them. Never set in a live run.
    pub sandbox: Option<String>,
    /// What the person at a demo or test run may do; a live terminal that is not shared has one person, who may everything.
    pub role: Role,
}

/// The start was asked for something that does not exist.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArgumentError {
    /// Neither demo, test nor live.
    #[error("the profile is demo, test or live")]
    Profile,
    /// An option without its value.
    #[error("{0} needs a value")]
    Value(&'static str),
    /// No such option.
    #[error("options are --profile and --data-dir")]
    Unknown,
    /// A live run was pointed at servers of this machine.
    #[error("a live run takes no sandbox")]
    SandboxInLive,
    /// Neither rep, staff nor manager.
    #[error("the role is rep, staff or manager")]
    Role,
    /// A live run was told who sits at it.
    #[error("a live run takes no role from its start")]
    RoleInLive,
}

impl Arguments {
    /// From the command line (without the program's name), then the environment for what it leaves open.
    ///
    /// # Errors
    /// [`ArgumentError`]; the program then does not start.
    pub fn parse(
        line: impl Iterator<Item = String>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, ArgumentError> {
        let (mut profile, mut data_dir) = (None, None);
        let mut line = line;
        while let Some(option) = line.next() {
            match option.as_str() {
                "--profile" => profile = Some(line.next().ok_or(ArgumentError::Value("--profile"))?),
                "--data-dir" => data_dir = Some(line.next().ok_or(ArgumentError::Value("--data-dir"))?),
                _ => return Err(ArgumentError::Unknown),
            }
        }
        let profile = profile.or_else(|| environment("COUNTERFOIL_PROFILE"));
        let profile: Profile = match profile {
            Some(word) => word.parse().map_err(|()| ArgumentError::Profile)?,
            None => Profile::Live,
        };
        let sandbox = environment("COUNTERFOIL_SANDBOX");
        if sandbox.is_some() && !profile.allows_loopback() {
            return Err(ArgumentError::SandboxInLive);
        }
        let role = match environment("COUNTERFOIL_ROLE").as_deref() {
            None => Role::Manager,
            Some(_) if !profile.allows_loopback() => return Err(ArgumentError::RoleInLive),
            Some("rep") => Role::Rep,
            Some("staff") => Role::Staff,
            Some("manager") => Role::Manager,
            Some(_) => return Err(ArgumentError::Role),
        };
        let data_dir = data_dir.or_else(|| environment("COUNTERFOIL_DATA_DIR")).map(PathBuf::from);
        Ok(Self { profile, data_dir, sandbox, role })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &[&str], environment: &[(&str, &str)]) -> Result<Arguments, ArgumentError> {
        Arguments::parse(line.iter().map(ToString::to_string), |name| {
            environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn a_bare_start_is_live() {
        let arguments = parse(&[], &[]).unwrap();
        let (profile, role) = (Profile::Live, Role::Manager);
        assert_eq!(arguments, Arguments { profile, data_dir: None, sandbox: None, role });
    }

    #[test]
    fn the_command_line_wins_over_the_environment() {
        let environment = [("COUNTERFOIL_PROFILE", "live"), ("COUNTERFOIL_DATA_DIR", "/b")];
        let arguments = parse(&["--profile", "test", "--data-dir", "/a"], &environment).unwrap();
        assert_eq!((arguments.profile, arguments.data_dir), (Profile::Test, Some("/a".into())));
    }

    #[test]
    fn a_live_run_cannot_be_pointed_at_loopback() {
        assert_eq!(parse(&[], &[("COUNTERFOIL_SANDBOX", "{}")]), Err(ArgumentError::SandboxInLive));
        assert!(parse(&["--profile", "demo"], &[("COUNTERFOIL_SANDBOX", "{}")]).is_ok());
    }

    #[test]
    fn a_role_is_given_to_trials_only() {
        let role = |profile, word| parse(&["--profile", profile], &[("COUNTERFOIL_ROLE", word)]);
        assert_eq!(role("test", "rep").unwrap().role, Role::Rep);
        assert_eq!(role("demo", "boss"), Err(ArgumentError::Role));
        assert_eq!(role("live", "manager"), Err(ArgumentError::RoleInLive));
    }

    #[test]
    fn anything_else_is_refused() {
        assert_eq!(parse(&["--profile"], &[]), Err(ArgumentError::Value("--profile")));
        assert_eq!(parse(&["--profile", "prod"], &[]), Err(ArgumentError::Profile));
        assert_eq!(parse(&["counterfoil:pay"], &[]), Err(ArgumentError::Unknown));
    }
}
