### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Akceptacje
approvals-list = Oczekujące zamówienia
approvals-empty = Nikt teraz nie czeka.
approvals-waiting = { $count ->
    [one] { $count } zamówienie czeka na decyzję
    [few] { $count } zamówienia czekają na decyzję
    [many] { $count } zamówień czeka na decyzję
   *[other] { $count } zamówienia czeka na decyzję
  }
approvals-ships = Wysyłka { $day }
approvals-order = Zamówienie { $reference }
approvals-decision = Decyzja
approvals-for = Za co
approvals-cause-over-limit = Kwota przekracza limit { $limit }
approvals-cause-customer = Zamówienia tego klienta wymagają akceptacji
approvals-asked-by = Prosi
approvals-since = Od
approvals-decides = Decyduje
approvals-reason = Powód
    .hint = Zostaje w dzienniku.
    .hint-own = To własna prośba: podaj, dlaczego jest w porządku. Powód zostaje w dzienniku.
approvals-approve = Zaakceptuj
approvals-send-back = Odeślij…
approvals-take-over = Przejmij
approvals-take-over-off = Nie można przejąć: { $why }
approvals-send-back-title = Odesłać { $reference }?
approvals-send-back-text = { $who } zobaczy powód, może zmienić zamówienie i poprosić ponownie. Nic nie zostanie pobrane ani wysłane.
approvals-send-back-do = Odeślij
approvals-approved = Zaakceptowano { $reference }.
approvals-sent-back = Odesłano { $reference }.
approvals-taken-over = Decyzja o { $reference } należy teraz do Ciebie.
approvals-next = { $done } Następne: { $name }.
approvals-none-left = { $done } Nikt teraz nie czeka.
