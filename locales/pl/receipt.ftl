# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Płatność otrzymana: { $amount }, { $order }
receipt-subject-paid-short = Płatność otrzymana: { $amount }
receipt-subject-reserved = Rezerwacja { $amount }, zamówienie { $order }
receipt-subject-reserved-short = Rezerwacja { $amount }
receipt-subject-refunded = Zwrot { $amount }, zamówienie { $order }
receipt-subject-refunded-short = Zwrot { $amount }

# First paragraph.
receipt-intro-paid = dziękujemy. Otrzymaliśmy płatność w kwocie { $amount }.
receipt-intro-reserved = dziękujemy. Na karcie zarezerwowano kwotę { $amount }. Zostanie pobrana przy wysyłce zamówienia.
receipt-intro-refunded = zwróciliśmy kwotę { $amount }. W zależności od banku pieniądze dotrą w ciągu kilku dni roboczych.

# Rows of the receipt.
receipt-facts = Potwierdzenie
receipt-amount-paid = Zapłacono
receipt-amount-reserved = Zarezerwowano
receipt-amount-refunded = Zwrócono
receipt-date = Data
receipt-at = { $date }, { $time } ({ $zone })
receipt-method = Karta
receipt-card = { $brand }, ostatnie cyfry { $digits }
receipt-reference = Numer płatności
receipt-authorisation = Kod autoryzacji
receipt-statement = Opis na wyciągu

# Foot.
receipt-keep = Ta wiadomość jest potwierdzeniem płatności. Nie jest fakturą.
receipt-keep-reserved = Ta wiadomość potwierdza rezerwację kwoty. Nie jest fakturą.
receipt-keep-refunded = Ta wiadomość jest potwierdzeniem zwrotu.
receipt-safety = Nigdy nie prosimy o numer karty w e-mailu.
