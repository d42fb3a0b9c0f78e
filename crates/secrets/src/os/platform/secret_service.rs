//! Linux and its kin: the Secret Service on the session bus; keeps no connection of its own.

use std::error::Error;
use std::sync::Arc;

use keyring_core::CredentialStore;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::OwnedObjectPath;

use crate::{KeychainState, SecretsError};

const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
/// Error names by which a bus says that nobody offers the service, or that its program could not be started.
const NOBODY: [&str; 4] = [
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.Spawn",
    "org.freedesktop.DBus.Error.Disconnected",
];
const DENIED: &str = "org.freedesktop.DBus.Error.AccessDenied";

pub(in crate::os) fn open() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// Looks at the default collection without unlocking it. Reading an entry would answer "no entry" also where no
/// collection exists, and would make a locked one prompt.
pub(in crate::os) fn state() -> Result<KeychainState, SecretsError> {
    let Ok(bus) = Connection::session() else {
        return Ok(KeychainState::NoService);
    };
    match ask(&bus) {
        Ok(state) => Ok(state),
        Err(error) => match explain(&error) {
            SecretsError::NoService => Ok(KeychainState::NoService),
            SecretsError::Refused => Ok(KeychainState::Refused),
            other => Err(other),
        },
    }
}

fn ask(bus: &Connection) -> zbus::Result<KeychainState> {
    let service = Proxy::new(bus, NAME, PATH, "org.freedesktop.Secret.Service")?;
    let collection: OwnedObjectPath = service.call("ReadAlias", &("default",))?;
    if collection.as_str() == "/" {
        return Ok(KeychainState::NotSet);
    }
    let properties = Proxy::new(bus, NAME, collection, "org.freedesktop.DBus.Properties")?;
    let locked: zbus::zvariant::OwnedValue =
        properties.call("Get", &("org.freedesktop.Secret.Collection", "Locked"))?;
    Ok(if bool::try_from(locked)? { KeychainState::Locked } else { KeychainState::Ready })
}

pub(in crate::os) fn explain(error: &(dyn Error + 'static)) -> SecretsError {
    let mut cause = Some(error);
    while let Some(error) = cause {
        match error.downcast_ref::<zbus::Error>() {
            Some(zbus::Error::MethodError(name, ..)) if NOBODY.iter().any(|n| name.starts_with(n)) => {
                return SecretsError::NoService;
            }
            Some(zbus::Error::MethodError(name, ..)) if name.as_str() == DENIED => {
                return SecretsError::Refused;
            }
            Some(zbus::Error::InputOutput(_) | zbus::Error::Address(_)) => return SecretsError::NoService,
            _ => cause = error.source(),
        }
    }
    SecretsError::Broken { reason: error.to_string() }
}
