### Customers: finding one while taking an order, and entering a new one. Shown to the person at the terminal.

customer-heading = Kundendaten
customer-find = Kundendaten suchen
    .placeholder = Name, Telefon, E-Mail oder Kundennummer
    .list = Gefundene Einträge
customer-found = { $count ->
    [0] Kein Eintrag gefunden
    [one] { $count } Eintrag gefunden
   *[other] { $count } Einträge gefunden
  }
customer-new-named = Neuer Eintrag „{ $text }“
customer-new = Neuer Eintrag
customer-change = Wechseln
customer-edit = Bearbeiten
customer-taken = { $name } übernommen

customer-form = Neuer Eintrag
customer-form-edit = Eintrag bearbeiten
customer-first-name = Vorname
customer-last-name = Nachname
customer-company = Firma
customer-email = E-Mail
customer-phone = Telefon
customer-language = Sprache
    .hint = E-Mails, Zahlungsseite und Beleg kommen in dieser Sprache.
customer-street = Straße
customer-postal-code = PLZ
customer-city = Ort
customer-country = Land
customer-card-required = Kartenzahlung erforderlich
    .hint = Kein Link wird gesendet; die Karte kommt per Telefon oder Post.
customer-needs-approval = Bestellungen brauchen Freigabe
    .hint = Jede Bestellung wartet auf die zuständige Person oder die Leitung.
customer-mark-card = Nur Karte
customer-mark-approval = Freigabe nötig
customer-done = Übernehmen
customer-back-to-search = Zurück zur Suche
customer-unnamed = Ohne Namen
