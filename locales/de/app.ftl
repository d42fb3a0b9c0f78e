### The window's frame: rail, title, test band, connection, palette. Shown to the person at the terminal, in their language.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = Echtbetrieb
app-title-test = Test
app-title-none = nicht eingerichtet

app-mode-live = ECHT
app-mode-test = TEST
app-test-band = Testbetrieb: E-Mails gehen nur an Sie, es fließt kein Geld
app-demo-band = Erfundenes Geschäft: nichts verlässt diesen Computer, es fließt kein Geld

app-skip = Zum Hauptbereich
app-rail = Hauptmenü
app-rail-order = Neue Bestellung
app-rail-list = Links & Zahlungen
app-rail-settings = Einstellungen
app-rail-help = Hilfe und Tasten
app-rail-attention = { $count ->
    [one] { $count } braucht Aufmerksamkeit
   *[other] { $count } brauchen Aufmerksamkeit
  }
app-rail-lapsing = { $count ->
    [one] { $count } Zahlung oder Link läuft in 48 Stunden ab
   *[other] { $count } Zahlungen und Links laufen in 48 Stunden ab
  }
app-find = Suchen
app-connected = Verbunden
app-offline = Keine Verbindung
app-offline-note = Keine Verbindung. Bestellungen lassen sich schreiben und behalten; Links gehen hinaus, sobald sie wieder da ist. Karten können nicht warten, sie werden nie gespeichert.
app-back-online = Die Verbindung ist wieder da.

app-start-failed = Counterfoil konnte nicht starten
app-start-failed-hint = Es wurde nichts gesendet oder abgebucht. Fenster schließen und neu öffnen; was gespeichert war, bleibt erhalten.
app-try-again = Erneut versuchen

app-palette = Suchen oder ausführen
    .placeholder = Name, Bestellung, letzte vier Ziffern oder was zu tun ist
    .list = Gefunden
app-palette-customer = Kundendaten
app-palette-order = Bestellung
app-palette-command = Befehl
app-palette-found = { $count ->
    [0] Nichts gefunden
    [one] { $count } gefunden
   *[other] { $count } gefunden
  }

app-help = Hilfe und Tasten
app-help-intro = Alles geht über die Tastatur. Bei einer neuen Bestellung folgen die Felder dem Gespräch: wie bezahlt wird, wer, was, wie viel.
app-help-close = Schließen
app-chord = { $keys }, dann…
app-or = oder

app-back = Zurück
app-cancel = Abbrechen
app-save = Speichern
app-undo = Rückgängig
app-copied = Kopiert
app-leave-title = Ohne Speichern verlassen?
app-leave-text = Nicht gespeichert: { $changes }.
app-leave-go = Ohne Speichern verlassen
app-leave-stay = Bleiben
app-optional = optional
app-loading = Wird geladen

# Orders that paying confirms.
app-quotation = Angebot
app-quotation-open = Noch nicht bestätigt: weitere { $amount } bestätigen es
app-quotation-until = Offen bis einschließlich { $date }
app-quotation-expired = Der letzte Tag war der { $date }: erst nach einem späteren Datum kann wieder bezahlt werden
app-quotation-confirmed = Bestätigt { $at }
app-quotation-paid = { $paid } von { $total } bezahlt
app-quotation-rest = Noch { $amount } zu zahlen
app-quotation-over = Es kamen { $amount } mehr ein als die Bestellung ausmacht. Erstatten Sie sie oder ändern Sie die Bestellung.
app-quotation-look = Es kamen { $amount } ein, die nicht zur Bestellung passen. Sie bestätigen nichts, bis jemand sie geprüft hat.
app-quotation-ask = Rest anfordern
