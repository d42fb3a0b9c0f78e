# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Uw bestelling { $order }: { $amount } te betalen
email-subject-reminder = Herinnering: { $order }, { $amount } te betalen
email-subject-replacement = Nieuwe link, bestelling { $order }: { $amount }
email-subject-short = { $amount } te betalen

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Testbericht. Er wordt geen geld overgemaakt.

# Head and greeting.
email-order = Bestelling { $order }
email-greeting = Beste { $name },
email-greeting-unnamed = Goedendag,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Bedankt voor uw bestelling. U kunt hieronder online betalen.
email-intro-dated = Bedankt voor uw bestelling van { $date }. U kunt hieronder online betalen.
email-intro-reminder = Deze bestelling wacht nog op uw betaling. U kunt hieronder online betalen. Hebt u al betaald, dan hoeft u niets meer te doen.
email-intro-replacement = Uw bestelling is gewijzigd. De link hieronder vervangt de betaallink die we u eerder stuurden.

# What is paid for.
email-lines = Uw bestelling
email-delivery = Levering
email-delivery-dated = Levering, { $date }
email-tax = Btw
email-order-total = Totaal van de bestelling
email-total = Te betalen
email-total-part = Nu te betalen

# The button, how long the link lives, and the code to scan.
email-button = { $amount } betalen
email-valid-until = Link geldig tot en met { $date }, { $time } uur ({ $zone })
email-valid-always = Deze link heeft geen einddatum
email-qr = Liever met uw telefoon betalen? Scan deze code met de camera.
email-qr-alt = QR-code van uw betaallink

# Foot: who to ask, and what we never ask for.
email-question = Vragen?
email-contact-person = { $name } heeft deze bestelling voorbereid.
email-contact-phone = Bel { $phone } of beantwoord dit bericht.
email-contact-reply = Beantwoord dit bericht.
email-safety = De link opent de beveiligde pagina van onze betaaldienst. We vragen nooit per e-mail om uw kaartnummer.
email-fallback = Reageert de knop niet? Kopieer dit adres:

# Only in the plain-text part, before the address.
email-text-link = Online betalen:
email-sent-to = Bericht op uw verzoek verzonden aan { $address }.

# Orders that paying confirms.
email-confirms = Met uw betaling aanvaardt u onze offerte van { $total }.
email-confirms-part = Met de betaling van nu { $amount } aanvaardt u onze offerte van { $total }. De rest is later verschuldigd.
