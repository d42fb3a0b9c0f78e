### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Freigaben
approvals-list = Wartende Bestellungen
approvals-empty = Gerade wartet niemand.
approvals-waiting = { $count ->
    [one] { $count } Bestellung wartet auf Freigabe
   *[other] { $count } Bestellungen warten auf Freigabe
  }
approvals-ships = Versand { $day }
approvals-order = Bestellung { $reference }
approvals-decision = Entscheidung
approvals-for = Wofür
approvals-cause-over-limit = Der Betrag liegt über der Grenze von { $limit }
approvals-cause-customer = Bestellungen dieser Kundschaft brauchen eine Freigabe
approvals-asked-by = Angefragt von
approvals-since = Seit
approvals-decides = Entscheidet
approvals-reason = Grund
    .hint = Bleibt im Protokoll.
    .hint-own = Eigene Anfrage: angeben, warum es in Ordnung ist. Es bleibt im Protokoll.
approvals-approve = Freigeben
approvals-send-back = Zurückgeben…
approvals-take-over = Übernehmen
approvals-take-over-off = Übernehmen geht nicht: { $why }
approvals-send-back-title = { $reference } zurückgeben?
approvals-send-back-text = { $who } liest den Grund, kann die Bestellung ändern und neu anfragen. Nichts wird belastet oder gesendet.
approvals-send-back-do = Zurückgeben
approvals-approved = { $reference } freigegeben.
approvals-sent-back = { $reference } zurückgegeben.
approvals-taken-over = Die Entscheidung über { $reference } liegt jetzt hier.
approvals-next = { $done } Als Nächstes: { $name }.
approvals-none-left = { $done } Gerade wartet niemand.
