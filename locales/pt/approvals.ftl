### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Aprovações
approvals-list = Encomendas em espera
approvals-empty = Ninguém à espera.
approvals-waiting = { $count ->
    [one] { $count } encomenda por decidir
   *[other] { $count } encomendas por decidir
  }
approvals-ships = Expedição { $day }
approvals-order = Encomenda { $reference }
approvals-decision = Decisão
approvals-for = Objeto
approvals-cause-over-limit = O total passa o limite de { $limit }
approvals-cause-customer = As encomendas deste cliente precisam de aprovação
approvals-asked-by = Pedido por
approvals-since = Desde
approvals-decides = Decide
approvals-reason = Motivo
    .hint = Fica no registo.
    .hint-own = O pedido é seu: indicar porque está bem. Fica no registo.
approvals-approve = Aprovar
approvals-send-back = Devolver…
approvals-take-over = Assumir
approvals-take-over-off = Não é possível assumir: { $why }
approvals-send-back-title = Devolver { $reference }?
approvals-send-back-text = { $who } lê o motivo, pode alterar a encomenda e pedir de novo. Nada é cobrado nem enviado.
approvals-send-back-do = Devolver
approvals-approved = { $reference } aprovada.
approvals-sent-back = { $reference } devolvida.
approvals-taken-over = A decisão sobre { $reference } é agora sua.
approvals-next = { $done } A seguir: { $name }.
approvals-none-left = { $done } Ninguém à espera.
