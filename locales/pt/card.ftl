### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Cartão para { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } para { $order }, { $mode } – página de cartão de { $account }
card-title-live = produção
card-title-test = teste
# The pill. Capitals where the script has them.
card-mode-live = REAL
card-mode-test = TESTE

card-channel = Encomenda recebida por
card-channel-telephone = Telefone
card-channel-mail = Correio

card-number = Número do cartão
card-expiry = Validade, mês e ano
card-code = Código de segurança
card-holder = Nome no cartão
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } dígito
   *[other] { $count } dígitos
  }
card-code-none = este cartão não tem
# The number shows only while this button, or F8, is held.
card-hold = Manter para ver
card-hold-name = Manter premido para ver o número, grupo a grupo (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Ainda nada digitado.
    [one] Oculto. { $count } dígito introduzido.
   *[other] Oculto. { $count } dígitos introduzidos.
  }
card-masked-right = Oculto. Termina em { $last4 }, o número está correto.
card-announce-complete = { $brand }, número completo

# The one button. $amount is formatted.
card-reserve = Reservar { $amount }
card-charge = Cobrar { $amount }
card-once-reserve = Um toque envia uma só vez. Cobrado na expedição.
card-once-charge = Um toque envia uma só vez. Cobrado de imediato.
card-sending = A enviar. Não feche.
card-cancel = Cancelar
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = Nada do que aqui se digita é guardado, registado ou copiado.
card-recording = Pause primeiro a gravação da chamada.
card-recording-paused = A gravação da chamada está em pausa.
card-recording-not-paused = Não foi possível pausar a gravação da chamada. Pause-a à mão antes de perguntar.
# Instead of a line to say, when the order came by mail.
card-mail-note = Digite o que está no formulário. Depois risque o código de segurança no papel.

card-discard = Descartar o cartão?
card-discard-note = O que foi digitado é apagado. Nada foi enviado.
card-discard-yes = Descartar
card-discard-no = Continuar a digitar
# $count seconds.
card-idle = { $count ->
    [one] Esta janela fecha-se dentro de { $count } segundo. Prima uma tecla para a manter.
   *[other] Esta janela fecha-se dentro de { $count } segundos. Prima uma tecla para a manter.
  }
card-lost = Perdeu-se uma tecla e o cartão foi apagado. Digite-o de novo.
card-typed-only = Aqui o cartão digita-se, não se cola.
card-letters-only = Um nome não tem dígitos.

# Under the field. $count digits.
card-error-number-missing = Digite o número do cartão
card-error-too-few = { $count ->
    [1] Falta um dígito
    [one] Falta { $count } dígito
   *[other] Faltam { $count } dígitos
  }
card-error-too-many = { $count ->
    [1] Um dígito a mais
    [one] { $count } dígito a mais
   *[other] { $count } dígitos a mais
  }
card-error-check-digit = Um dígito está errado, ou dois estão trocados
card-error-expiry-missing = Quatro dígitos: mês e ano
card-error-no-such-month = O mês vai de 01 a 12
# $month is a number, $year has four digits.
card-error-expired = Este cartão expirou em { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
  } de { $year }
card-error-too-far = Mais de 20 anos no futuro
card-error-code-length = { $count ->
    [one] O código tem { $count } dígito
   *[other] O código tem { $count } dígitos
  }
card-error-holder-missing = Digite o nome no cartão
card-error-holder-odd = Só letras, 60 no máximo

## Read aloud to the customer, in the customer's language

card-ask-number = «Pode dizer-me o número do cartão, por favor?»
card-ask-expiry = «E a validade, mês e ano?»
card-ask-code = «E os três dígitos no verso, por favor?»
# American Express prints four digits on the front.
card-ask-code-front = «E os quatro dígitos na frente, por favor?»
card-ask-holder = «Que nome está no cartão?»
card-ask-done = «Obrigado pelos dados, é tudo. Um momento.»
