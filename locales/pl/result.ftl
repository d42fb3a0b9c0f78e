### What became of a payment: verdict, reason for staff, what to do. The sentences to say aloud come from say.ftl.

result-title = Zamówienie { $reference }
result-title-sending = Wysyłanie
result-sending = Wysyłanie. Nie zamykaj.
result-sending-hint = Trwa zapytanie do { $provider }. Jeśli odpowiedź nie przyjdzie, wynik zostanie zapisany jako nieznany i nic nie zostanie wysłane dwa razy.

result-approved-reserved = Zaakceptowano. Zarezerwowano { $amount }.
result-approved-taken = Zaakceptowano. Pobrano { $amount }.
result-declined = Odrzucono. Nic nie pobrano.
result-voided = Anulowano. Nic nie pobrano.
result-needs-payer = Klient musi potwierdzić. Nic nie pobrano.
result-not-processed = Nie przetworzono. Banku nie zapytano.
result-pending = W trakcie weryfikacji. Nic jeszcze nie rozstrzygnięto.
result-unknown = Nie wiadomo jeszcze, czy obciążono kartę.
result-unknown-do-not = Nie obciążaj ponownie tej karty. Nie przyszła odpowiedź.
result-unknown-hint = Próba jest zapisana, a Counterfoil dalej pyta. Można zamknąć ten ekran lub przyjąć inne zamówienie.

result-mark-sending = Wysyłanie
result-mark-needs-payer = Czeka na klienta
result-mark-pending = Weryfikacja
result-mark-unknown = Nieznane od { $since }
result-mark-not-processed = Nie przetworzono

result-say = Powiedz klientowi
result-say-language = Język zdania
result-capture-before = Pobierz przy wysyłce, przed: { $until }.
result-reason-staff = Powód banku tylko do wiadomości wewnętrznej: { $reason }
result-form-kept = Formularz zostaje, karta nie.
result-needs-payer-hint = Bank wymaga uwierzytelnienia posiadacza karty. Umożliwia to link do płatności; zamówienie zostaje.
result-pending-hint = { $provider } weryfikuje tę płatność przed decyzją. Przyjdzie powiadomienie; do tego czasu zamówienie jest zablokowane.
result-contact = Z kim się skontaktować
result-contact-text = Tam można to wyjaśnić. Podaj numer { $reference }.
result-contact-phone = Telefon
result-contact-email = E-mail

result-address-match = Adres się zgadza.
result-address-street-only = Zgadza się tylko ulica.
result-address-postcode-only = Zgadza się tylko kod pocztowy.
result-address-no-match = Adres się nie zgadza.
result-address-not-checked = Adresu nie porównano.
result-code-match = Kod zabezpieczający się zgadza.
result-code-no-match = Kod zabezpieczający się nie zgadza.
result-code-not-checked = Kodu zabezpieczającego nie porównano.
result-check-none = Bank nie porównał danych.

result-next-order = Następne zamówienie
result-receipt = Potwierdzenie, język: { $language }
result-open = Otwórz zamówienie
result-another-card = Inna karta
result-link-instead = Wyślij link zamiast karty
result-send-link = Wyślij link
result-keep-draft = Zachowaj jako szkic
result-back = Wróć do zamówienia
result-retry-from = Niedostępne do { $at }, odrzucone karty: { $count }. Zaproponuj link.
result-no-retry = Niedostępne: zamówienie jest zablokowane lub trwa inna płatność. Zaproponuj link.
result-ask = Zapytaj teraz { $provider }
result-ask-hint = Bez ryzyka, dowolnie często
result-asking = Trwa zapytanie
result-next-hint = Gdy sprawa się wyjaśni, przyjdzie powiadomienie
result-release = Odblokuj zamówienie
result-locked-hint = Zablokowane, aż { $provider } dwa razy powie, że płatności nie ma
result-release-hint = { $provider } nie zna takiej płatności. Odblokuj dopiero po sprawdzeniu w konsoli operatora; powód zostaje zapisany.
result-copy = Kopiuj numer

result-what-happened = Co się stało
result-can = Co można zrobić
result-asked-sent = Próba zapisana, potem wysłana
result-asked-no-answer = Brak odpowiedzi; zamówienie jest zablokowane
result-asked-asked-none = Zapytanie ręczne do { $provider } o { $reference }: na razie brak
result-asked-polled-none = Zapytanie do { $provider }: na razie brak
result-asked-found = Jest odpowiedź od { $provider }
result-asked-closed = Odblokowanie: { $who }
result-next-question = Następne zapytanie

result-approval-code = Kod autoryzacji
result-card = Karta
result-card-ending = { $brand }, ostatnie cyfry { $last4 }
result-code = Kod powodu
result-came-by = Zamówienie przyszło
result-by-telephone = Telefon
result-by-mail = Poczta
result-by-link = Link do płatności
result-asked-for = Zlecenie
result-asked-reserve = Zarezerwuj, pobierz później
result-asked-take = Pobierz od razu
result-attempt = Próba karty
result-taken-by = Przyjmuje
