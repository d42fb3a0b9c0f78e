### New order: the form on one side, the counterfoil (stub) with total, checks and next step on the other.

order-title = Nowe zamówienie
order-form = Zamówienie { $reference }
order-stub = Odcinek tego zamówienia
order-timer = Czas tego zamówienia: { $minutes } min { $seconds } s

order-channel = Jak płaci klient
order-channel-telephone = Telefon, wpisanie karty
order-channel-mail = Poczta, wpisanie karty
order-channel-link = Link do płatności
order-channel-choose = Wybierz: bank dostaje informację, jaką drogą przyszła karta

order-items = Pozycje
order-item = Pozycja
order-quantity = Ilość
order-price = Cena jedn.
order-tax = VAT
order-sum = Kwota
order-item-cell = Pozycja { $line }
order-quantity-cell = Ilość { $line }
order-price-cell = Cena jednostkowa { $line }
order-tax-cell = VAT { $line }
order-item-add = Dodaj pozycję
    .placeholder = Dodaj pozycję lub F9, by podać kartę
    .placeholder-link = Dodaj pozycję lub F9, by wysłać link
    .list = Pozycje sprzedane wcześniej
order-items-found = { $count ->
    [0] Dotąd nie sprzedano
    [one] Znaleziono { $count } pozycję
    [few] Znaleziono { $count } pozycje
    [many] Znaleziono { $count } pozycji
   *[other] Znaleziono { $count } pozycji
  }
order-remove-line = Usuń wiersz { $line }
order-line-added = Dodano wiersz. Suma { $total }.
order-line-removed = Usunięto wiersz. Suma { $total }.
order-line-restored = Wiersz wrócił. Suma { $total }.
order-rate = { $rate }%
order-rate-none = brak

order-delivery = Dostawa
order-shipping = Koszt dostawy
order-description = Opis dla klienta
    .hint = Pojawia się w e-mailu i na stronie płatności.

order-payment = Płatność
order-amount = Kwota do pobrania
order-amount-own = Wiersze dają razem { $sum }.
order-amount-follow = Użyj sumy wierszy
order-currency = Waluta
order-capture = Kiedy pobrać
order-capture-reserve = Zarezerwuj, pobierz przy wysyłce
order-capture-take = Pobierz teraz
order-account = Konto
    .none = Żadne konto tego nie przyjmie
order-accounts-other = Dlaczego nie inne?
order-reference = Numer zamówienia
order-settlement = Numer rozliczeniowy
    .hint = Trafia do operatora płatności i wraca w jego pliku rozliczeń.
order-language = Język klienta
order-validity = Link pozostaje otwarty
order-validity-days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
    [many] { $days } dni
   *[other] { $days } dnia
  }
order-owner = Prowadzi
order-note = Notatka dla zespołu

order-draft-new = Szkic
order-draft-kept = Szkic, zachowany
order-draft-changed = Szkic, jeszcze niezachowany
order-total-spoken = Suma { $total }
order-goods = { $count ->
    [one] Towary, { $count } wiersz
    [few] Towary, { $count } wiersze
    [many] Towary, { $count } wierszy
   *[other] Towary, { $count } wiersza
  }
order-read-back = Do odczytania klientowi
order-checks = Sprawdzenia przed kartą
order-checks-link = Sprawdzenia przed linkiem
order-take-card = Wprowadź kartę
order-ask-link = Wyślij link…
order-keep = Zachowaj szkic
order-link-instead = Wyślij link zamiast karty
order-drafts = Zachowane szkice
order-draft-drop = Usuń szkic { $reference }
order-recent = Ostatnie własne zamówienia
order-recent-none = Dziś jeszcze brak

order-check-ready = { $account } przyjmuje { $currency }
order-check-ready-moto = { $account } przyjmuje zamówienia telefoniczne i pocztowe w { $currency }
order-check-ready-link = { $account } przyjmuje linki w { $currency }
order-check-no-similar-order = Brak podobnego zamówienia z ostatnich 24 godzin
order-check-similar-order = { $reference }: ten sam klient i kwota, { $minutes } min temu.
order-check-open-link-card = Klient ma też otwarty link na { $amount }, który straci ważność po zaakceptowaniu karty; podwójna płatność zostanie zgłoszona.
order-check-open-link = Link na { $amount } jest jeszcze otwarty i nie będzie pasował. Wyślij nowy; opłacenie starego zostanie zgłoszone.
order-check-link-takes-at-once = Link konta { $account } pobiera pieniądze od razu, choć wybrano rezerwację
order-check-pause-recording = Najpierw wstrzymaj nagrywanie rozmowy
order-check-open-similar = Otwórz { $reference }
order-check-offline = Brak połączenia. Karta nigdy nie jest zapisywana, więc nie może czekać.

order-card-open = Trwa wpisywanie karty
order-card-open-text = Okno karty jest otwarte. Żadne dane karty nie przechodzą przez to okno.
order-card-sending = Wysyłanie
order-card-sending-text = Trwa zapytanie do { $provider }. Nie zamykaj okna.
order-card-still = Po { $seconds } s wciąż brak odpowiedzi. Jeśli nie przyjdzie, wynik zostanie zapisany jako nieznany i nic nie zostanie wysłane dwa razy.
order-card-show = Pokaż okno karty
order-card-stop = Zamknij okno karty
order-card-closed-cancelled = Okno karty zostało zamknięte. Nic nie wysłano.
order-card-closed-idle = Okno karty zamknęło się po trzech minutach bezczynności. Nic nie wysłano i nic nie zachowano.
order-card-closed-locked = Ekran został zablokowany, a okno karty zamknięte. Nic nie wysłano i nic nie zachowano.
order-card-closed-offline = Połączenie się urwało, a okno karty zostało zamknięte. Nic nie wysłano i nic nie zachowano.

order-problems = To zamówienie nie może jeszcze iść dalej
order-kept = Szkic zachowany
order-other-order = Otwórz { $reference }

order-ship-date = Data wysyłki
order-carrier = Przewoźnik

order-approval-ask = Poproś o akceptację
order-approval-who = Decyduje { $approver }.
order-approval-asked = Wysłano prośbę o akceptację. Decyduje { $approver }.
order-approval-waiting = Wyłączone do akceptacji ({ $approver }). Prośba: { $at }.
order-approval-open = Otwórz prośbę
order-approval-sent-back = Odesłane: { $who }
order-approval-given = Zaakceptowano: { $who }, { $at }

order-card-only = Tylko karta: telefon lub poczta

order-template-use = Z szablonu…
order-template-save = Zachowaj jako szablon…
order-template-use-title = Zacznij od szablonu
order-template-find = Znajdź szablon
    .list = Szablony
order-templates-found = { $count ->
    [0] Nie znaleziono szablonu
    [one] Znaleziono { $count } szablon
    [few] Znaleziono { $count } szablony
    [many] Znaleziono { $count } szablonów
   *[other] Znaleziono { $count } szablonu
  }
order-templates-none = Nie ma jeszcze szablonów. Wpisz zamówienie i zachowaj jego pozycje.
order-template-replaces = Pozycje, opis, dostawa i ważność tego zamówienia zostaną zastąpione. Klient pozostaje.
order-template-used = Wstawiono { $name }. Razem { $total }.
order-template-save-title = Zachowaj jako szablon
order-template-name = Nazwa szablonu
    .hint = Zostają pozycje, opis, dostawa i ważność; klient nie.
order-template-saved = Zachowano szablon { $name }
order-template-wrong = Szablon nie został zachowany:

# Orders that paying confirms.
order-quotation = Płatność potwierdza to zamówienie
order-quotation-hint = Dopóki nie wpłynie dość, to oferta. Wystarczyć może zaliczka.
order-prepayment = Potwierdza, % sumy
order-expires = Ostatni dzień płatności
order-expires-hint = Ten dzień jeszcze się liczy; puste: bez końca.
order-pay-now = Teraz do zapłaty
order-pay-now-due = Kwota potwierdzająca: { $amount }
order-pay-now-all = Cała reszta: { $amount }
order-asks-confirms = Zapłata { $amount } potwierdza zamówienie.
order-asks-less = Samo { $amount } nie potwierdza zamówienia: potrzeba { $needed }.
order-asks-rest = { $amount } z tego, co pozostało do zapłaty.
