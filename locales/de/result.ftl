### What became of a payment: verdict, reason for staff, what to do. The sentences to say aloud come from say.ftl.

result-title = Bestellung { $reference }
result-title-sending = Wird gesendet
result-sending = Wird gesendet. Nicht schließen.
result-sending-hint = { $provider } wird gefragt. Bleibt die Antwort aus, gilt das Ergebnis als unbekannt, und nichts wird zweimal gesendet.

result-approved-reserved = Genehmigt. { $amount } sind reserviert.
result-approved-taken = Genehmigt. { $amount } sind abgebucht.
result-declined = Abgelehnt. Nichts wurde abgebucht.
result-voided = Aufgehoben. Nichts wurde abgebucht.
result-needs-payer = Bestätigung von Kundenseite nötig. Nichts wurde abgebucht.
result-not-processed = Nicht ausgeführt. Die Bank wurde nicht gefragt.
result-pending = In Prüfung. Noch ist nichts entschieden.
result-unknown = Noch ist offen, ob die Karte belastet wurde.
result-unknown-do-not = Diese Karte nicht noch einmal belasten. Es kam keine Antwort.
result-unknown-hint = Der Versuch ist festgehalten, Counterfoil fragt weiter nach. Diese Ansicht lässt sich schließen, die nächste Bestellung aufnehmen.

result-mark-sending = Wird gesendet
result-mark-needs-payer = Wartet auf Bestätigung
result-mark-pending = In Prüfung
result-mark-unknown = Unbekannt seit { $since }
result-mark-not-processed = Nicht ausgeführt

result-say = Am Telefon sagen
result-say-language = Sprache des Satzes
result-capture-before = Beim Versand abbuchen, vor { $until }.
result-reason-staff = Der Grund der Bank ist nur intern: { $reason }
result-form-kept = Das Formular bleibt erhalten, die Karte nicht.
result-needs-payer-hint = Die Bank verlangt eine Bestätigung per Kartenverfahren. Ein Zahlungslink macht sie möglich; die Bestellung bleibt erhalten.
result-pending-hint = { $provider } prüft diese Zahlung vor der Entscheidung. Eine Meldung folgt; bis dahin ist die Bestellung gesperrt.
result-contact = Wer weiterhilft
result-contact-text = Dort lässt sich das klären. Die Referenz { $reference } nennen.
result-contact-phone = Telefon
result-contact-email = E-Mail

result-address-match = Adresse stimmt überein.
result-address-street-only = Nur die Straße stimmt überein.
result-address-postcode-only = Nur die Postleitzahl stimmt überein.
result-address-no-match = Adresse stimmt nicht überein.
result-address-not-checked = Adresse wurde nicht verglichen.
result-code-match = Prüfziffer stimmt überein.
result-code-no-match = Prüfziffer stimmt nicht überein.
result-code-not-checked = Prüfziffer wurde nicht verglichen.
result-check-none = Die Bank hat nichts verglichen.

result-next-order = Nächste Bestellung
result-receipt = Beleg auf { $language }
result-open = Bestellung öffnen
result-another-card = Andere Karte
result-link-instead = Stattdessen Link senden
result-send-link = Link senden
result-keep-draft = Als Entwurf behalten
result-back = Zurück zur Bestellung
result-retry-from = Bis { $at } nicht möglich, abgelehnte Karten: { $count }. Einen Link anbieten.
result-no-retry = Nicht möglich: Diese Bestellung ist gesperrt, oder eine andere Zahlung ist offen. Einen Link anbieten.
result-ask = { $provider } jetzt fragen
result-ask-hint = Ohne Risiko, beliebig oft
result-asking = Wird gefragt
result-next-hint = Eine Meldung folgt, sobald dies geklärt ist
result-release = Bestellung entsperren
result-locked-hint = Gesperrt, bis { $provider } zweimal sagt, dass es keine Zahlung gibt
result-release-hint = { $provider } kennt keine solche Zahlung. Nur nach einem Blick in die Konsole dort entsperren; der Grund wird festgehalten.
result-copy = Nummer kopieren

result-what-happened = Was geschehen ist
result-can = Was jetzt möglich ist
result-asked-sent = Versuch festgehalten, dann gesendet
result-asked-no-answer = Keine Antwort; diese Bestellung ist gesperrt
result-asked-asked-none = { $provider } von Hand nach { $reference } gefragt: bisher nicht gelistet
result-asked-polled-none = { $provider } gefragt: bisher nicht gelistet
result-asked-found = { $provider } hat geantwortet
result-asked-closed = Entsperrt von { $who }
result-next-question = Nächste Anfrage

result-approval-code = Autorisierungscode
result-card = Karte
result-card-ending = { $brand } mit den Endziffern { $last4 }
result-code = Code des Grundes
result-came-by = Bestellt per
result-by-telephone = Telefon
result-by-mail = Post
result-by-link = Zahlungslink
result-asked-for = Auftrag
result-asked-reserve = Reservieren, später abbuchen
result-asked-take = Sofort abbuchen
result-attempt = Kartenversuch
result-taken-by = Aufgenommen von
