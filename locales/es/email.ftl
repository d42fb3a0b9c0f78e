# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Su pedido { $order }: { $amount } por pagar
email-subject-reminder = Recordatorio: pedido { $order }, { $amount }
email-subject-replacement = Nuevo enlace, pedido { $order }: { $amount }
email-subject-short = { $amount } por pagar

# Mail from an account in test mode.
email-test-prefix = PRUEBA
email-test-band = Mensaje de prueba. No se mueve dinero.

# Head and greeting.
email-order = Pedido { $order }
email-greeting = Hola, { $name }:
email-greeting-unnamed = Hola:

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Gracias por su pedido. Puede pagarlo en línea aquí abajo.
email-intro-dated = Gracias por su pedido del { $date }. Puede pagarlo en línea aquí abajo.
email-intro-reminder = Este pedido aún espera su pago. Puede pagarlo en línea aquí abajo. Si ya lo ha pagado, no tiene que hacer nada más.
email-intro-replacement = Su pedido ha cambiado. El enlace de abajo sustituye al enlace de pago que le enviamos antes.

# What is paid for.
email-lines = Su pedido
email-delivery = Entrega
email-delivery-dated = Entrega, { $date }
email-tax = IVA
email-order-total = Total del pedido
email-total = A pagar
email-total-part = A pagar ahora

# The button, how long the link lives, and the code to scan.
email-button = Pagar { $amount }
email-valid-until = Enlace válido hasta el { $date }, { $time } ({ $zone })
email-valid-always = Este enlace no tiene fecha de vencimiento
email-qr = ¿Prefiere pagar con el móvil? Escanee este código con la cámara.
email-qr-alt = Código QR de su enlace de pago

# Foot: who to ask, and what we never ask for.
email-question = ¿Alguna pregunta?
email-contact-person = { $name } ha preparado este pedido.
email-contact-phone = Llame al { $phone } o responda a este mensaje.
email-contact-reply = Responda a este mensaje.
email-safety = El enlace abre la página segura de nuestro proveedor de pagos. Nunca pedimos el número de su tarjeta por correo electrónico.
email-fallback = ¿El botón no responde? Copie esta dirección:

# Only in the plain-text part, before the address.
email-text-link = Pagar en línea:
email-sent-to = Mensaje enviado a { $address } a petición suya.

# Orders that paying confirms.
email-confirms = Al pagar, acepta nuestro presupuesto de { $total }.
email-confirms-part = Al pagar ahora { $amount }, acepta nuestro presupuesto de { $total }. El resto se pagará más adelante.
