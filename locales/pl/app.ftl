### The window's frame: rail, title, test band, connection, palette. Shown to the person at the terminal, in their language.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = produkcja
app-title-test = test
app-title-none = bez konfiguracji

app-mode-live = REALNE
app-mode-test = TEST
app-test-band = Tryb testowy: e-maile trafiają tylko na własny adres, pieniądze nie są pobierane
app-demo-band = Zmyślony sklep: nic nie opuszcza tego komputera, pieniądze nie są pobierane

app-skip = Przejdź do głównej części
app-rail = Menu główne
app-rail-order = Nowe zamówienie
app-rail-list = Linki i płatności
app-rail-settings = Ustawienia
app-rail-help = Pomoc i klawisze
app-rail-attention = { $count ->
    [one] { $count } wymaga uwagi
    [few] { $count } wymagają uwagi
    [many] { $count } wymaga uwagi
   *[other] { $count } wymaga uwagi
  }
app-rail-lapsing = { $count ->
    [one] { $count } płatność lub link wygasa w ciągu 48 godzin
    [few] { $count } płatności i linki wygasają w ciągu 48 godzin
    [many] { $count } płatności i linków wygasa w ciągu 48 godzin
   *[other] { $count } płatności i linku wygasa w ciągu 48 godzin
  }
app-find = Szukaj
app-connected = Połączono
app-offline = Brak połączenia
app-offline-note = Brak połączenia. Zamówienia można pisać i zachować; linki wyjdą, gdy połączenie wróci. Karty nie mogą czekać, nigdy nie są zapisywane.
app-back-online = Połączenie wróciło.

app-start-failed = Nie udało się uruchomić Counterfoil
app-start-failed-hint = Nic nie wysłano ani nie pobrano. Wystarczy zamknąć okno i otworzyć je ponownie; zapisane dane zostają.
app-try-again = Spróbuj ponownie

app-palette = Szukaj lub wykonaj
    .placeholder = Klient, zamówienie, ostatnie cztery cyfry lub polecenie
    .list = Znalezione
app-palette-customer = Klient
app-palette-order = Zamówienie
app-palette-command = Polecenie
app-palette-found = { $count ->
    [0] Nic nie znaleziono
    [one] Znaleziono { $count }
    [few] Znaleziono { $count }
    [many] Znaleziono { $count }
   *[other] Znaleziono { $count }
  }

app-help = Pomoc i klawisze
app-help-intro = Wszystko działa z klawiatury. W nowym zamówieniu pola idą za rozmową: sposób płatności, kto, co, ile.
app-help-close = Zamknij
app-chord = { $keys }, potem…
app-or = lub

app-back = Wstecz
app-cancel = Zostaw
app-save = Zapisz
app-undo = Cofnij
app-copied = Skopiowano
app-leave-title = Wyjść bez zapisywania?
app-leave-text = Niezapisane: { $changes }.
app-leave-go = Wyjdź bez zapisywania
app-leave-stay = Zostań
app-optional = opcjonalnie
app-loading = Wczytywanie

# Orders that paying confirms.
app-quotation = Oferta
app-quotation-open = Jeszcze niepotwierdzona: brakuje { $amount } do potwierdzenia
app-quotation-until = Otwarta do { $date } włącznie
app-quotation-expired = Ostatnim dniem był { $date }: bez przesunięcia daty nie można zacząć płatności
app-quotation-confirmed = Potwierdzona { $at }
app-quotation-paid = Zapłacono { $paid } z { $total }
app-quotation-rest = Pozostało do zapłaty: { $amount }
app-quotation-over = Wpłynęło o { $amount } więcej, niż wynosi zamówienie. Zwróć różnicę lub zmień zamówienie.
app-quotation-look = Wpłynęło { $amount } niezgodne z zamówieniem. Nic nie potwierdza, dopóki ktoś tego nie sprawdzi.
app-quotation-ask = Poproś o resztę
