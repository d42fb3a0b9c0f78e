# What became of a payment, in Spanish: verdict, sentence to say, reason for staff, what to do.

result-title = Pedido { $reference }
result-title-sending = Enviando
result-sending = Enviando. No cerrar.
result-sending-hint = Consultando a { $provider }. Si no llega respuesta, el resultado se anota como desconocido y nada se envía dos veces.

result-approved-reserved = Aceptado. Importe reservado: { $amount }.
result-approved-taken = Aceptado. Importe cobrado: { $amount }.
result-declined = Rechazado. No se cobró nada.
result-voided = Anulado. No se cobró nada.
result-needs-payer = El cliente debe confirmar. No se cobró nada.
result-not-processed = No procesado. No se llegó a consultar al banco.
result-pending = En revisión. Aún no hay decisión.
result-unknown = Aún no sabemos si se cobró en la tarjeta.
result-unknown-do-not = No volver a cobrar esta tarjeta. No llegó respuesta.
result-unknown-hint = El intento consta en el registro y Counterfoil sigue consultando. Se puede cerrar esta pantalla o tomar otro pedido.

result-mark-sending = Enviando
result-mark-needs-payer = A la espera del cliente
result-mark-pending = En revisión
result-mark-unknown = Desconocido desde { $since }
result-mark-not-processed = No procesado

result-say = Para decir al cliente
result-say-language = Idioma de la frase
result-capture-before = Cobrar al expedir, antes del { $until }.
result-reason-staff = El motivo del banco es solo de uso interno: { $reason }
result-form-kept = El formulario se conserva, la tarjeta no.
result-needs-payer-hint = El banco pide que el titular se autentique. Un enlace de pago lo permite; el pedido se conserva.
result-pending-hint = { $provider } revisa este pago antes de decidir. Llegará un aviso; hasta entonces el pedido queda bloqueado.
result-contact = A quién acudir
result-contact-text = Puede resolverlo. Indicar la referencia { $reference }.
result-contact-phone = Teléfono
result-contact-email = Correo electrónico

result-address-match = La dirección coincide.
result-address-street-only = Solo coincide la calle.
result-address-postcode-only = Solo coincide el código postal.
result-address-no-match = La dirección no coincide.
result-address-not-checked = La dirección no se comparó.
result-code-match = El código de seguridad coincide.
result-code-no-match = El código de seguridad no coincide.
result-code-not-checked = El código de seguridad no se comparó.
result-check-none = El banco no comparó nada.

result-next-order = Siguiente pedido
result-receipt = Recibo en { $language }
result-open = Abrir el pedido
result-another-card = Otra tarjeta
result-link-instead = Enviar mejor un enlace
result-send-link = Enviar un enlace
result-keep-draft = Guardar como borrador
result-back = Volver al pedido
result-retry-from = No disponible hasta las { $at }: tarjetas rechazadas, { $count }. Ofrecer un enlace.
result-no-retry = No disponible: el pedido está bloqueado o hay otro pago abierto. Ofrecer un enlace.
result-ask = Consultar a { $provider }
result-ask-hint = Sin riesgo, cuantas veces haga falta
result-asking = Consultando
result-next-hint = Llega un aviso cuando este se aclare
result-release = Desbloquear
result-locked-hint = Bloqueado hasta que { $provider } diga dos veces que no existe ningún pago
result-release-hint = { $provider } no conoce este pago. Desbloquear solo tras comprobarlo en su consola; se guarda un motivo.
result-copy = Copiar la referencia

result-what-happened = Qué ha pasado
result-can = Qué se puede hacer
result-asked-sent = Intento anotado en el registro y después enviado
result-asked-no-answer = Sin respuesta; este pedido queda bloqueado
result-asked-asked-none = Consulta manual a { $provider } sobre { $reference }: por ahora no consta
result-asked-polled-none = Consulta a { $provider }: por ahora no consta
result-asked-found = { $provider } ha respondido
result-asked-closed = Desbloqueado por { $who }
result-next-question = Próxima consulta

result-approval-code = Código de autorización
result-card = Tarjeta
result-card-ending = { $brand } terminada en { $last4 }
result-code = Código del motivo
result-came-by = Recibido por
result-by-telephone = Teléfono
result-by-mail = Correo postal
result-by-link = Enlace de pago
result-asked-for = Solicitado
result-asked-reserve = Reservar, cobrar después
result-asked-take = Cobrar al momento
result-attempt = Tarjetas probadas
result-taken-by = Atendido por
