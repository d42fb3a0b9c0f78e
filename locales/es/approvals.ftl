### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Aprobaciones
approvals-list = Pedidos en espera
approvals-empty = Nadie está esperando.
approvals-waiting = { $count ->
    [one] { $count } pedido por decidir
   *[other] { $count } pedidos por decidir
  }
approvals-ships = Envío { $day }
approvals-order = Pedido { $reference }
approvals-decision = Decisión
approvals-for = Concepto
approvals-cause-over-limit = El total supera el límite de { $limit }
approvals-cause-customer = Los pedidos de este cliente requieren aprobación
approvals-asked-by = Lo pide
approvals-since = Desde
approvals-decides = Decide
approvals-reason = Motivo
    .hint = Se guarda en el registro.
    .hint-own = La petición es propia: indicar por qué está bien. Queda en el registro.
approvals-approve = Aprobar
approvals-send-back = Devolver…
approvals-take-over = Asumir
approvals-take-over-off = No se puede asumir: { $why }
approvals-send-back-title = ¿Devolver { $reference }?
approvals-send-back-text = { $who } lee el motivo, puede cambiar el pedido y volver a pedirlo. No se cobra ni se envía nada.
approvals-send-back-do = Devolver
approvals-approved = { $reference } aprobado.
approvals-sent-back = { $reference } devuelto.
approvals-taken-over = La decisión sobre { $reference } es ahora propia.
approvals-next = { $done } Siguiente: { $name }.
approvals-none-left = { $done } Nadie está esperando.
