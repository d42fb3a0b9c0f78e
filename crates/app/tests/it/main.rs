//! The use-cases against the sandbox: the whole terminal but its window.

mod bad_input;
mod desk;
mod follow_up;
mod links;
mod phone_order;
