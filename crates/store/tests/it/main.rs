//! The store as its users see it, on real files. One binary, one module per promise.

#[cfg(test)]
mod approvals;
#[cfg(test)]
mod cards;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod files;
#[cfg(test)]
mod given;
#[cfg(test)]
mod lists;
#[cfg(test)]
mod locks;
#[cfg(test)]
mod power;
#[cfg(test)]
mod queries;
mod quotations;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod tamper;
