# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Pago recibido: { $amount }, pedido { $order }
receipt-subject-paid-short = Pago recibido: { $amount }
receipt-subject-reserved = Importe reservado: { $amount }, pedido { $order }
receipt-subject-reserved-short = Importe reservado: { $amount }
receipt-subject-refunded = Reembolso de { $amount }, pedido { $order }
receipt-subject-refunded-short = Reembolso de { $amount }

# First paragraph.
receipt-intro-paid = Gracias. Hemos recibido su pago de { $amount }.
receipt-intro-reserved = Gracias. El importe de { $amount } está reservado en su tarjeta. Se cobrará cuando salga su pedido.
receipt-intro-refunded = Le hemos reembolsado { $amount }. Según su banco, el importe llega en unos días hábiles.

# Rows of the receipt.
receipt-facts = Su recibo
receipt-amount-paid = Pagado
receipt-amount-reserved = Reservado
receipt-amount-refunded = Reembolsado
receipt-date = Fecha
receipt-at = { $date }, { $time } ({ $zone })
receipt-method = Tarjeta
receipt-card = { $brand } terminada en { $digits }
receipt-reference = Referencia del pago
receipt-authorisation = Código de autorización
receipt-statement = En su extracto

# Foot.
receipt-keep = Conserve este mensaje como justificante de pago. No es una factura.
receipt-keep-reserved = Este mensaje confirma la reserva del importe. No es una factura.
receipt-keep-refunded = Conserve este mensaje como justificante del reembolso.
receipt-safety = Nunca pedimos el número de su tarjeta por correo electrónico.
