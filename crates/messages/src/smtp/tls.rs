//! TLS 1.2 and 1.3 against the system's certificates; no switch turns the check off.

use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{CertificateError, ClientConfig, RootCertStore};
use rustls_platform_verifier::BuilderVerifierExt;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::failure::{CertificateProblem, SendFailure};

/// Whose certificates are trusted.
#[derive(Debug, Clone)]
pub enum Roots {
    /// The operating system's.
    Platform,
    /// This one (DER) and no other, for tests and for the demo's own server.
    Only(Vec<u8>),
}

#[derive(Clone)]
pub(super) struct Connector(TlsConnector);

impl Connector {
    pub(super) fn new(roots: &Roots) -> Result<Self, SendFailure> {
        let builder = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|_| SendFailure::NoRoots)?;
        let config = match roots {
            Roots::Platform => {
                builder.with_platform_verifier().map_err(|_| SendFailure::NoRoots)?.with_no_client_auth()
            }
            Roots::Only(der) => {
                let mut store = RootCertStore::empty();
                store.add(CertificateDer::from(der.clone())).map_err(|_| SendFailure::NoRoots)?;
                builder.with_root_certificates(store).with_no_client_auth()
            }
        };
        Ok(Self(TlsConnector::from(Arc::new(config))))
    }

    pub(super) async fn secure(
        &self,
        host: &str,
        stream: TcpStream,
        limit: Duration,
    ) -> Result<TlsStream<TcpStream>, SendFailure> {
        let name = ServerName::try_from(host.to_owned()).map_err(|_| SendFailure::Unreachable)?;
        match timeout(limit, self.0.connect(name, stream)).await {
            Ok(Ok(stream)) => Ok(stream),
            Ok(Err(error)) => Err(failure(&error)),
            Err(_) => Err(SendFailure::Unreachable),
        }
    }
}

fn failure(error: &std::io::Error) -> SendFailure {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
        Some(rustls::Error::InvalidCertificate(problem)) => SendFailure::BadCertificate(match problem {
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => CertificateProblem::Expired,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                CertificateProblem::WrongHost
            }
            CertificateError::UnknownIssuer => CertificateProblem::UnknownIssuer,
            _ => CertificateProblem::Other,
        }),
        Some(_) => SendFailure::TlsRefused,
        // The connection itself ended: that says nothing of the server's TLS.
        None => SendFailure::Interrupted,
    }
}
