-- What is lost when the payment's clock runs out: the rest of a reservation or what is unpaid of an open link, in
-- ten-thousandths of the currency's unit, so that yen and euros order by the figure that is read. NULL when nothing runs
-- out. Needs no index: the rows that run out soon are found by `payments_lapses` and `payments_open_links` and are few.
ALTER TABLE payments ADD COLUMN at_risk INTEGER CHECK (at_risk > 0);
