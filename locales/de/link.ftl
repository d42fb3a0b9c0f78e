### Payment link: the form, the mail exactly as the customer gets it, and the question before it leaves.

link-title = Zahlungslink
link-form = Zahlungslink für { $reference }
link-lines = { $count ->
    [one] { $count } Position
   *[other] { $count } Positionen
  }
link-edit-order = Bestellung bearbeiten

link-to = Senden an
link-to-several = Ein Link, { $count } Adressen. Die erste Zahlung schließt ihn.
link-remove = { $address } entfernen
link-greet = Anrede
link-language = Sprache
link-validity = Gültig für
link-days = { $days ->
    [one] Tag
   *[other] Tage
  }
link-validity-limits = { $provider } erlaubt höchstens { $max } Tage. 0 schließt heute Abend.
link-validity-minutes = { $provider } hält die Zahlungsseite nur { $minutes } Minuten offen. Den Link senden, solange das Gespräch läuft.
link-told = Wie die Kundschaft davon erfährt
link-told-by-email = { $provider } sendet selbst eine E-Mail an { $address }; Counterfoil sendet nichts. Die Bestellung wird auf der Seite von { $provider } abgeschlossen.
link-told-by-phone = { $provider } sendet selbst eine SMS an { $address }; Counterfoil sendet nichts. Die Bestellung wird auf der Seite von { $provider } abgeschlossen.
link-told-copy = { $provider } schreibt auch Ihnen, an { $address }.
link-told-ship-by = Bestätigen Sie den Versand rechtzeitig. Tage, bis { $provider } die Bestellung storniert: { $days }.
link-use-suggestion = { $suggestion } verwenden
link-until = Bis
link-until-zone = { $until }, { $place }
link-line = Eigene Zeile in der E-Mail
    .placeholder = Nichts hinzugefügt
link-line-aside = optional, auf { $language }
link-copy = Kopie an mich, { $address }

link-send = Link über { $amount } senden…
link-send-by-provider = Link über { $amount } durch { $provider } senden…
link-problems = Dieser Link kann noch nicht hinaus
link-off = Versand per E-Mail ist aus, bis dies ausgefüllt ist:
link-needs-approval = Aus: Diese Bestellung braucht zuerst eine Freigabe.
link-offline = Keine Verbindung. Die E-Mail geht hinaus, sobald sie wieder da ist.

link-preview = Die E-Mail, wie gesendet
link-preview-region = Die E-Mail, wie sie ankommt
link-preview-title = Vorschau der E-Mail auf { $language }
link-preview-language = Sprache der Vorschau
link-preview-read-in = Auf { $language } lesen
link-preview-size = Breite der Vorschau
link-preview-desk = Computer
link-preview-phone = Handy
link-preview-updated = Vorschau aktualisiert
link-preview-empty = Zum Senden eine Adresse hinzufügen
link-from = Von
link-subject = Betreff

link-confirm = Zahlungslink über { $amount } senden?
link-confirm-by-provider = Zahlungslink über { $amount } durch { $provider } senden?
link-confirm-to = An
link-confirm-in = Sprache
link-confirm-language = { $language }, E-Mail und Zahlungsseite
link-confirm-until = Offen bis
link-confirm-copy = Kopie
link-confirm-copy-yes = an Sie, { $address }
link-confirm-copy-no = keine
link-confirm-final = { $provider } kann einen gesendeten Link nicht zurückziehen. Ändert sich die Bestellung, ersetzt ihn ein neuer, und dieser bleibt zahlbar, bis er schließt.
link-confirm-test = Testbetrieb: die E-Mail geht nur an { $address }.
link-send-mail = E-Mail senden
link-send-told = Durch { $provider } senden
link-sending = Wird gesendet
link-sent = { $count ->
    [one] An { $count } Adresse gesendet
   *[other] An { $count } Adressen gesendet
  }
link-queued = Behalten. Sie geht hinaus, sobald die Verbindung wieder da ist.
