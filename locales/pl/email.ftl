# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Zamówienie { $order }: { $amount } do zapłaty
email-subject-reminder = Przypomnienie: { $order }, { $amount } do zapłaty
email-subject-replacement = Nowy link do zamówienia { $order }: { $amount }
email-subject-short = { $amount } do zapłaty

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Wiadomość testowa. Żadne pieniądze nie są pobierane.

# Head and greeting.
email-order = Zamówienie { $order }
email-greeting = Dzień dobry, { $name },
email-greeting-unnamed = Dzień dobry,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = dziękujemy za zamówienie. Poniżej można je opłacić online.
email-intro-dated = dziękujemy za zamówienie z dnia { $date }. Poniżej można je opłacić online.
email-intro-reminder = to zamówienie wciąż czeka na płatność. Poniżej można je opłacić online. Jeśli płatność została już wykonana, nic więcej nie trzeba robić.
email-intro-replacement = zamówienie się zmieniło. Link poniżej zastępuje wysłany wcześniej link do płatności.

# What is paid for.
email-lines = Zamówienie
email-delivery = Dostawa
email-delivery-dated = Dostawa, { $date }
email-tax = VAT
email-order-total = Suma zamówienia
email-total = Do zapłaty
email-total-part = Do zapłaty teraz

# The button, how long the link lives, and the code to scan.
email-button = Zapłać { $amount }
email-valid-until = Link jest ważny do: { $date }, { $time } ({ $zone })
email-valid-always = Ten link nie ma terminu ważności
email-qr = Płatność telefonem? Wystarczy zeskanować ten kod aparatem.
email-qr-alt = Kod QR linku do płatności

# Foot: who to ask, and what we never ask for.
email-question = Pytania?
email-contact-person = To zamówienie przygotowuje { $name }.
email-contact-phone = Prosimy o telefon pod numer { $phone } lub o odpowiedź na tę wiadomość.
email-contact-reply = Prosimy o odpowiedź na tę wiadomość.
email-safety = Link otwiera bezpieczną stronę naszego operatora płatności. Nigdy nie prosimy o numer karty w e-mailu.
email-fallback = Przycisk nie działa? Można skopiować ten adres:

# Only in the plain-text part, before the address.
email-text-link = Płatność online:
email-sent-to = Wiadomość wysłana na życzenie odbiorcy na adres { $address }.

# Orders that paying confirms.
email-confirms = Płacąc, akceptują Państwo naszą ofertę na { $total }.
email-confirms-part = Płacąc teraz { $amount }, akceptują Państwo naszą ofertę na { $total }. Reszta będzie płatna później.
