-- The journal, and everything that is derived from it. STRICT everywhere: a column holds what it says.
-- Instants are microseconds since 1970 in UTC, except in the journal, where their full text is part of what is signed.

-- What happened, in order. Only ever added to; each row's hash covers the row and the hash before it (keyed, see chain.rs).
CREATE TABLE journal (
  seq   INTEGER PRIMARY KEY CHECK (seq > 0),
  at    TEXT NOT NULL,
  actor TEXT NOT NULL CHECK (json_valid(actor)),
  body  TEXT NOT NULL CHECK (json_valid(body)),
  prev  BLOB NOT NULL CHECK (length(prev) = 32),
  hash  BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

-- Also stops INSERT OR REPLACE, which deletes without asking the trigger above.
CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal)
  OR NEW.prev <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;

-- Which entries the detail page of an order shows. A topic is an order's id, or 'reference:' and an order's reference.
CREATE TABLE timeline (
  topic TEXT NOT NULL,
  seq   INTEGER NOT NULL REFERENCES journal (seq),
  PRIMARY KEY (topic, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  id        TEXT PRIMARY KEY,
  reference TEXT NOT NULL,
  version   INTEGER NOT NULL,
  created   INTEGER NOT NULL,
  doc       TEXT NOT NULL CHECK (json_valid(doc))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX orders_reference ON orders (reference);

-- What lists, searches and locks ask for of a payment. Narrow on purpose: a filter that few rows pass reads many.
CREATE TABLE payments (
  -- In the order they were opened: search hits come back newest first by it, without sorting. Every index below ends
  -- in it by itself, so that (created, number) is an order that pages can follow.
  number             INTEGER PRIMARY KEY,
  id                 TEXT NOT NULL UNIQUE,
  order_id           TEXT NOT NULL REFERENCES orders (id),
  account_id         TEXT NOT NULL,
  provider           TEXT NOT NULL,
  environment        TEXT NOT NULL CHECK (environment IN ('test', 'live')),
  channel            TEXT NOT NULL CHECK (channel IN ('telephone', 'mail', 'link')),
  owner              TEXT NOT NULL,
  created            INTEGER NOT NULL,
  updated            INTEGER NOT NULL,
  provider_order_id  TEXT NOT NULL,
  provider_reference TEXT,
  money              TEXT NOT NULL CHECK (money IN ('none', 'authorised', 'part_captured', 'captured', 'voided',
                       'part_refunded', 'refunded', 'declined', 'unknown', 'charged_back')),
  -- 'open' is active or expired: which of the two depends on what time it is.
  link               TEXT NOT NULL CHECK (link IN ('none', 'draft', 'open', 'part_paid', 'paid', 'withdrawn', 'replaced')),
  link_expires       INTEGER,
  -- The newest mail about it, and when a link last went out.
  message            TEXT NOT NULL DEFAULT 'none'
                       CHECK (message IN ('none', 'queued', 'sending', 'sent', 'failed', 'uncertain')),
  link_sent          INTEGER,
  currency           TEXT NOT NULL CHECK (length(currency) = 3),
  amount             INTEGER NOT NULL,
  captured           INTEGER NOT NULL CHECK (captured >= 0),
  refunded           INTEGER NOT NULL CHECK (refunded >= 0),
  refund_pending     INTEGER NOT NULL CHECK (refund_pending >= 0),
  -- All that may ever be kept of a card; neither column can hold a number.
  card_first6        TEXT CHECK (card_first6 = '' OR (length(card_first6) = 6 AND card_first6 NOT GLOB '*[^0-9]*')),
  card_last4         TEXT CHECK (length(card_last4) = 4 AND card_last4 NOT GLOB '*[^0-9]*'),
  -- When the reservation lapses, while there is one.
  lapses             INTEGER,
  -- Requests sent whose outcome is not known (yet), and how many of them move money.
  unsettled          INTEGER NOT NULL,
  unsettled_money    INTEGER NOT NULL,
  -- Requests ever made that take money or offer a page to pay on: grows when another one is intended.
  takings            INTEGER NOT NULL,
  -- Whether an unsettled charge is on its way, and whether the order may not be charged because of this payment.
  charging           INTEGER NOT NULL CHECK (charging IN (0, 1)),
  locks              INTEGER NOT NULL CHECK (locks IN (0, 1)),
  -- Another payment of the order locks it too: late truth, somebody has to give one of them back.
  doubled            INTEGER NOT NULL DEFAULT 0 CHECK (doubled IN (0, 1)),
  -- The payment itself wants a person: unknown, paid after all, under review.
  needs_look         INTEGER NOT NULL CHECK (needs_look IN (0, 1)),
  attention          INTEGER NOT NULL
                       GENERATED ALWAYS AS (needs_look OR doubled OR message IN ('failed', 'uncertain')) STORED,
  -- From the order, so that a list row needs no join; kept in step with it.
  reference          TEXT NOT NULL,
  person             TEXT NOT NULL,
  company            TEXT,
  language           TEXT NOT NULL,
  search             TEXT NOT NULL,
  CONSTRAINT refunds_within_captured CHECK (refunded + refund_pending <= captured),
  CONSTRAINT one_money_request_at_a_time CHECK (unsettled_money <= 1)
) STRICT;

-- The payment itself.
CREATE TABLE payment_docs (
  number INTEGER PRIMARY KEY REFERENCES payments (number),
  doc    TEXT NOT NULL CHECK (json_valid(doc))
) STRICT;

-- Not unique: a declined order is tried again under the same id, because the provider then refuses to take it twice.
CREATE INDEX payments_provider_order ON payments (account_id, provider_order_id);
CREATE UNIQUE INDEX payments_one_charge_per_order ON payments (order_id) WHERE charging = 1;
CREATE INDEX payments_order ON payments (order_id);

-- For the list. Each is one more page in the commit that a phone call waits for: what is common to most rows, or asked
-- for rarely, has none and is found by walking.
CREATE INDEX payments_created ON payments (created);
CREATE INDEX payments_owner ON payments (owner, created);
CREATE INDEX payments_money ON payments (money, created);
CREATE INDEX payments_link ON payments (link, created);
CREATE INDEX payments_language ON payments (language, created);
CREATE INDEX payments_test ON payments (created) WHERE environment = 'test';
CREATE INDEX payments_message ON payments (message, created)
  WHERE message = 'queued' OR message = 'sending' OR message = 'failed' OR message = 'uncertain';
CREATE INDEX payments_open_links ON payments (link_expires) WHERE link = 'open';
CREATE INDEX payments_attention ON payments (created) WHERE attention = 1;
CREATE INDEX payments_lapses ON payments (lapses) WHERE lapses IS NOT NULL;
CREATE INDEX payments_link_sent ON payments (link_sent) WHERE link_sent IS NOT NULL;
CREATE INDEX payments_unsettled ON payments (number) WHERE unsettled > 0;

-- But one order's id at the provider never stands for another order.
CREATE TRIGGER payments_provider_order_of_one_order BEFORE INSERT ON payments
WHEN EXISTS (SELECT 1 FROM payments WHERE account_id = NEW.account_id
  AND provider_order_id = NEW.provider_order_id AND order_id <> NEW.order_id)
BEGIN SELECT RAISE(ABORT, 'order id of another order'); END;

-- The intent to take money is refused while another payment holds the order. Only a *new* intent is: what a provider
-- reports is recorded whatever it says, because late truth wins.
CREATE TRIGGER payments_locked_order_insert BEFORE INSERT ON payments
WHEN NEW.takings > 0
  AND EXISTS (SELECT 1 FROM payments WHERE order_id = NEW.order_id AND locks = 1 AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'order locked'); END;

CREATE TRIGGER payments_locked_order_update BEFORE UPDATE OF takings ON payments
WHEN NEW.takings > OLD.takings
  AND EXISTS (SELECT 1 FROM payments WHERE order_id = NEW.order_id AND locks = 1 AND id <> NEW.id)
BEGIN SELECT RAISE(ABORT, 'order locked'); END;

-- Trigrams of `search`; `rowid` is `payments.number`. Holds no copy of the text (content = '').
CREATE VIRTUAL TABLE payments_trigrams USING fts5 (
  search, content = '', contentless_delete = 1, tokenize = 'trigram'
);

-- Rows whose text is not in the index yet: it is put there when nobody waits. 'payments' or 'customers'.
CREATE TABLE search_due (
  what   TEXT NOT NULL CHECK (what IN ('payments', 'customers')),
  number INTEGER NOT NULL,
  PRIMARY KEY (what, number)
) STRICT, WITHOUT ROWID;

-- The addresses of links are bearer secrets: this one column, never the journal, never a document.
CREATE TABLE link_urls (
  payment_id TEXT PRIMARY KEY REFERENCES payments (id),
  url        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Mails with their whole life; those 'queued' and 'sending' are the outbox.
CREATE TABLE messages (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  order_id   TEXT NOT NULL REFERENCES orders (id),
  payment_id TEXT NOT NULL REFERENCES payments (id),
  kind       TEXT NOT NULL CHECK (kind IN ('pay_link', 'reminder', 'receipt')),
  state      TEXT NOT NULL CHECK (state IN ('none', 'queued', 'sending', 'sent', 'failed', 'uncertain')),
  due        INTEGER NOT NULL,
  sent       INTEGER,
  doc        TEXT NOT NULL CHECK (json_valid(doc))
) STRICT;

CREATE INDEX messages_order ON messages (order_id, number);
CREATE INDEX messages_payment ON messages (payment_id, number);
CREATE INDEX messages_outbox ON messages (state, due, number) WHERE state IN ('queued', 'sending');

CREATE TABLE customers (
  number INTEGER PRIMARY KEY,
  id     TEXT NOT NULL UNIQUE,
  -- When it was last changed or sold to: the most recent is offered first.
  used   INTEGER NOT NULL,
  search TEXT NOT NULL,
  doc    TEXT NOT NULL CHECK (json_valid(doc))
) STRICT;

CREATE INDEX customers_used ON customers (used);

CREATE VIRTUAL TABLE customers_trigrams USING fts5 (
  search, content = '', contentless_delete = 1, tokenize = 'trigram'
);

CREATE TABLE accounts (
  id     TEXT PRIMARY KEY,
  -- In the order they were set up.
  number INTEGER NOT NULL UNIQUE,
  doc    TEXT NOT NULL CHECK (json_valid(doc))
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  section TEXT PRIMARY KEY,
  json    TEXT NOT NULL CHECK (json_valid(json))
) STRICT, WITHOUT ROWID;

-- From here on: not derived from the journal.

-- Pictures of a mail, by the hash of their bytes.
CREATE TABLE blobs (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- Orders being typed. Gone once they are sent; never a card.
CREATE TABLE drafts (
  id      TEXT PRIMARY KEY,
  json    TEXT NOT NULL CHECK (json_valid(json)),
  updated TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When the provider is asked about a payment again.
CREATE TABLE follow (
  payment_id TEXT PRIMARY KEY REFERENCES payments (id),
  next       INTEGER NOT NULL,
  tries      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_next ON follow (next);

-- Running numbers, such as those of orders.
CREATE TABLE counters (
  series TEXT PRIMARY KEY,
  last   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the file knows of itself: the check value of the journal's key, the clocks `lapses` was computed with.
CREATE TABLE about (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
