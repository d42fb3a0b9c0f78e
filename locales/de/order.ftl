### New order: the form on one side, the counterfoil (stub) with total, checks and next step on the other.

order-title = Neue Bestellung
order-form = Bestellung { $reference }
order-stub = Abschnitt dieser Bestellung
order-timer = Zeit für diese Bestellung: { $minutes } Minuten { $seconds } Sekunden

order-channel = Wie bezahlt wird
order-channel-telephone = Telefon, Karte eintippen
order-channel-mail = Post, Karte eintippen
order-channel-link = Zahlungslink
order-channel-choose = Eins wählen: die Bank erfährt, auf welchem Weg die Karte kam

order-items = Artikel
order-item = Artikel
order-quantity = Menge
order-price = Einzelpreis
order-tax = MwSt.
order-sum = Betrag
order-item-cell = Artikel { $line }
order-quantity-cell = Menge { $line }
order-price-cell = Einzelpreis { $line }
order-tax-cell = MwSt. { $line }
order-item-add = Artikel hinzufügen
    .placeholder = Artikel hinzufügen, oder F9 für die Karte
    .placeholder-link = Artikel hinzufügen, oder F9 für den Link
    .list = Früher verkaufte Artikel
order-items-found = { $count ->
    [0] Bisher nicht verkauft
    [one] { $count } Artikel gefunden
   *[other] { $count } Artikel gefunden
  }
order-remove-line = Position { $line } entfernen
order-line-added = Position hinzugefügt. Summe { $total }.
order-line-removed = Position entfernt. Summe { $total }.
order-line-restored = Position ist wieder da. Summe { $total }.
order-rate = { $rate } %
order-rate-none = keine

order-delivery = Lieferung
order-shipping = Lieferkosten
order-description = Beschreibung in der E-Mail
    .hint = Steht in der E-Mail und auf der Zahlungsseite.

order-payment = Zahlung
order-amount = Abzubuchender Betrag
order-amount-own = Die Positionen ergeben { $sum }.
order-amount-follow = Summe der Positionen übernehmen
order-currency = Währung
order-capture = Abbuchung
order-capture-reserve = Reservieren, beim Versand abbuchen
order-capture-take = Jetzt abbuchen
order-account = Konto
    .none = Kein Konto kann dies abbuchen
order-accounts-other = Warum kein anderes?
order-reference = Bestellnummer
order-settlement = Abrechnungsreferenz
    .hint = Geht an den Anbieter und kommt in dessen Abrechnungsdatei zurück.
order-language = Kundensprache
order-validity = Link bleibt offen
order-validity-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
  }
order-owner = Zuständig
order-note = Notiz fürs Team

order-draft-new = Entwurf
order-draft-kept = Entwurf, behalten
order-draft-changed = Entwurf, noch nicht behalten
order-total-spoken = Summe { $total }
order-goods = { $count ->
    [one] Waren, { $count } Position
   *[other] Waren, { $count } Positionen
  }
order-read-back = Zum Vorlesen
order-checks = Prüfungen vor der Karte
order-checks-link = Prüfungen vor dem Link
order-take-card = Karte aufnehmen
order-ask-link = Link senden…
order-keep = Entwurf behalten
order-link-instead = Stattdessen Link senden
order-drafts = Behaltene Entwürfe
order-draft-drop = Entwurf { $reference } entfernen
order-recent = Letzte eigene Bestellungen
order-recent-none = Heute noch keine

order-check-ready = { $account } nimmt { $currency }
order-check-ready-moto = { $account } ist bereit für Telefon- und Postbestellungen in { $currency }
order-check-ready-link = { $account } ist bereit für Links in { $currency }
order-check-no-similar-order = Keine ähnliche Bestellung in den letzten 24 Stunden
order-check-similar-order = { $reference }: gleicher Name und Betrag, vor { $minutes } Minuten.
order-check-open-link-card = Ein Link über { $amount } ist ebenfalls noch offen. Er gilt nicht mehr, sobald die Karte genehmigt ist; wird beides bezahlt, wird es gemeldet.
order-check-open-link = Ein Link über { $amount } ist noch offen und passt dann nicht mehr. Einen neuen senden; wird der alte bezahlt, wird es gemeldet.
order-check-link-takes-at-once = Ein Link von { $account } bucht sofort ab, obwohl reserviert werden soll
order-check-pause-recording = Zuerst die Gesprächsaufzeichnung anhalten
order-check-open-similar = { $reference } öffnen
order-check-offline = Keine Verbindung. Die Karte wird nie gespeichert, darum kann sie nicht warten.

order-card-open = Die Karte wird eingetippt
order-card-open-text = Das Kartenfenster ist offen. Nichts von der Karte geht durch dieses Fenster.
order-card-sending = Wird gesendet
order-card-sending-text = { $provider } wird gefragt. Das Fenster nicht schließen.
order-card-still = Nach { $seconds } Sekunden noch keine Antwort. Bleibt sie aus, gilt das Ergebnis als unbekannt, und nichts wird zweimal gesendet.
order-card-show = Kartenfenster zeigen
order-card-stop = Kartenfenster schließen
order-card-closed-cancelled = Das Kartenfenster wurde geschlossen. Es wurde nichts gesendet.
order-card-closed-idle = Das Kartenfenster schloss nach drei Minuten Ruhe. Nichts wurde gesendet, nichts behalten.
order-card-closed-locked = Der Bildschirm wurde gesperrt, das Kartenfenster schloss. Nichts wurde gesendet, nichts behalten.
order-card-closed-offline = Die Verbindung brach ab, das Kartenfenster schloss. Nichts wurde gesendet, nichts behalten.

order-problems = Diese Bestellung kann noch nicht weiter
order-kept = Entwurf behalten
order-other-order = { $reference } öffnen

order-ship-date = Versanddatum
order-carrier = Spedition

order-approval-ask = Freigabe anfragen
order-approval-who = { $approver } entscheidet.
order-approval-asked = Freigabe angefragt. { $approver } entscheidet.
order-approval-waiting = Aus, bis { $approver } freigibt. Angefragt: { $at }.
order-approval-open = Anfrage öffnen
order-approval-sent-back = Zurückgegeben von { $who }
order-approval-given = Freigegeben von { $who }, { $at }

order-card-only = Nur Karte: Telefon oder Post

order-template-use = Aus Vorlage…
order-template-save = Als Vorlage behalten…
order-template-use-title = Mit einer Vorlage beginnen
order-template-find = Vorlage finden
    .list = Vorlagen
order-templates-found = { $count ->
    [0] Keine Vorlage gefunden
    [one] { $count } Vorlage gefunden
   *[other] { $count } Vorlagen gefunden
  }
order-templates-none = Noch keine Vorlage. Eine Bestellung schreiben und ihre Artikel behalten.
order-template-replaces = Artikel, Beschreibung, Lieferung und Gültigkeit dieser Bestellung werden ersetzt. Die Kundendaten bleiben.
order-template-used = { $name } eingesetzt. Summe { $total }.
order-template-save-title = Als Vorlage behalten
order-template-name = Name der Vorlage
    .hint = Behalten werden Artikel, Beschreibung, Lieferung und Gültigkeit; keine Kundendaten.
order-template-saved = Vorlage { $name } behalten
order-template-wrong = Die Vorlage wurde nicht behalten:

# Orders that paying confirms.
order-quotation = Die Zahlung bestätigt diese Bestellung
order-quotation-hint = Bis genug bezahlt ist, bleibt es ein Angebot. Eine Anzahlung kann genügen.
order-prepayment = Bestätigt durch, % der Summe
order-expires = Letzter Tag zum Zahlen
order-expires-hint = Dieser Tag zählt noch; leer: ohne Ende.
order-pay-now = Jetzt verlangt
order-pay-now-due = Was sie bestätigt: { $amount }
order-pay-now-all = Alles Übrige: { $amount }
order-asks-confirms = Die Zahlung von { $amount } bestätigt die Bestellung.
order-asks-less = { $amount } allein bestätigen die Bestellung nicht: nötig sind { $needed }.
order-asks-rest = { $amount } von dem, was noch zu zahlen ist.
