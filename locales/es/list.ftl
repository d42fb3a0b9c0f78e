# Links and payments in Spanish: the list, and the words of the three states.

list-message-none = Ninguno
list-message-queued = En cola
list-message-sending = Saliendo
list-message-sent = Enviado
list-message-failed = Rechazado
list-message-uncertain = Incierto

list-link-none = Ninguno
list-link-draft = Borrador
list-link-active = Activo
list-link-part-paid = Pagado en parte
list-link-paid = Pagado
list-link-expired = Caducado
list-link-withdrawn = Retirado
list-link-replaced = Sustituido

list-money-none = Sin pagar
list-money-authorised = Reservado
list-money-part-captured = Cobrado en parte
list-money-captured = Cobrado
list-money-voided = Anulado
list-money-part-refunded = Reembolsado en parte
list-money-refunded = Reembolsado
list-money-declined = Rechazado
list-money-unknown = Desconocido
list-money-charged-back = Retrocedido

list-title = Enlaces y pagos
list-views = Vistas guardadas
list-view-all = Todos
list-view-attention = Por atender
list-view-sent-today = Enviados hoy
list-view-lapsing = Vencen en 48 h
list-view-mine = Míos
list-count = { $count ->
    [one] { $count } fila
    [many] { $count } de filas
   *[other] { $count } filas
  }
list-thousand = 1000 o más

list-search = Buscar en esta lista
    .placeholder = Cliente, pedido, 4 últimas
list-filter-days = Periodo
list-days = { $days ->
    [one] Último día
    [many] Últimos { $days } de días
   *[other] Últimos { $days } días
  }
list-filter-channel = Forma de pago
list-filter-clear = Quitar el filtro { $filter }
list-clear = Quitar todos

list-customer = Cliente, pedido
list-amount = Importe
list-message = Mensaje
list-link = Enlace
list-money = Dinero
list-language = Idioma
list-language-short = Id.
list-owner = Responsable
list-due = Plazo
list-by-phone = { $account }, teléfono
list-by-mail = { $account }, correo postal

list-due-nothing = Nada pendiente
list-due-now = Ahora
list-due-passed = Vencido
list-due-hours = quedan { $count } h
list-due-days = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
  }
list-due-look = por revisar
list-due-settle = aún sin aclarar
list-due-amount-mismatch = llegó otro importe
list-due-paid-after-all = al final pagado
list-due-mend-address = dirección rechazada
list-due-check-mail = comprobar si salió el mensaje
list-due-capture-before = por cobrar
list-due-link-ends = se cierra el enlace
list-due-link-expired = cerrado, sin pagar
list-runs-out-authorisation = reserva, { $amount } sin cobrar
list-runs-out-link = enlace, { $amount } sin pagar

list-newer = { $count ->
    [one] { $count } más reciente, mostrar
    [many] { $count } más recientes, mostrar
   *[other] { $count } más recientes, mostrar
  }
list-found = { $count ->
    [0] Sin resultados
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
  }
list-found-more = { $count } mostrados, siguen más
list-as-of = Situación a las { $at }
list-as-of-offline = Sin conexión. Situación a las { $at }
list-page = Página { $page }
list-previous = Anterior
list-next = Siguiente

list-empty-all = Aún no hay pagos ni enlaces. F2 abre un pedido.
list-empty-attention = Nada por atender ahora mismo.
list-empty-sent-today = Hoy no se ha enviado ningún enlace.
list-empty-lapsing = Nada vence en las próximas 48 horas.
list-empty-mine = Ninguno está a su nombre.
list-empty-filtered = Sin resultados. Quitar un filtro o acortar la búsqueda.

list-drift = Registro y proveedores
list-drift-never = Sin comparar desde el inicio.
list-drift-result = Comparados a las { $at }. Pagos: { $checked }. Diferencias: { $count }.
list-drift-unanswered = No comparados, porque el proveedor no respondió: { $count }.
list-drift-check = Comparar con los proveedores
list-drift-checking = Comparando…
list-drift-missing = { $provider } no tiene constancia de él.
list-drift-amount = Por pagar: { $ours } en el registro, { $theirs } en { $provider }.
list-drift-reserved = Reservado: { $ours } en el registro, { $theirs } en { $provider }.
list-drift-captured = Cobrado: { $ours } en el registro, { $theirs } en { $provider }.
list-drift-refunded = Reembolsado: { $ours } en el registro, { $theirs } en { $provider }.
list-drift-state = Estado: { $ours } en el registro, { $theirs } en { $provider }.
list-drift-take = Tomar de { $provider }
list-drift-ask = Tomar estos datos no los haría coincidir. Pregunte antes a { $provider }.
list-export = Exportar
list-exporting = Exportando…
list-exported = { $count ->
    [one] { $count } fila está en { $path }
    [many] { $count } de filas están en { $path }
   *[other] { $count } filas están en { $path }
  }
list-export-name = Nombre
list-export-provider = Proveedor
list-export-created = Abierto (UTC)
list-export-changed = Último cambio (UTC)
list-export-provider-order = Pedido en el proveedor
list-export-payment = Pago
