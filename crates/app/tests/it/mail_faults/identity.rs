//! Certificates of a mail server: the good one, and those that no client may take. Knows no connection.

use std::sync::{Arc, OnceLock};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::fault::Fault;

/// One issuer and all certificates, made once: making keys is slow.
pub struct Identity {
    /// The issuer's certificate as PEM: what a client has to trust.
    pub root: Vec<u8>,
    good: TlsAcceptor,
    self_signed: TlsAcceptor,
    wrong_host: TlsAcceptor,
    expired: TlsAcceptor,
}

impl Identity {
    pub fn shared() -> &'static Self {
        static MADE: OnceLock<Identity> = OnceLock::new();
        MADE.get_or_init(Self::made)
    }

    fn made() -> Self {
        let mut root = CertificateParams::default();
        root.distinguished_name.push(DnType::CommonName, "Issuer of the mail faults");
        root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let root_key = KeyPair::generate().unwrap();
        let root_pem = root.self_signed(&root_key).unwrap().pem();
        let issuer = Issuer::new(root, root_key);
        let leaf = |name: &str| CertificateParams::new([name.to_owned()]).unwrap();
        let signed = |leaf: CertificateParams| {
            let key = KeyPair::generate().unwrap();
            acceptor(leaf.signed_by(&key, &issuer).unwrap().der().clone(), &key)
        };
        let mut over = leaf("127.0.0.1");
        over.not_after = date_time_ymd(2020, 1, 1);
        let own_key = KeyPair::generate().unwrap();
        let own = leaf("127.0.0.1").self_signed(&own_key).unwrap().der().clone();
        Self {
            root: root_pem.into_bytes(),
            good: signed(leaf("127.0.0.1")),
            self_signed: acceptor(own, &own_key),
            wrong_host: signed(leaf("mail.verdelune.example")),
            expired: signed(over),
        }
    }

    /// The certificate that is shown under this fault.
    pub fn acceptor(&self, fault: Option<Fault>) -> TlsAcceptor {
        match fault {
            Some(Fault::SelfSigned) => &self.self_signed,
            Some(Fault::WrongHost) => &self.wrong_host,
            Some(Fault::Expired) => &self.expired,
            _ => &self.good,
        }
        .clone()
    }
}

fn acceptor(certificate: CertificateDer<'static>, key: &KeyPair) -> TlsAcceptor {
    let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}
