//! The payment providers behind one trait; the only code that talks to them.
