### Links & payments: the list. Also the words of the three states, used everywhere in the window.

list-message-none = Keine
list-message-queued = Wartet
list-message-sending = Geht hinaus
list-message-sent = Gesendet
list-message-failed = Abgewiesen
list-message-uncertain = Ungewiss

list-link-none = Keiner
list-link-draft = Entwurf
list-link-active = Aktiv
list-link-part-paid = Teils bezahlt
list-link-paid = Bezahlt
list-link-expired = Abgelaufen
list-link-withdrawn = Zurückgezogen
list-link-replaced = Ersetzt

list-money-none = Nicht bezahlt
list-money-authorised = Reserviert
list-money-part-captured = Teils abgebucht
list-money-captured = Abgebucht
list-money-voided = Aufgehoben
list-money-part-refunded = Teils erstattet
list-money-refunded = Erstattet
list-money-declined = Abgelehnt
list-money-unknown = Unbekannt
list-money-charged-back = Rückbelastet

list-title = Links & Zahlungen
list-views = Gespeicherte Ansichten
list-view-all = Alle
list-view-attention = Braucht Aufmerksamkeit
list-view-sent-today = Heute gesendet
list-view-lapsing = Verfällt in 48 Std.
list-view-mine = Eigene
list-count = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
  }
list-thousand = 1.000+

list-search = In dieser Liste suchen
    .placeholder = Name, Bestellung, letzte 4
list-filter-days = Zeitraum
list-days = { $days ->
    [one] Letzter { $days } Tag
   *[other] Letzte { $days } Tage
  }
list-filter-channel = Zahlweg
list-filter-clear = Filter { $filter } entfernen
list-clear = Alle entfernen

list-customer = Name, Bestellung
list-amount = Betrag
list-message = Nachricht
list-link = Link
list-money = Geld
list-language = Sprache
list-language-short = Spr.
list-owner = Zuständig
list-due = Fällig
list-by-phone = { $account }, Telefon
list-by-mail = { $account }, Post

list-due-nothing = Erledigt
list-due-now = Jetzt
list-due-passed = Vorbei
list-due-hours = noch { $count } Std.
list-due-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
  }
list-due-look = ansehen
list-due-settle = noch nicht geklärt
list-due-amount-mismatch = anderer Betrag kam
list-due-paid-after-all = doch noch bezahlt
list-due-mend-address = Adresse abgewiesen
list-due-check-mail = prüfen, ob die E-Mail hinausging
list-due-capture-before = abbuchen
list-due-link-ends = Link schließt
list-due-link-expired = Link geschlossen, nicht bezahlt
list-runs-out-authorisation = Reservierung, { $amount } nicht abgebucht
list-runs-out-link = Link, { $amount } nicht bezahlt

list-newer = { $count ->
    [one] { $count } neuer Eintrag, anzeigen
   *[other] { $count } neue Einträge, anzeigen
  }
list-found = { $count ->
    [0] Nichts gefunden
    [one] { $count } gefunden
   *[other] { $count } gefunden
  }
list-found-more = { $count } angezeigt, weitere folgen
list-as-of = Stand { $at }
list-as-of-offline = Keine Verbindung. Stand { $at }
list-page = Seite { $page }
list-previous = Zurück
list-next = Weiter

list-empty-all = Noch keine Zahlungen und keine Links. F2 beginnt eine Bestellung.
list-empty-attention = Gerade braucht nichts Aufmerksamkeit.
list-empty-sent-today = Heute wurde kein Link gesendet.
list-empty-lapsing = In den nächsten 48 Stunden verfällt nichts.
list-empty-mine = Keine eigenen Einträge.
list-empty-filtered = Nichts passt. Einen Filter entfernen oder nach weniger suchen.

list-drift = Aufzeichnung und Anbieter
list-drift-never = Seit dem Start nicht verglichen.
list-drift-result = Verglichen um { $at }. Zahlungen: { $checked }. Abweichungen: { $count }.
list-drift-unanswered = Nicht verglichen, weil der Anbieter nicht antwortete: { $count }.
list-drift-check = Mit den Anbietern vergleichen
list-drift-checking = Vergleich läuft…
list-drift-missing = { $provider } weiß nichts davon.
list-drift-amount = Zu zahlen: { $ours } aufgezeichnet, { $theirs } bei { $provider }.
list-drift-reserved = Reserviert: { $ours } aufgezeichnet, { $theirs } bei { $provider }.
list-drift-captured = Abgebucht: { $ours } aufgezeichnet, { $theirs } bei { $provider }.
list-drift-refunded = Erstattet: { $ours } aufgezeichnet, { $theirs } bei { $provider }.
list-drift-state = Stand: { $ours } aufgezeichnet, { $theirs } bei { $provider }.
list-drift-take = Von { $provider } übernehmen
list-drift-ask = Mit dem Übernehmen stimmten sie noch nicht überein. Fragen Sie zuerst bei { $provider } nach.
list-export = Exportieren
list-exporting = Wird exportiert…
list-exported = { $count ->
    [one] { $count } Zeile steht in { $path }
   *[other] { $count } Zeilen stehen in { $path }
  }
list-export-name = Name
list-export-provider = Anbieter
list-export-created = Begonnen (UTC)
list-export-changed = Letzte Änderung (UTC)
list-export-provider-order = Bestellung beim Anbieter
list-export-payment = Zahlung
