//! Text that leaves the terminal: e-mails and receipts in nine languages, and SMTP; knows no providers.
