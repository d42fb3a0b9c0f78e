# New order in Spanish: the form on the left, the counterfoil with total, checks and next step on the right.

order-title = Nuevo pedido
order-form = Pedido { $reference }
order-stub = Resguardo de este pedido
order-timer = Tiempo en este pedido: { $minutes } minutos { $seconds } segundos

order-channel = Cómo paga el cliente
order-channel-telephone = Teléfono, teclear tarjeta
order-channel-mail = Correo postal, teclear tarjeta
order-channel-link = Enlace de pago
order-channel-choose = Por elegir: el banco debe saber cómo llegó la tarjeta

order-items = Artículos
order-item = Artículo
order-quantity = Cant.
order-price = Precio unitario
order-tax = IVA
order-sum = Importe
order-item-cell = Artículo { $line }
order-quantity-cell = Cantidad { $line }
order-price-cell = Precio unitario { $line }
order-tax-cell = IVA { $line }
order-item-add = Añadir un artículo
    .placeholder = Añadir un artículo, o F9 para la tarjeta
    .placeholder-link = Añadir un artículo, o F9 para el enlace
    .list = Artículos ya vendidos
order-items-found = { $count ->
    [0] Nunca vendido
    [one] { $count } artículo encontrado
    [many] { $count } de artículos encontrados
   *[other] { $count } artículos encontrados
  }
order-remove-line = Quitar la línea { $line }
order-line-added = Línea añadida. Total { $total }.
order-line-removed = Línea quitada. Total { $total }.
order-line-restored = Línea recuperada. Total { $total }.
order-rate = { $rate } %
order-rate-none = sin IVA

order-delivery = Entrega
order-shipping = Gastos de entrega
order-description = Descripción para el cliente
    .hint = Aparece en el mensaje y en la página de pago.

order-payment = Pago
order-amount = Importe que cobrar
order-amount-own = Las líneas suman { $sum }.
order-amount-follow = Usar la suma de las líneas
order-currency = Moneda
order-capture = Cobro
order-capture-reserve = Reservar, cobrar al expedir
order-capture-take = Cobrar ahora
order-account = Cuenta
    .none = Ninguna cuenta sirve
order-accounts-other = ¿Por qué no otra?
order-reference = Referencia del pedido
order-settlement = Referencia de liquidación
    .hint = Va al proveedor y vuelve en su fichero de liquidación.
order-language = Idioma del cliente
order-validity = El enlace queda abierto
order-validity-days = { $days ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
  }
order-owner = Responsable
order-note = Nota interna

order-draft-new = Borrador
order-draft-kept = Borrador, guardado
order-draft-changed = Borrador, sin guardar
order-total-spoken = Total { $total }
order-goods = { $count ->
    [one] Artículos, { $count } línea
    [many] Artículos, { $count } de líneas
   *[other] Artículos, { $count } líneas
  }
order-read-back = Para repetir al cliente
order-checks = Comprobaciones antes de la tarjeta
order-checks-link = Comprobaciones antes del enlace
order-take-card = Teclear la tarjeta
order-ask-link = Enviar enlace…
order-keep = Guardar borrador
order-link-instead = Enviar mejor un enlace
order-drafts = Borradores guardados
order-draft-drop = Quitar el borrador { $reference }
order-recent = Mis últimos pedidos
order-recent-none = Hoy aún ninguno

order-check-ready = { $account } acepta { $currency }
order-check-ready-moto = { $account } está lista para pedidos por teléfono y correo postal en { $currency }
order-check-ready-link = { $account } está lista para enlaces en { $currency }
order-check-no-similar-order = Ningún pedido parecido en las últimas 24 horas
order-check-similar-order = { $reference }: mismo cliente e importe, hace { $minutes } min.
order-check-open-link-card = El cliente tiene además un enlace abierto de { $amount }. Deja de valer en cuanto se acepte la tarjeta; si se pagan ambos, llegará un aviso.
order-check-open-link = Un enlace de { $amount } sigue abierto y ya no coincidiría. Envíe uno nuevo; si se paga el anterior, llegará un aviso.
order-check-link-takes-at-once = Un enlace de { $account } cobra al momento, aunque se haya elegido reservar
order-check-pause-recording = Pausar primero la grabación de la llamada
order-check-open-similar = Abrir { $reference }
order-check-offline = Sin conexión. La tarjeta nunca se almacena, así que no puede esperar.

order-card-open = Se está tecleando la tarjeta
order-card-open-text = La ventana de la tarjeta está abierta. Ningún dato de la tarjeta pasa por esta ventana.
order-card-sending = Enviando
order-card-sending-text = Consultando a { $provider }. No cerrar la ventana.
order-card-still = Sigue en espera tras { $seconds } s. Si no llega respuesta, el resultado se anota como desconocido y nada se envía dos veces.
order-card-show = Mostrar la ventana de la tarjeta
order-card-stop = Cerrar la ventana de la tarjeta
order-card-closed-cancelled = Se cerró la ventana de la tarjeta. No se envió nada.
order-card-closed-idle = Se cerró la ventana de la tarjeta tras tres minutos de inactividad. No se envió ni se guardó nada.
order-card-closed-locked = Se bloqueó la pantalla y se cerró la ventana de la tarjeta. No se envió ni se guardó nada.
order-card-closed-offline = Se cortó la conexión y se cerró la ventana de la tarjeta. No se envió ni se guardó nada.

order-problems = Este pedido aún no puede continuar
order-kept = Borrador guardado
order-other-order = Abrir { $reference }

order-ship-date = Fecha de envío
order-carrier = Transportista

order-approval-ask = Pedir aprobación
order-approval-who = Decide { $approver }.
order-approval-asked = Aprobación pedida. Decide { $approver }.
order-approval-waiting = A la espera de la aprobación de { $approver }. Pedida: { $at }.
order-approval-open = Abrir la petición
order-approval-sent-back = Devuelto por { $who }
order-approval-given = Aprobado por { $who }, { $at }

order-card-only = Solo tarjeta: teléfono o correo

order-template-use = Desde plantilla…
order-template-save = Guardar como plantilla…
order-template-use-title = Empezar desde una plantilla
order-template-find = Buscar una plantilla
    .list = Plantillas
order-templates-found = { $count ->
    [0] Ninguna plantilla encontrada
    [one] { $count } plantilla encontrada
   *[other] { $count } plantillas encontradas
  }
order-templates-none = Aún no hay plantillas. Escribir un pedido y guardar sus artículos.
order-template-replaces = Se sustituyen artículos, descripción, entrega y validez de este pedido. El cliente se queda.
order-template-used = { $name } insertada. Total { $total }.
order-template-save-title = Guardar como plantilla
order-template-name = Nombre de la plantilla
    .hint = Se guardan artículos, descripción, entrega y validez; no el cliente.
order-template-saved = Plantilla { $name } guardada
order-template-wrong = La plantilla no se guardó:

# Orders that paying confirms.
order-quotation = El pago confirma este pedido
order-quotation-hint = Hasta que se pague lo suficiente es un presupuesto. Puede bastar un anticipo.
order-prepayment = Se confirma con, % del total
order-expires = Último día para pagar
order-expires-hint = Ese día aún cuenta; vacío: sin fin.
order-pay-now = Se pide ahora
order-pay-now-due = Lo que lo confirma: { $amount }
order-pay-now-all = Todo lo que queda: { $amount }
order-asks-confirms = El pago de { $amount } confirma el pedido.
order-asks-less = { $amount } no bastan para confirmar el pedido: hacen falta { $needed }.
order-asks-rest = { $amount } de lo que queda por pagar.
