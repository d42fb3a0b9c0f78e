//! The providers' APIs, payer pages and a mail inbox on loopback; shares no code with `providers`.
