-- Checkouts that a provider was asked to complete and has not told of since: each may have reserved its order's money.
CREATE TABLE completing (
  payment_id TEXT PRIMARY KEY REFERENCES payments (id),
  since      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- As the lock of a payment that may have taken money: only a *new* intent is refused, and not to take a reserved part.
CREATE TRIGGER payments_completing BEFORE UPDATE OF takings ON payments
WHEN NEW.takings > OLD.takings
  AND EXISTS (SELECT 1 FROM completing JOIN payments other ON other.id = completing.payment_id
    WHERE other.order_id = NEW.order_id AND other.id <> NEW.id)
  AND NOT (OLD.money IN ('authorised', 'part_captured')
    AND EXISTS (SELECT 1 FROM payment_docs WHERE number = OLD.number AND json_extract(doc, '$.part')))
BEGIN SELECT RAISE(ABORT, 'order locked'); END;
