# What is said to the customer, and what notices and questions before a deed say to the rep.

say-read-back-amount = En total son { $amount }.
say-read-back-items =
    { $items ->
        [one] Un artículo, por { $amount }.
        [many] { $items } de artículos, por { $amount }.
       *[other] { $items } artículos, por { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Un artículo, con entrega el { $date }, por { $amount }.
        [many] { $items } de artículos, con entrega el { $date }, por { $amount }.
       *[other] { $items } artículos, con entrega el { $date }, por { $amount }.
    }

say-approved-reserved = Gracias. El importe de { $amount } queda reservado en su tarjeta; se cobrará cuando salga su pedido.
say-approved-taken = Gracias, su pago de { $amount } está hecho. Recibirá una confirmación por correo electrónico.
say-declined = Su banco no ha aceptado este pago y no se ha cobrado nada. ¿Quiere usar otra tarjeta?
say-voided = Este pago se ha anulado y no se ha cobrado nada.
say-needs-payer = Su banco necesita que usted confirme este pago. No se ha cobrado nada. ¿Puedo enviarle un enlace seguro por correo electrónico?
say-not-processed = En este momento no hemos podido enviar el pago y no se ha cobrado nada. ¿Puedo volver a llamar o intentarlo una vez más?
say-pending = El pago se está comprobando. Le avisaremos en cuanto se confirme; no tiene que hacer nada.
say-unknown = Su pedido está anotado. Esperamos la respuesta del banco y le escribiremos. Mientras tanto, por favor, no vuelva a pagar.

say-notice-paid = Pagado: { $amount }
say-notice-settled-charged = Aclarado: cobrado una vez, { $amount }
say-notice-settled-known = Aclarado: ya se conoce el resultado
say-notice-settled = Aclarado: no se cobró nada
say-notice-charged-back = Retrocedido: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = PRUEBA · { $title }

say-action-capture = Se cobra el importe de { $amount } en la tarjeta de { $customer }.
say-action-ship = Se confirma el envío del pedido de { $customer }. Pasa a cobrarse el importe de { $amount }.
say-action-update-same = El importe sigue siendo de { $amount }. No se envía nada.
say-action-update-raised = El pago de { $customer } sube a { $amount }. El cliente no recibe ningún aviso.
say-action-update-lowered = El pago de { $customer } baja a { $amount }. El cliente no recibe ningún aviso.
say-action-update-new-checkout = { $customer } tiene que aceptar de nuevo, ahora por { $amount }. Antes se anula lo reservado.
say-action-refund = El importe de { $amount } vuelve a la tarjeta { $card } de { $customer }.
say-action-cancel = Se anula la reserva de { $amount } para { $customer }. No se cobra nada.
say-action-void = El importe de { $amount } cobrado hoy vuelve a la tarjeta { $card } de { $customer }. El pago desaparece del cierre del día.
say-action-accept = Se acepta el pago de { $amount } de { $customer }.
say-action-deny = Se rechaza el pago de { $amount } de { $customer }. No se cobra nada.
say-action-resend = { $customer } recibe de nuevo el mismo enlace por { $amount }.
say-action-relink = { $customer } recibe un enlace nuevo por { $amount }.
say-action-withdraw = Se retira el enlace por { $amount } para { $customer }.
say-action-receipt = { $customer } recibe un recibo por { $amount }.
say-action-release = El pedido de { $customer } por { $amount } se considera no cobrado y se puede volver a pagar.

# Orders that paying confirms.
say-read-back-confirms = Al pagar ahora { $amount }, confirma su pedido de { $total }.
say-read-back-part = Ahora paga { $amount }, de un total de { $total }.
say-notice-confirmed = El pedido { $reference } está confirmado
say-notice-confirmed-body = { $customer } ha pagado { $amount }.

say-recording-off = La grabación de la llamada puede seguir en pausa
say-recording-off-body = La grabadora no confirmó que sigue. Reanudar la grabación a mano.
