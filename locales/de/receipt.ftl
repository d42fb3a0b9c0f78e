# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Zahlung erhalten: { $amount }, Bestellung { $order }
receipt-subject-paid-short = Zahlung erhalten: { $amount }
receipt-subject-reserved = { $amount } reserviert, Bestellung { $order }
receipt-subject-reserved-short = { $amount } reserviert
receipt-subject-refunded = Erstattung: { $amount }, Bestellung { $order }
receipt-subject-refunded-short = Erstattung: { $amount }

# First paragraph.
receipt-intro-paid = vielen Dank. Wir haben Ihre Zahlung von { $amount } erhalten.
receipt-intro-reserved = vielen Dank. { $amount } sind auf Ihrer Karte reserviert. Der Betrag wird abgebucht, wenn Ihre Bestellung unser Haus verlässt.
receipt-intro-refunded = wir haben Ihnen { $amount } erstattet. Je nach Bank ist der Betrag in einigen Werktagen auf Ihrem Konto.

# Rows of the receipt.
receipt-facts = Ihr Beleg
receipt-amount-paid = Bezahlt
receipt-amount-reserved = Reserviert
receipt-amount-refunded = Erstattet
receipt-date = Datum
receipt-at = { $date }, { $time } Uhr ({ $zone })
receipt-method = Karte
receipt-card = { $brand } mit den Endziffern { $digits }
receipt-reference = Zahlungsreferenz
receipt-authorisation = Autorisierungscode
receipt-statement = Auf Ihrem Kontoauszug

# Foot.
receipt-keep = Bewahren Sie diese Nachricht als Zahlungsbeleg auf. Sie ist keine Rechnung.
receipt-keep-reserved = Diese Nachricht bestätigt die Reservierung. Sie ist keine Rechnung.
receipt-keep-refunded = Bewahren Sie diese Nachricht als Beleg der Erstattung auf.
receipt-safety = Wir fragen nie per E-Mail nach Ihrer Kartennummer.
