### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Tarjeta para { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } para { $order }, { $mode } – página de tarjeta de { $account }
card-title-live = real
card-title-test = prueba
# The pill. Capitals where the script has them.
card-mode-live = REAL
card-mode-test = PRUEBA

card-channel = Pedido recibido por
card-channel-telephone = Teléfono
card-channel-mail = Correo postal

card-number = Número de tarjeta
card-expiry = Caducidad, mes y año
card-code = Código de seguridad
card-holder = Nombre en la tarjeta
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } cifra
   *[other] { $count } cifras
  }
card-code-none = esta tarjeta no lleva
# The number shows only while this button, or F8, is held.
card-hold = Mantener para ver
card-hold-name = Mantener pulsado para ver el número, grupo a grupo (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Nada escrito aún.
    [one] Oculto. { $count } cifra escrita.
   *[other] Oculto. { $count } cifras escritas.
  }
card-masked-right = Oculto. Termina en { $last4 }, el número es correcto.
card-announce-complete = { $brand }, número completo

# The one button. $amount is formatted.
card-reserve = Reservar { $amount }
card-charge = Cobrar { $amount }
card-once-reserve = Una pulsación, un solo envío. Se cobra al expedir.
card-once-charge = Una pulsación, un solo envío. Se cobra al momento.
card-sending = Enviando. No cierres.
card-cancel = Cancelar
# As written on the keys.
card-key-enter = Intro
card-key-escape = Esc
card-foot = Nada de lo que se escribe aquí se guarda, se registra ni se copia.
card-recording = Pausa primero la grabación de la llamada.
card-recording-paused = La grabación de la llamada está en pausa.
card-recording-not-paused = No se pudo pausar la grabación de la llamada. Páusala a mano antes de preguntar.
# Instead of a line to say, when the order came by mail.
card-mail-note = Escribe lo que indica el formulario. Después tacha el código de seguridad en el papel.

card-discard = ¿Descartar la tarjeta?
card-discard-note = Lo escrito se borra. No se ha enviado nada.
card-discard-yes = Descartar
card-discard-no = Seguir escribiendo
# $count seconds.
card-idle = { $count ->
    [one] Esta ventana se cierra en { $count } segundo. Pulsa una tecla para mantenerla.
   *[other] Esta ventana se cierra en { $count } segundos. Pulsa una tecla para mantenerla.
  }
card-lost = Se perdió una pulsación y la tarjeta se ha borrado. Escríbela de nuevo.
card-typed-only = Aquí la tarjeta se teclea, no se pega.
card-letters-only = Un nombre no lleva cifras.

# Under the field. $count digits.
card-error-number-missing = Escribe el número de tarjeta
card-error-too-few = { $count ->
    [1] Falta una cifra
    [one] Falta { $count } cifra
   *[other] Faltan { $count } cifras
  }
card-error-too-many = { $count ->
    [1] Sobra una cifra
    [one] Sobra { $count } cifra
   *[other] Sobran { $count } cifras
  }
card-error-check-digit = Una cifra está mal, o dos están cambiadas
card-error-expiry-missing = Cuatro cifras: mes y año
card-error-no-such-month = El mes va de 01 a 12
# $month is a number, $year has four digits.
card-error-expired = Esta tarjeta caducó en { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
  } de { $year }
card-error-too-far = Más de 20 años en el futuro
card-error-code-length = { $count ->
    [one] El código tiene { $count } cifra
   *[other] El código tiene { $count } cifras
  }
card-error-holder-missing = Escribe el nombre en la tarjeta
card-error-holder-odd = Solo letras, 60 como máximo

## Read aloud to the customer, in the customer's language

card-ask-number = «¿Me dice el número de la tarjeta, por favor?»
card-ask-expiry = «¿Y la fecha de caducidad, mes y año?»
card-ask-code = «¿Y las tres cifras del reverso, por favor?»
# American Express prints four digits on the front.
card-ask-code-front = «¿Y las cuatro cifras del anverso, por favor?»
card-ask-holder = «¿Qué nombre figura en la tarjeta?»
card-ask-done = «Gracias, es todo. Un momento.»
