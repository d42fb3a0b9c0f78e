# Payment link in Spanish: the form, the mail as the customer gets it, and the question before it leaves.

link-title = Enlace de pago
link-form = Enlace de pago para { $reference }
link-lines = { $count ->
    [one] { $count } línea
    [many] { $count } de líneas
   *[other] { $count } líneas
  }
link-edit-order = Editar el pedido

link-to = Enviar a
link-to-several = Un enlace, { $count } destinatarios. El primer pago lo cierra.
link-remove = Quitar { $address }
link-greet = Saludo
link-language = Idioma
link-validity = Válido durante
link-days = { $days ->
    [one] día
    [many] de días
   *[other] días
  }
link-validity-limits = { $provider } permite { $max } días como máximo. 0 cierra el enlace esta noche.
link-validity-minutes = { $provider } mantiene abierta la página de pago solo { $minutes } minutos. Enviar el enlace mientras el cliente espera.
link-told = Cómo se entera el cliente
link-told-by-email = { $provider } envía directamente un correo electrónico a { $address }; Counterfoil no envía nada. El cliente completa el pedido en la página de { $provider }.
link-told-by-phone = { $provider } envía directamente un SMS al { $address }; Counterfoil no envía nada. El cliente completa el pedido en la página de { $provider }.
link-told-copy = { $provider } también me avisa, en { $address }.
link-told-ship-by = Confirme el envío a tiempo. Días hasta que { $provider } cancele el pedido: { $days }.
link-use-suggestion = Usar { $suggestion }
link-until = Hasta
link-until-zone = { $until }, { $place }
link-line = Línea propia en el mensaje
    .placeholder = Nada añadido
link-line-aside = opcional, en { $language }
link-copy = Enviarme una copia, { $address }

link-send = Enviar enlace por { $amount }…
link-send-by-provider = Enviar enlace por { $amount } a través de { $provider }…
link-problems = Este enlace aún no puede salir
link-off = El envío por correo electrónico está desactivado hasta completar:
link-needs-approval = No disponible: este pedido requiere antes aprobación.
link-offline = Sin conexión. El mensaje sale cuando vuelva.

link-preview = El mensaje, tal como sale
link-preview-region = El mensaje tal como lo recibe el cliente
link-preview-title = Vista previa del mensaje en { $language }
link-preview-language = Idioma de la vista previa
link-preview-read-in = Leer en { $language }
link-preview-size = Ancho de la vista previa
link-preview-desk = Ordenador
link-preview-phone = Teléfono
link-preview-updated = Vista previa actualizada
link-preview-empty = Falta una dirección para enviar el mensaje
link-from = De
link-subject = Asunto

link-confirm = ¿Enviar un enlace de pago por { $amount }?
link-confirm-by-provider = ¿Enviar un enlace de pago por { $amount } a través de { $provider }?
link-confirm-to = Para
link-confirm-in = Idioma
link-confirm-language = { $language }, tanto el mensaje como la página de pago
link-confirm-until = Abierto hasta
link-confirm-copy = Copia
link-confirm-copy-yes = a mí, { $address }
link-confirm-copy-no = ninguna
link-confirm-final = { $provider } no puede retirar un enlace ya enviado. Si el pedido cambia, un enlace nuevo lo sustituye y este sigue admitiendo el pago hasta que se cierre.
link-confirm-test = Modo de prueba: el mensaje solo va a { $address }.
link-send-mail = Enviar el mensaje
link-send-told = Que { $provider } lo envíe
link-sending = Enviando
link-sent = { $count ->
    [one] Enviado a { $count } destinatario
    [many] Enviado a { $count } de destinatarios
   *[other] Enviado a { $count } destinatarios
  }
link-queued = Guardado. Sale cuando vuelva la conexión.
