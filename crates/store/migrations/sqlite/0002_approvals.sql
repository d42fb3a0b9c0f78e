-- Orders that wait, or waited, for somebody's approval: the newest request of each. Derived from the journal.
CREATE TABLE approvals (
  order_id TEXT PRIMARY KEY REFERENCES orders (id),
  state    TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'sent_back', 'withdrawn')),
  -- Who is to decide, since when, and on how much.
  approver TEXT NOT NULL,
  asked    INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount   INTEGER NOT NULL,
  doc      TEXT NOT NULL CHECK (json_valid(doc))
) STRICT, WITHOUT ROWID;

CREATE INDEX approvals_waiting ON approvals (asked) WHERE state = 'waiting';
