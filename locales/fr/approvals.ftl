### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Approbations
approvals-list = Commandes en attente
approvals-empty = Personne ne vous attend.
approvals-waiting = { $count ->
    [one] { $count } commande attend votre décision
   *[other] { $count } commandes attendent votre décision
  }
approvals-ships = Expédition { $day }
approvals-order = Commande { $reference }
approvals-decision = Décision
approvals-for = Objet
approvals-cause-over-limit = Le total dépasse la limite de { $limit }
approvals-cause-customer = Les commandes de ce client doivent être approuvées
approvals-asked-by = Demandé par
approvals-since = Depuis
approvals-decides = Décide
approvals-reason = Motif
    .hint = Conservé dans le registre.
    .hint-own = Vous l’avez demandé vous-même : dites pourquoi cela convient. Le motif reste dans le registre.
approvals-approve = Approuver
approvals-send-back = Renvoyer…
approvals-take-over = Reprendre
approvals-take-over-off = Reprise indisponible : { $why }
approvals-send-back-title = Renvoyer { $reference } ?
approvals-send-back-text = { $who } lira votre motif, pourra modifier la commande et redemander. Rien n’est débité ni envoyé.
approvals-send-back-do = Renvoyer
approvals-approved = { $reference } approuvée.
approvals-sent-back = { $reference } renvoyée.
approvals-taken-over = La décision sur { $reference } vous revient.
approvals-next = { $done } Suivante : { $name }.
approvals-none-left = { $done } Personne ne vous attend.
