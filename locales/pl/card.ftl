### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Karta do { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } za { $order }, { $mode } – strona karty { $account }
card-title-live = produkcja
card-title-test = test
# The pill. Capitals where the script has them.
card-mode-live = REALNE
card-mode-test = TEST

card-channel = Zamówienie przyszło
card-channel-telephone = Telefon
card-channel-mail = Poczta

card-number = Numer karty
card-expiry = Ważna do, miesiąc i rok
card-code = Kod zabezpieczający
card-holder = Nazwisko na karcie
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } cyfra
    [few] { $count } cyfry
   *[many] { $count } cyfr
  }
card-code-none = brak na tej karcie
# The number shows only while this button, or F8, is held.
card-hold = Przytrzymaj, by pokazać
card-hold-name = Przytrzymaj, aby pokazać numer grupa po grupie (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Nic jeszcze nie wpisano.
    [one] Ukryte. Wpisano { $count } cyfrę.
    [few] Ukryte. Wpisano { $count } cyfry.
   *[many] Ukryte. Wpisano { $count } cyfr.
  }
card-masked-right = Ukryte. Końcówka { $last4 }, numer jest poprawny.
card-announce-complete = { $brand }, numer kompletny

# The one button. $amount is formatted.
card-reserve = Zarezerwuj { $amount }
card-charge = Obciąż na { $amount }
card-once-reserve = Jedno naciśnięcie wysyła raz. Pobranie przy wysyłce.
card-once-charge = Jedno naciśnięcie wysyła raz. Pobranie od razu.
card-sending = Wysyłanie. Nie zamykaj.
card-cancel = Anuluj
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = Nic z tego, co tu wpiszesz, nie jest zapisywane, rejestrowane ani kopiowane.
card-recording = Najpierw wstrzymaj nagrywanie rozmowy.
card-recording-paused = Nagrywanie rozmowy jest wstrzymane.
card-recording-not-paused = Nie udało się wstrzymać nagrywania rozmowy. Wstrzymaj je ręcznie, zanim zapytasz.
# Instead of a line to say, when the order came by mail.
card-mail-note = Przepisz dane z formularza, a potem zamaż kod zabezpieczający na papierze.

card-discard = Porzucić kartę?
card-discard-note = Wpisane dane zostaną wymazane. Nic nie wysłano.
card-discard-yes = Porzuć
card-discard-no = Wpisuj dalej
# $count seconds.
card-idle = { $count ->
    [one] To okno zamknie się za { $count } sekundę. Naciśnij dowolny klawisz, aby zostało.
    [few] To okno zamknie się za { $count } sekundy. Naciśnij dowolny klawisz, aby zostało.
   *[many] To okno zamknie się za { $count } sekund. Naciśnij dowolny klawisz, aby zostało.
  }
card-lost = Zgubiło się naciśnięcie klawisza i karta została wymazana. Wpisz ją ponownie.
card-typed-only = Kartę się tu wpisuje, a nie wkleja.
card-letters-only = Nazwisko nie zawiera cyfr.

# Under the field. $count digits.
card-error-number-missing = Wpisz numer karty
card-error-too-few = { $count ->
    [1] Brakuje jednej cyfry
    [one] Brakuje { $count } cyfry
    [few] Brakuje { $count } cyfr
   *[many] Brakuje { $count } cyfr
  }
card-error-too-many = { $count ->
    [1] O jedną cyfrę za dużo
    [one] O { $count } cyfrę za dużo
    [few] O { $count } cyfry za dużo
   *[many] O { $count } cyfr za dużo
  }
card-error-check-digit = Jedna cyfra jest błędna albo dwie są zamienione
card-error-expiry-missing = Cztery cyfry: miesiąc i rok
card-error-no-such-month = Miesiąc to 01 do 12
# $month is a number, $year has four digits.
card-error-expired = Ta karta straciła ważność w { $month ->
    [1] styczniu
    [2] lutym
    [3] marcu
    [4] kwietniu
    [5] maju
    [6] czerwcu
    [7] lipcu
    [8] sierpniu
    [9] wrześniu
    [10] październiku
    [11] listopadzie
   *[12] grudniu
  } { $year }
card-error-too-far = Ponad 20 lat naprzód
card-error-code-length = { $count ->
    [one] Kod ma { $count } cyfrę
    [few] Kod ma { $count } cyfry
   *[many] Kod ma { $count } cyfr
  }
card-error-holder-missing = Wpisz nazwisko z karty
card-error-holder-odd = Tylko litery, najwyżej 60

## Read aloud to the customer, in the customer's language

card-ask-number = „Czy mogę prosić o numer karty?”
card-ask-expiry = „I datę ważności, miesiąc i rok?”
card-ask-code = „I trzy cyfry z tyłu karty?”
# American Express prints four digits on the front.
card-ask-code-front = „I cztery cyfry z przodu karty?”
card-ask-holder = „Jakie nazwisko jest na karcie?”
card-ask-done = „Dziękuję, to wszystko. Chwileczkę.”
