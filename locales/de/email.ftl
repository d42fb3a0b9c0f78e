# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Ihre Bestellung { $order }: { $amount } zu zahlen
email-subject-reminder = Erinnerung: Bestellung { $order }, { $amount } offen
email-subject-replacement = Neuer Link, Bestellung { $order }: { $amount }
email-subject-short = { $amount } zu zahlen

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Testnachricht. Es wird kein Geld bewegt.

# Head and greeting.
email-order = Bestellung { $order }
email-greeting = Guten Tag { $name },
email-greeting-unnamed = Guten Tag,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = vielen Dank für Ihre Bestellung. Unten können Sie sie online bezahlen.
email-intro-dated = vielen Dank für Ihre Bestellung vom { $date }. Unten können Sie sie online bezahlen.
email-intro-reminder = diese Bestellung wartet noch auf Ihre Zahlung. Unten können Sie sie online bezahlen. Wenn Sie schon gezahlt haben, ist nichts weiter zu tun.
email-intro-replacement = Ihre Bestellung hat sich geändert. Der Link unten ersetzt den Zahlungslink, den wir Ihnen zuvor geschickt haben.

# What is paid for.
email-lines = Ihre Bestellung
email-delivery = Lieferung
email-delivery-dated = Lieferung, { $date }
email-tax = MwSt.
email-order-total = Summe der Bestellung
email-total = Zu zahlen
email-total-part = Jetzt zu zahlen

# The button, how long the link lives, and the code to scan.
email-button = { $amount } bezahlen
email-valid-until = Link gültig bis { $date }, { $time } Uhr ({ $zone })
email-valid-always = Dieser Link gilt unbefristet
email-qr = Lieber mit dem Handy zahlen? Scannen Sie diesen Code mit der Kamera.
email-qr-alt = QR-Code Ihres Zahlungslinks

# Foot: who to ask, and what we never ask for.
email-question = Noch Fragen?
email-contact-person = { $name } hat diese Bestellung vorbereitet.
email-contact-phone = Rufen Sie uns unter { $phone } an oder antworten Sie auf diese Nachricht.
email-contact-reply = Antworten Sie auf diese Nachricht.
email-safety = Der Link öffnet die sichere Seite unseres Zahlungsdienstleisters. Wir fragen nie per E-Mail nach Ihrer Kartennummer.
email-fallback = Die Schaltfläche reagiert nicht? Kopieren Sie diese Adresse:

# Only in the plain-text part, before the address.
email-text-link = Online bezahlen:
email-sent-to = Auf Ihren Wunsch gesendet an { $address }.

# Orders that paying confirms.
email-confirms = Mit der Zahlung nehmen Sie unser Angebot über { $total } an.
email-confirms-part = Mit der Zahlung von jetzt { $amount } nehmen Sie unser Angebot über { $total } an. Der Rest ist später fällig.
