# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Betaling ontvangen: { $amount }, { $order }
receipt-subject-paid-short = Betaling ontvangen: { $amount }
receipt-subject-reserved = { $amount } gereserveerd, bestelling { $order }
receipt-subject-reserved-short = { $amount } gereserveerd
receipt-subject-refunded = Terugbetaling { $amount }, bestelling { $order }
receipt-subject-refunded-short = Terugbetaling { $amount }

# First paragraph.
receipt-intro-paid = Bedankt. We hebben uw betaling van { $amount } ontvangen.
receipt-intro-reserved = Bedankt. { $amount } is gereserveerd op uw kaart. Het bedrag wordt afgeschreven zodra uw bestelling vertrekt.
receipt-intro-refunded = We hebben { $amount } aan u terugbetaald. Afhankelijk van uw bank staat het bedrag binnen enkele werkdagen op uw rekening.

# Rows of the receipt.
receipt-facts = Uw betaalbewijs
receipt-amount-paid = Betaald
receipt-amount-reserved = Gereserveerd
receipt-amount-refunded = Terugbetaald
receipt-date = Datum
receipt-at = { $date }, { $time } uur ({ $zone })
receipt-method = Kaart
receipt-card = { $brand } eindigend op { $digits }
receipt-reference = Betalingskenmerk
receipt-authorisation = Autorisatiecode
receipt-statement = Op uw afschrift

# Foot.
receipt-keep = Bewaar dit bericht als betaalbewijs. Het is geen factuur.
receipt-keep-reserved = Dit bericht bevestigt de reservering. Het is geen factuur.
receipt-keep-refunded = Bewaar dit bericht als bewijs van de terugbetaling.
receipt-safety = We vragen nooit per e-mail om uw kaartnummer.
