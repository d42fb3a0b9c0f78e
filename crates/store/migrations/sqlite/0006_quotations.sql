-- Orders that paying confirms and that were not confirmed yet: few, and looked through every few minutes.
CREATE INDEX orders_to_confirm ON orders (id)
  WHERE json_extract(doc, '$.quotation') IS NOT NULL AND json_extract(doc, '$.confirmed') IS NULL;

-- Parts of such an order do not lock it. What they hold and what is asked for now never exceed what it comes to: only a
-- *new* intent is refused, because late truth wins.
CREATE TRIGGER payments_within_quotation BEFORE UPDATE OF takings ON payments
WHEN NEW.takings > OLD.takings AND OLD.money IN ('none', 'declined')
  AND EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id AND json_extract(doc, '$.quotation') IS NOT NULL
    AND NEW.amount + (SELECT coalesce(sum(iif(money IN ('authorised', 'part_captured'), amount, captured) - refunded), 0)
      FROM payments
      WHERE order_id = NEW.order_id AND id <> NEW.id AND currency = NEW.currency
        AND money IN ('authorised', 'part_captured', 'captured', 'part_refunded')
        -- Made-up money never adds to real money.
        AND (environment = 'live' OR NOT EXISTS (SELECT 1 FROM payments
          WHERE order_id = NEW.order_id AND id <> NEW.id AND environment = 'live'
            AND money IN ('authorised', 'part_captured', 'captured', 'part_refunded'))))
      > json_extract(doc, '$.amounts.total.minor'))
BEGIN SELECT RAISE(ABORT, 'more than the order'); END;

-- As before, but a part that is reserved may be taken whatever became of another: it was agreed to and is counted already.
DROP TRIGGER payments_locked_order_update;
CREATE TRIGGER payments_locked_order_update BEFORE UPDATE OF takings ON payments
WHEN NEW.takings > OLD.takings
  AND EXISTS (SELECT 1 FROM payments WHERE order_id = NEW.order_id AND locks = 1 AND id <> NEW.id)
  AND NOT (OLD.money IN ('authorised', 'part_captured')
    AND EXISTS (SELECT 1 FROM payment_docs WHERE number = OLD.number AND json_extract(doc, '$.part')))
BEGIN SELECT RAISE(ABORT, 'order locked'); END;
