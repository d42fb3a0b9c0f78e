### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Approvazioni
approvals-list = Ordini in attesa
approvals-empty = Nessuno in attesa.
approvals-waiting = { $count ->
    [one] { $count } ordine da decidere
   *[other] { $count } ordini da decidere
  }
approvals-ships = Spedizione { $day }
approvals-order = Ordine { $reference }
approvals-decision = Decisione
approvals-for = Oggetto
approvals-cause-over-limit = Il totale supera il limite di { $limit }
approvals-cause-customer = Gli ordini di questo cliente vanno approvati
approvals-asked-by = Chiesto da
approvals-since = Da
approvals-decides = Decide
approvals-reason = Motivo
    .hint = Resta nel registro.
    .hint-own = La richiesta è propria: indicare perché va bene. Resta nel registro.
approvals-approve = Approva
approvals-send-back = Rimanda…
approvals-take-over = Subentra
approvals-take-over-off = Subentro non possibile: { $why }
approvals-send-back-title = Rimandare { $reference }?
approvals-send-back-text = { $who } legge il motivo, può modificare l’ordine e chiedere di nuovo. Nulla viene addebitato né inviato.
approvals-send-back-do = Rimanda
approvals-approved = { $reference } approvato.
approvals-sent-back = { $reference } rimandato.
approvals-taken-over = Ora decide chi è al terminale: { $reference }.
approvals-next = { $done } Prossimo: { $name }.
approvals-none-left = { $done } Nessuno in attesa.
