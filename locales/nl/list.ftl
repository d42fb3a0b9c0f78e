### Links & payments: the list. Also the words of the three states, used everywhere in the window.

list-message-none = Geen
list-message-queued = In wachtrij
list-message-sending = Gaat uit
list-message-sent = Verstuurd
list-message-failed = Afgewezen
list-message-uncertain = Onzeker

list-link-none = Geen
list-link-draft = Concept
list-link-active = Actief
list-link-part-paid = Deels betaald
list-link-paid = Betaald
list-link-expired = Verlopen
list-link-withdrawn = Ingetrokken
list-link-replaced = Vervangen

list-money-none = Niet betaald
list-money-authorised = Gereserveerd
list-money-part-captured = Deels geïnd
list-money-captured = Geïnd
list-money-voided = Geannuleerd
list-money-part-refunded = Deels terugbetaald
list-money-refunded = Terugbetaald
list-money-declined = Geweigerd
list-money-unknown = Onbekend
list-money-charged-back = Teruggeboekt

list-title = Links & betalingen
list-views = Opgeslagen weergaven
list-view-all = Alle
list-view-attention = Vraagt aandacht
list-view-sent-today = Vandaag verstuurd
list-view-lapsing = Vervalt binnen 48 uur
list-view-mine = Van mij
list-count = { $count ->
    [one] { $count } rij
   *[other] { $count } rijen
  }
list-thousand = 1.000+

list-search = Zoeken in deze lijst
    .placeholder = Klant, bestelling, laatste 4
list-filter-days = Periode
list-days = { $days ->
    [one] Laatste { $days } dag
   *[other] Laatste { $days } dagen
  }
list-filter-channel = Betaalwijze
list-filter-clear = Filter { $filter } verwijderen
list-clear = Alles verwijderen

list-customer = Klant, bestelling
list-amount = Bedrag
list-message = Bericht
list-link = Link
list-money = Geld
list-language = Taal
list-language-short = Taal
list-owner = Behandelaar
list-due = Te doen
list-by-phone = { $account }, telefoon
list-by-mail = { $account }, post

list-due-nothing = Klaar
list-due-now = Nu
list-due-passed = Verstreken
list-due-hours = nog { $count } uur
list-due-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
  }
list-due-look = bekijken
list-due-settle = nog niet opgehelderd
list-due-amount-mismatch = ander bedrag binnengekomen
list-due-paid-after-all = toch nog betaald
list-due-mend-address = adres afgewezen
list-due-check-mail = nagaan of de e-mail is uitgegaan
list-due-capture-before = innen
list-due-link-ends = link sluit
list-due-link-expired = link gesloten, niet betaald
list-runs-out-authorisation = reservering, { $amount } niet geïnd
list-runs-out-link = link, { $amount } niet betaald

list-newer = { $count ->
    [one] { $count } nieuwere, tonen
   *[other] { $count } nieuwere, tonen
  }
list-found = { $count ->
    [0] Niets gevonden
    [one] { $count } gevonden
   *[other] { $count } gevonden
  }
list-found-more = { $count } getoond, er zijn er meer
list-as-of = Stand van { $at }
list-as-of-offline = Geen verbinding. Stand van { $at }
list-page = Pagina { $page }
list-previous = Vorige
list-next = Volgende

list-empty-all = Nog geen betalingen en geen links. F2 begint een bestelling.
list-empty-attention = Op dit moment vraagt niets aandacht.
list-empty-sent-today = Vandaag is er geen link verstuurd.
list-empty-lapsing = De komende 48 uur vervalt er niets.
list-empty-mine = Niets hiervan is van u.
list-empty-filtered = Niets past. Verwijder een filter of zoek op minder.

list-drift = Administratie en aanbieders
list-drift-never = Sinds de start niet vergeleken.
list-drift-result = Vergeleken om { $at }. Betalingen: { $checked }. Verschillen: { $count }.
list-drift-unanswered = Niet vergeleken, omdat de aanbieder niet antwoordde: { $count }.
list-drift-check = Vergelijken met de aanbieders
list-drift-checking = Bezig met vergelijken…
list-drift-missing = { $provider } weet er niets van.
list-drift-amount = Te betalen: { $ours } vastgelegd, { $theirs } bij { $provider }.
list-drift-reserved = Gereserveerd: { $ours } vastgelegd, { $theirs } bij { $provider }.
list-drift-captured = Geïnd: { $ours } vastgelegd, { $theirs } bij { $provider }.
list-drift-refunded = Terugbetaald: { $ours } vastgelegd, { $theirs } bij { $provider }.
list-drift-state = Stand: { $ours } vastgelegd, { $theirs } bij { $provider }.
list-drift-take = Overnemen van { $provider }
list-drift-ask = Overnemen zou het verschil niet wegnemen. Vraag het eerst aan { $provider }.
list-export = Exporteren
list-exporting = Bezig met exporteren…
list-exported = { $count ->
    [one] { $count } rij staat in { $path }
   *[other] { $count } rijen staan in { $path }
  }
list-export-name = Naam
list-export-provider = Aanbieder
list-export-created = Begonnen (UTC)
list-export-changed = Laatste wijziging (UTC)
list-export-provider-order = Bestelling bij de aanbieder
list-export-payment = Betaling
