### Payment link: the form, the mail exactly as the customer gets it, and the question before it leaves.

link-title = Link do płatności
link-form = Link do płatności za { $reference }
link-lines = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
  }
link-edit-order = Edytuj zamówienie

link-to = Wyślij do
link-to-several = Jeden link, adresy: { $count }. Pierwsza płatność go zamyka.
link-remove = Usuń { $address }
link-greet = Powitanie
link-language = Język
link-validity = Ważny przez
link-days = { $days ->
    [one] dzień
    [few] dni
    [many] dni
   *[other] dnia
  }
link-validity-limits = { $provider } dopuszcza najwyżej { $max } dni. 0 zamyka link dziś wieczorem.
link-validity-minutes = { $minutes ->
    [one] { $provider } trzyma stronę płatności otwartą tylko przez { $minutes } minutę. Wyślij link, gdy klient czeka.
    [few] { $provider } trzyma stronę płatności otwartą tylko przez { $minutes } minuty. Wyślij link, gdy klient czeka.
    [many] { $provider } trzyma stronę płatności otwartą tylko przez { $minutes } minut. Wyślij link, gdy klient czeka.
   *[other] { $provider } trzyma stronę płatności otwartą tylko przez { $minutes } minuty. Wyślij link, gdy klient czeka.
  }
link-told = Jak klient się o tym dowiaduje
link-told-by-email = E-mail na { $address } wysyła { $provider }; Counterfoil nic nie wysyła. Klient kończy zamówienie na stronie { $provider }.
link-told-by-phone = SMS na { $address } wysyła { $provider }; Counterfoil nic nie wysyła. Klient kończy zamówienie na stronie { $provider }.
link-told-copy = { $provider } wysyła powiadomienie też na { $address }.
link-told-ship-by = Potwierdź wysyłkę na czas. Dni do anulowania zamówienia przez { $provider }: { $days }.
link-use-suggestion = Użyj { $suggestion }
link-until = Do
link-until-zone = { $until }, { $place }
link-line = Własne zdanie w e-mailu
    .placeholder = Nic nie dodano
link-line-aside = opcjonalnie, język: { $language }
link-copy = Kopia do mnie, { $address }

link-send = Wyślij link na { $amount }…
link-send-by-provider = Wyślij link na { $amount } przez { $provider }…
link-problems = Ten link nie może jeszcze wyjść
link-off = Wysyłka e-mailem jest wyłączona, dopóki to nie jest wypełnione:
link-needs-approval = Wyłączone: to zamówienie wymaga najpierw akceptacji.
link-offline = Brak połączenia. E-mail wyjdzie, gdy połączenie wróci.

link-preview = E-mail w wysyłanej postaci
link-preview-region = E-mail taki, jaki dostaje klient
link-preview-title = Podgląd e-maila, język: { $language }
link-preview-language = Język podglądu
link-preview-read-in = Czytaj: { $language }
link-preview-size = Szerokość podglądu
link-preview-desk = Komputer
link-preview-phone = Telefon
link-preview-updated = Podgląd odświeżony
link-preview-empty = Dodaj adres, aby wysłać e-mail
link-from = Od
link-subject = Temat

link-confirm = Wysłać link do płatności na { $amount }?
link-confirm-by-provider = Wysłać link do płatności na { $amount } przez { $provider }?
link-confirm-to = Do
link-confirm-in = Język
link-confirm-language = { $language }, e-mail i strona płatności
link-confirm-until = Otwarty do
link-confirm-copy = Kopia
link-confirm-copy-yes = na własny adres, { $address }
link-confirm-copy-no = brak
link-confirm-final = { $provider } nie może wycofać wysłanego linku. Jeśli zamówienie się zmieni, zastąpi go nowy, a ten można opłacić aż do zamknięcia.
link-confirm-test = Tryb testowy: e-mail trafia tylko na { $address }.
link-send-mail = Wyślij e-mail
link-send-told = Niech { $provider } wyśle
link-sending = Wysyłanie
link-sent = { $count ->
    [one] Wysłano na { $count } adres
    [few] Wysłano na { $count } adresy
    [many] Wysłano na { $count } adresów
   *[other] Wysłano na { $count } adresu
  }
link-queued = Zachowano. E-mail wyjdzie, gdy połączenie wróci.
