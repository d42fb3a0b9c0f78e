### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Goedkeuringen
approvals-list = Wachtende bestellingen
approvals-empty = Niemand wacht op u.
approvals-waiting = { $count ->
    [one] { $count } bestelling wacht op u
   *[other] { $count } bestellingen wachten op u
  }
approvals-ships = Verzending { $day }
approvals-order = Bestelling { $reference }
approvals-decision = Beslissing
approvals-for = Waarvoor
approvals-cause-over-limit = Het totaal ligt boven de grens van { $limit }
approvals-cause-customer = Bestellingen van deze klant vragen goedkeuring
approvals-asked-by = Gevraagd door
approvals-since = Sinds
approvals-decides = Beslist
approvals-reason = Reden
    .hint = Blijft in het logboek.
    .hint-own = U vroeg dit zelf: zeg waarom het in orde is. Het blijft in het logboek.
approvals-approve = Goedkeuren
approvals-send-back = Terugsturen…
approvals-take-over = Overnemen
approvals-take-over-off = Overnemen kan niet: { $why }
approvals-send-back-title = { $reference } terugsturen?
approvals-send-back-text = { $who } leest de reden, kan de bestelling wijzigen en opnieuw vragen. Er wordt niets afgeschreven of verstuurd.
approvals-send-back-do = Terugsturen
approvals-approved = { $reference } goedgekeurd.
approvals-sent-back = { $reference } teruggestuurd.
approvals-taken-over = U beslist nu over { $reference }.
approvals-next = { $done } Volgende: { $name }.
approvals-none-left = { $done } Niemand wacht op u.
