### Links & payments: the list. Also the words of the three states, used everywhere in the window.

list-message-none = Brak
list-message-queued = W kolejce
list-message-sending = Wychodzi
list-message-sent = Wysłano
list-message-failed = Nie przyjęto
list-message-uncertain = Niepewne

list-link-none = Brak
list-link-draft = Szkic
list-link-active = Aktywny
list-link-part-paid = Opłacony częściowo
list-link-paid = Opłacony
list-link-expired = Wygasł
list-link-withdrawn = Wycofany
list-link-replaced = Zastąpiony

list-money-none = Nie zapłacono
list-money-authorised = Zarezerwowano
list-money-part-captured = Pobrano część
list-money-captured = Pobrano
list-money-voided = Anulowano
list-money-part-refunded = Zwrócono część
list-money-refunded = Zwrócono
list-money-declined = Odrzucono
list-money-unknown = Nieznane
list-money-charged-back = Obciążenie zwrotne

list-title = Linki i płatności
list-views = Zapisane widoki
list-view-all = Wszystkie
list-view-attention = Wymaga uwagi
list-view-sent-today = Wysłane dziś
list-view-lapsing = Wygasa w 48 h
list-view-mine = Moje
list-count = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
  }
list-thousand = 1000+

list-search = Szukaj na tej liście
    .placeholder = Klient, numer, 4 cyfry
list-filter-days = Okres
list-days = { $days ->
    [one] Ostatni { $days } dzień
    [few] Ostatnie { $days } dni
    [many] Ostatnie { $days } dni
   *[other] Ostatnie { $days } dnia
  }
list-filter-channel = Sposób płatności
list-filter-clear = Usuń filtr { $filter }
list-clear = Usuń wszystkie

list-customer = Klient, zamówienie
list-amount = Kwota
list-message = Wiadomość
list-link = Link
list-money = Pieniądze
list-language = Język
list-language-short = Jęz.
list-owner = Prowadzi
list-due = Termin
list-by-phone = { $account }, telefon
list-by-mail = { $account }, poczta

list-due-nothing = Gotowe
list-due-now = Teraz
list-due-passed = Minęło
list-due-hours = jeszcze { $count } h
list-due-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
  }
list-due-look = do sprawdzenia
list-due-settle = jeszcze niewyjaśnione
list-due-amount-mismatch = przyszła inna kwota
list-due-paid-after-all = jednak opłacone
list-due-mend-address = adres nieprzyjęty
list-due-check-mail = sprawdzić, czy e-mail wyszedł
list-due-capture-before = pobrać
list-due-link-ends = link się zamyka
list-due-link-expired = link zamknięty, bez płatności
list-runs-out-authorisation = rezerwacja, { $amount } do pobrania
list-runs-out-link = link, { $amount } bez płatności

list-newer = { $count ->
    [one] { $count } nowsza pozycja, pokaż
    [few] { $count } nowsze pozycje, pokaż
    [many] { $count } nowszych pozycji, pokaż
   *[other] { $count } nowszej pozycji, pokaż
  }
list-found = { $count ->
    [0] Nic nie znaleziono
    [one] Znaleziono { $count }
    [few] Znaleziono { $count }
    [many] Znaleziono { $count }
   *[other] Znaleziono { $count }
  }
list-found-more = Pokazano { $count }, są kolejne
list-as-of = Stan z { $at }
list-as-of-offline = Brak połączenia. Stan z { $at }
list-page = Strona { $page }
list-previous = Poprzednia
list-next = Następna

list-empty-all = Nie ma jeszcze płatności ani linków. F2 zaczyna zamówienie.
list-empty-attention = Teraz nic nie wymaga uwagi.
list-empty-sent-today = Dziś nie wysłano żadnego linku.
list-empty-lapsing = W ciągu najbliższych 48 godzin nic nie wygasa.
list-empty-mine = Brak własnych pozycji.
list-empty-filtered = Nic nie pasuje. Usuń filtr lub wpisz mniej.

list-drift = Rejestr i dostawcy
list-drift-never = Od uruchomienia nie porównano.
list-drift-result = Porównano o { $at }. Płatności: { $checked }. Różnice: { $count }.
list-drift-unanswered = Nieporównane, bo dostawca nie odpowiedział: { $count }.
list-drift-check = Porównaj z dostawcami
list-drift-checking = Porównywanie…
list-drift-missing = { $provider } nic o tym nie wie.
list-drift-amount = Do zapłaty: { $ours } w rejestrze, { $theirs } w { $provider }.
list-drift-reserved = Zarezerwowano: { $ours } w rejestrze, { $theirs } w { $provider }.
list-drift-captured = Pobrano: { $ours } w rejestrze, { $theirs } w { $provider }.
list-drift-refunded = Zwrócono: { $ours } w rejestrze, { $theirs } w { $provider }.
list-drift-state = Stan: { $ours } w rejestrze, { $theirs } w { $provider }.
list-drift-take = Przejmij z { $provider }
list-drift-ask = Przejęcie tych danych nie usunie różnicy. Najpierw zapytaj { $provider }.
list-export = Eksportuj
list-exporting = Eksportowanie…
list-exported = { $count ->
    [one] { $count } wiersz jest w { $path }
    [few] { $count } wiersze są w { $path }
    [many] { $count } wierszy jest w { $path }
   *[other] { $count } wiersza jest w { $path }
  }
list-export-name = Imię i nazwisko
list-export-provider = Dostawca
list-export-created = Rozpoczęto (UTC)
list-export-changed = Ostatnia zmiana (UTC)
list-export-provider-order = Zamówienie u dostawcy
list-export-payment = Płatność
