### The window's frame: rail, title, test band, connection, palette. Shown to the person at the terminal, in their language.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = live
app-title-test = test
app-title-none = niet ingesteld

app-mode-live = LIVE
app-mode-test = TEST
app-test-band = Testmodus: e-mails gaan alleen naar u, er wordt geen geld overgemaakt
app-demo-band = Verzonnen winkel: niets verlaat deze computer, er wordt geen geld overgemaakt

app-skip = Naar het hoofdgedeelte
app-rail = Hoofdmenu
app-rail-order = Nieuwe bestelling
app-rail-list = Links & betalingen
app-rail-settings = Instellingen
app-rail-help = Hulp en toetsen
app-rail-attention = { $count ->
    [one] { $count } vraagt aandacht
   *[other] { $count } vragen aandacht
  }
app-rail-lapsing = { $count ->
    [one] { $count } betaling of link vervalt binnen 48 uur
   *[other] { $count } betalingen en links vervallen binnen 48 uur
  }
app-find = Zoeken
app-connected = Verbonden
app-offline = Geen verbinding
app-offline-note = Geen verbinding. Bestellingen kunnen worden geschreven en bewaard; links gaan uit zodra de verbinding terug is. Kaarten kunnen niet wachten, ze worden nooit opgeslagen.
app-back-online = De verbinding is terug.

app-start-failed = Counterfoil kon niet starten
app-start-failed-hint = Er is niets verstuurd of afgeschreven. Sluit het venster en open het opnieuw; wat is opgeslagen, blijft bewaard.
app-try-again = Opnieuw proberen

app-palette = Zoeken of uitvoeren
    .placeholder = Klant, bestelling, laatste vier cijfers of wat er moet gebeuren
    .list = Gevonden
app-palette-customer = Klant
app-palette-order = Bestelling
app-palette-command = Opdracht
app-palette-found = { $count ->
    [0] Niets gevonden
    [one] { $count } gevonden
   *[other] { $count } gevonden
  }

app-help = Hulp en toetsen
app-help-intro = Alles werkt met het toetsenbord. Bij een nieuwe bestelling volgen de velden het gesprek: hoe er wordt betaald, wie, wat, hoeveel.
app-help-close = Sluiten
app-chord = { $keys }, daarna…
app-or = of

app-back = Terug
app-cancel = Niet doen
app-save = Opslaan
app-undo = Ongedaan maken
app-copied = Gekopieerd
app-leave-title = Verlaten zonder op te slaan?
app-leave-text = Niet opgeslagen: { $changes }.
app-leave-go = Verlaten zonder op te slaan
app-leave-stay = Blijven
app-optional = optioneel
app-loading = Bezig met laden

# Orders that paying confirms.
app-quotation = Offerte
app-quotation-open = Nog niet bevestigd: nog { $amount } om te bevestigen
app-quotation-until = Open tot en met { $date }
app-quotation-expired = De laatste dag was { $date }: zonder latere datum kan geen betaling beginnen
app-quotation-confirmed = Bevestigd { $at }
app-quotation-paid = { $paid } van { $total } betaald
app-quotation-rest = Nog { $amount } te betalen
app-quotation-over = Er kwam { $amount } meer binnen dan de bestelling bedraagt. Betaal het terug of wijzig de bestelling.
app-quotation-look = Er kwam { $amount } binnen dat niet bij de bestelling past. Het bevestigt niets tot iemand het heeft bekeken.
app-quotation-ask = Vraag de rest
