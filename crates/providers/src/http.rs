//! One HTTP client for all providers: time-outs, size bounds, no redirects, and the three answers of a request.

/// The client.
pub struct Http {}
