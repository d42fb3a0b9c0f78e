# The window's frame in Spanish: rail, title, test band, connection, palette.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = real
app-title-test = prueba
app-title-none = por configurar

app-mode-live = REAL
app-mode-test = PRUEBA
app-test-band = Modo de prueba: los mensajes solo llegan a quien los envía, no se mueve dinero
app-demo-band = Tienda inventada: nada sale de este ordenador, no se mueve dinero

app-skip = Ir a la zona principal
app-rail = Navegación principal
app-rail-order = Nuevo pedido
app-rail-list = Enlaces y pagos
app-rail-settings = Ajustes
app-rail-help = Ayuda y teclas
app-rail-attention = { $count } por atender
app-rail-lapsing = { $count ->
    [one] { $count } pago o enlace vence en 48 horas
    [many] { $count } de pagos y enlaces vencen en 48 horas
   *[other] { $count } pagos y enlaces vencen en 48 horas
  }
app-find = Buscar
app-connected = En línea
app-offline = Sin conexión
app-offline-note = Sin conexión. Los pedidos se pueden escribir y guardar; los enlaces salen cuando vuelva. Las tarjetas no pueden esperar, nunca se almacenan.
app-back-online = Ha vuelto la conexión.

app-start-failed = Counterfoil no ha podido arrancar
app-start-failed-hint = No se ha enviado ni cobrado nada. Basta con cerrar la ventana y abrirla de nuevo; lo guardado se conserva.
app-try-again = Reintentar

app-palette = Buscar o hacer
    .placeholder = Cliente, pedido, cuatro últimas cifras o acción
    .list = Resultados
app-palette-customer = Cliente
app-palette-order = Pedido
app-palette-command = Acción
app-palette-found = { $count ->
    [0] Sin resultados
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
  }

app-help = Ayuda y teclas
app-help-intro = Todo se hace con el teclado. En un pedido nuevo, los campos siguen la conversación: forma de pago, cliente, artículos, importe.
app-help-close = Cerrar
app-chord = { $keys }, luego…
app-or = o

app-back = Volver
app-cancel = Dejarlo así
app-save = Guardar
app-undo = Deshacer
app-copied = Copiado
app-leave-title = ¿Salir sin guardar?
app-leave-text = Sin guardar: { $changes }.
app-leave-go = Salir sin guardar
app-leave-stay = Quedarse
app-optional = opcional
app-loading = Cargando

# Orders that paying confirms.
app-quotation = Presupuesto
app-quotation-open = Aún sin confirmar: faltan { $amount } para confirmarlo
app-quotation-until = Abierto hasta el { $date } incluido
app-quotation-expired = El último día era el { $date }: no se puede iniciar ningún pago sin aplazar la fecha
app-quotation-confirmed = Confirmado { $at }
app-quotation-paid = { $paid } pagados de { $total }
app-quotation-rest = Quedan { $amount } por pagar
app-quotation-over = Han entrado { $amount } más de lo que suma el pedido. Devuélvalos o cambie el pedido.
app-quotation-look = Han entrado { $amount } que no corresponden al pedido. No confirman nada hasta que alguien los revise.
app-quotation-ask = Pedir el resto
