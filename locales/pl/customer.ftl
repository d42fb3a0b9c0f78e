### Customers: finding one while taking an order, and entering a new one. Shown to the person at the terminal.

customer-heading = Klient
customer-find = Znajdź klienta
    .placeholder = Nazwa, telefon, e-mail lub numer klienta
    .list = Znalezieni klienci
customer-found = { $count ->
    [0] Nie znaleziono klienta
    [one] Znaleziono { $count } klienta
    [few] Znaleziono { $count } klientów
    [many] Znaleziono { $count } klientów
   *[other] Znaleziono { $count } klienta
  }
customer-new-named = Nowy klient „{ $text }”
customer-new = Nowy klient
customer-change = Zmień
customer-edit = Edytuj
customer-taken = Wybrano: { $name }

customer-form = Nowy klient
customer-form-edit = Edytuj klienta
customer-first-name = Imię
customer-last-name = Nazwisko
customer-company = Firma
customer-email = E-mail
customer-phone = Telefon
customer-language = Język
    .hint = E-maile, strona płatności i potwierdzenie są w tym języku.
customer-street = Ulica
customer-postal-code = Kod pocztowy
customer-city = Miejscowość
customer-country = Kraj
customer-card-required = Wymagana płatność kartą
    .hint = Link nie jest wysyłany; karta jest przyjmowana telefonicznie lub pocztą.
customer-needs-approval = Zamówienia wymagają akceptacji
    .hint = Każde zamówienie czeka na osobę prowadzącą lub kierownictwo.
customer-mark-card = Tylko karta
customer-mark-approval = Wymaga akceptacji
customer-done = Zatwierdź
customer-back-to-search = Wróć do szukania
customer-unnamed = Bez nazwy
