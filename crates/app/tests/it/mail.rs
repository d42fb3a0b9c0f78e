//! Mail against Exim, a real server with STARTTLS and AUTH: what it delivers is compared with what was previewed. On Linux,
//! where the package manager brings the server.

mod arrived;
mod delivery;
mod raw;
mod refusals;
mod server;
