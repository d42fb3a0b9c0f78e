//! The store as its users see it, on real files. One binary, one module per promise.

#[cfg(test)]
mod given;
mod queries;
