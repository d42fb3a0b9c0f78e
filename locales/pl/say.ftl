# What the rep says or reads aloud, and what the system notice says.

say-read-back-amount = To będzie razem { $amount }.
say-read-back-items =
    { $items ->
        [one] Jedna pozycja, razem { $amount }.
        [few] { $items } pozycje, razem { $amount }.
        [many] { $items } pozycji, razem { $amount }.
       *[other] { $items } pozycji, razem { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Jedna pozycja, dostawa: { $date }, razem { $amount }.
        [few] { $items } pozycje, dostawa: { $date }, razem { $amount }.
        [many] { $items } pozycji, dostawa: { $date }, razem { $amount }.
       *[other] { $items } pozycji, dostawa: { $date }, razem { $amount }.
    }

say-approved-reserved = Dziękujemy. Na karcie zarezerwowano { $amount }; kwota zostanie pobrana dopiero przy wysyłce zamówienia.
say-approved-taken = Dziękujemy, kwota { $amount } jest zapłacona. Potwierdzenie przyjdzie e-mailem.
say-declined = Bank nie przyjął tej płatności i nic nie pobrano. Czy spróbujemy inną kartą?
say-voided = Ta płatność została anulowana i nic nie pobrano.
say-needs-payer = Bank prosi o osobiste potwierdzenie tej płatności. Nic nie pobrano. Czy mogę wysłać bezpieczny link e-mailem?
say-not-processed = Płatności nie udało się teraz wysłać i nic nie pobrano. Czy mogę oddzwonić, czy spróbujemy jeszcze raz?
say-pending = Płatność jest jeszcze sprawdzana. Damy znać, gdy tylko zostanie potwierdzona; nic więcej nie trzeba robić.
say-unknown = Zamówienie jest zapisane. Czekamy na odpowiedź banku i wyślemy wiadomość. Do tego czasu prosimy nie płacić ponownie.

say-notice-paid = Zapłacono: { $amount }
say-notice-settled-charged = Wyjaśniono: pobrano raz, { $amount }
say-notice-settled-known = Wyjaśniono: wynik jest już znany
say-notice-settled = Wyjaśniono: nic nie pobrano
say-notice-charged-back = Obciążenie zwrotne: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TEST · { $title }

say-action-capture = { $customer }: z karty zostanie pobrana kwota { $amount }.
say-action-ship = { $customer }: wysyłka zamówienia zostanie potwierdzona, a należna stanie się kwota { $amount }.
say-action-update-same = Kwota się nie zmienia: { $amount }. Nic nie zostanie wysłane.
say-action-update-raised = { $customer }: płatność zostanie podniesiona do kwoty { $amount }. Klient nie dostanie wiadomości.
say-action-update-lowered = { $customer }: płatność zostanie obniżona do kwoty { $amount }. Klient nie dostanie wiadomości.
say-action-update-new-checkout = { $customer }: potrzebna jest nowa zgoda na { $amount }. Najpierw zostanie anulowana rezerwacja.
say-action-refund = { $customer }: na kartę { $card } wróci kwota { $amount }.
say-action-cancel = { $customer }: rezerwacja na { $amount } zostanie anulowana. Nic nie zostanie pobrane.
say-action-void = { $customer }: na kartę { $card } wróci pobrana dziś kwota { $amount }. Płatność zniknie z rozliczenia dnia.
say-action-accept = { $customer }: płatność na { $amount } zostanie przyjęta.
say-action-deny = { $customer }: płatność na { $amount } zostanie odrzucona. Nic nie zostanie pobrane.
say-action-resend = { $customer } dostanie jeszcze raz ten sam link na { $amount }.
say-action-relink = { $customer } dostanie nowy link na { $amount }.
say-action-withdraw = { $customer }: link na { $amount } zostanie wycofany.
say-action-receipt = { $customer } dostanie potwierdzenie na { $amount }.
say-action-release = { $customer }: zamówienie na { $amount } uznaje się za nieobciążone i można je opłacić ponownie.

# Orders that paying confirms.
say-read-back-confirms = Płacąc teraz { $amount }, potwierdzają Państwo zamówienie na { $total }.
say-read-back-part = Teraz płacą Państwo { $amount }, z łącznej kwoty { $total }.
say-notice-confirmed = Zamówienie { $reference } jest potwierdzone
say-notice-confirmed-body = Zapłacono: { $amount } ({ $customer }).

say-recording-off = Nagrywanie rozmowy może być nadal wstrzymane
say-recording-off-body = Rejestrator nie potwierdził wznowienia. Włącz go ręcznie.
