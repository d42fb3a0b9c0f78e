### What became of a payment: verdict, reason for staff, what to do. The sentences to say aloud come from say.ftl.

result-title = Bestelling { $reference }
result-title-sending = Bezig met versturen
result-sending = Bezig met versturen. Niet sluiten.
result-sending-hint = { $provider } wordt gevraagd. Blijft het antwoord uit, dan geldt de uitkomst als onbekend en wordt niets twee keer verstuurd.

result-approved-reserved = Goedgekeurd. { $amount } is gereserveerd.
result-approved-taken = Goedgekeurd. { $amount } is geïnd.
result-declined = Geweigerd. Er is niets afgeschreven.
result-voided = Geannuleerd. Er is niets afgeschreven.
result-needs-payer = De klant moet bevestigen. Er is niets afgeschreven.
result-not-processed = Niet verwerkt. De bank is niet gevraagd.
result-pending = In beoordeling. Er is nog niets beslist.
result-unknown = We weten nog niet of de kaart is belast.
result-unknown-do-not = Voer deze kaart niet opnieuw in. Er kwam geen antwoord.
result-unknown-hint = De poging is vastgelegd en Counterfoil blijft navragen. Dit scherm kan dicht, een andere bestelling kan door.

result-mark-sending = Bezig met versturen
result-mark-needs-payer = Wacht op de klant
result-mark-pending = In beoordeling
result-mark-unknown = Onbekend sinds { $since }
result-mark-not-processed = Niet verwerkt

result-say = Zeg tegen de klant
result-say-language = Taal van de zin
result-capture-before = Innen bij verzending, vóór { $until }.
result-reason-staff = De reden van de bank is alleen voor intern gebruik: { $reason }
result-form-kept = Het formulier blijft bewaard, de kaart niet.
result-needs-payer-hint = De bank vraagt de kaarthouder zich te identificeren. Dat kan via een betaallink; de bestelling blijft bewaard.
result-pending-hint = { $provider } beoordeelt deze betaling eerst. Er volgt een melding; tot dan is de bestelling vergrendeld.
result-contact = Wie helpt verder
result-contact-text = Daar is dit op te lossen. Noem referentie { $reference }.
result-contact-phone = Telefoon
result-contact-email = E-mail

result-address-match = Adres komt overeen.
result-address-street-only = Alleen de straat komt overeen.
result-address-postcode-only = Alleen de postcode komt overeen.
result-address-no-match = Adres komt niet overeen.
result-address-not-checked = Adres is niet vergeleken.
result-code-match = Beveiligingscode komt overeen.
result-code-no-match = Beveiligingscode komt niet overeen.
result-code-not-checked = Beveiligingscode is niet vergeleken.
result-check-none = De bank heeft niet vergeleken.

result-next-order = Volgende bestelling
result-receipt = Betaalbewijs in het { $language }
result-open = Bestelling openen
result-another-card = Andere kaart
result-link-instead = Liever een link sturen
result-send-link = Link sturen
result-keep-draft = Als concept bewaren
result-back = Terug naar de bestelling
result-retry-from = Kan niet tot { $at }: { $count } kaarten zijn geweigerd. Bied een link aan.
result-no-retry = Kan niet: deze bestelling is vergrendeld of er staat een andere betaling open. Bied een link aan.
result-ask = { $provider } nu vragen
result-ask-hint = Zonder risico, zo vaak als nodig
result-asking = Wordt gevraagd
result-next-hint = Er volgt een melding zodra dit is opgehelderd
result-release = Bestelling ontgrendelen
result-locked-hint = Vergrendeld tot { $provider } twee keer zegt dat er geen betaling bestaat
result-release-hint = { $provider } kent zo’n betaling niet. Ontgrendel alleen na een blik in de console daar; de reden wordt bewaard.
result-copy = Nummer kopiëren

result-what-happened = Wat er is gebeurd
result-can = Wat er nu kan
result-asked-sent = Poging vastgelegd, daarna verstuurd
result-asked-no-answer = Geen antwoord; deze bestelling is vergrendeld
result-asked-asked-none = U vroeg { $provider } naar { $reference }: tot nu toe niet vermeld
result-asked-polled-none = { $provider } gevraagd: tot nu toe niet vermeld
result-asked-found = { $provider } heeft geantwoord
result-asked-closed = Ontgrendeld door { $who }
result-next-question = Volgende navraag

result-approval-code = Autorisatiecode
result-card = Kaart
result-card-ending = { $brand } eindigend op { $last4 }
result-code = Redencode
result-came-by = Besteld via
result-by-telephone = Telefoon
result-by-mail = Post
result-by-link = Betaallink
result-asked-for = Gevraagd
result-asked-reserve = Reserveren, later innen
result-asked-take = Meteen innen
result-attempt = Kaartpoging
result-taken-by = Opgenomen door
