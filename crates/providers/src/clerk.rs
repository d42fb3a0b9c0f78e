//! How every provider is asked: its credentials are made ready, a desk is opened, and the provider answers at it. The one
//! place that fills in [`Provider`]; knows no request's meaning.

use std::collections::BTreeMap;

use domain::provider::{Descriptor, Limits};

use crate::contract::{Access, BoxFuture, Failure, Provider, Reply, Request};
use crate::desk::{Credentials, Desk};
use crate::http::Http;

/// A provider's own part.
pub(crate) trait Clerk: Send + Sync {
    /// What it says about itself.
    const DESCRIPTOR: &'static Descriptor;

    /// Its clocks and bounds as an account's options set them.
    fn limits(_options: &BTreeMap<String, String>) -> Limits {
        Self::DESCRIPTOR.limits
    }

    /// The header that says who asks, where the provider takes one.
    fn credentials(access: &Access<'_>) -> Result<Option<Credentials>, Failure>;

    /// Answers one request, which calls it becomes and in which order. What it does not know is [`Desk::otherwise`]'s.
    fn answer(desk: &Desk<'_>, request: Request<'_>) -> impl Future<Output = Result<Reply, Failure>> + Send;
}

impl<T: Clerk> Provider for T {
    fn descriptor(&self) -> &'static Descriptor {
        T::DESCRIPTOR
    }

    fn limits(&self, options: &BTreeMap<String, String>) -> Limits {
        T::limits(options)
    }

    fn perform<'a>(
        &'a self,
        request: Request<'a>,
        access: &'a Access<'a>,
        http: &'a Http,
    ) -> BoxFuture<'a, Result<Reply, Failure>> {
        Box::pin(async move {
            let credentials = T::credentials(access)?;
            let limits = T::limits(&access.account.options);
            let desk = Desk::open(T::DESCRIPTOR, &limits, &request, access, http, credentials).await?;
            T::answer(&desk, request).await
        })
    }
}
