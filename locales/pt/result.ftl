# What became of a payment, in Portuguese: verdict, sentence to say, reason for staff, what to do.

result-title = Encomenda { $reference }
result-title-sending = A enviar
result-sending = A enviar. Não fechar.
result-sending-hint = A perguntar a { $provider }. Sem resposta, o resultado fica registado como desconhecido e nada é enviado duas vezes.

result-approved-reserved = Aceite. Valor reservado: { $amount }.
result-approved-taken = Aceite. Valor cobrado: { $amount }.
result-declined = Recusado. Nada foi cobrado.
result-voided = Anulado. Nada foi cobrado.
result-needs-payer = O cliente tem de confirmar. Nada foi cobrado.
result-not-processed = Não processado. O banco não chegou a ser consultado.
result-pending = Em análise. Ainda nada está decidido.
result-unknown = Ainda não sabemos se o cartão foi cobrado.
result-unknown-do-not = Não cobrar de novo neste cartão. Não chegou resposta.
result-unknown-hint = A tentativa está registada e o Counterfoil continua a perguntar. Pode fechar-se este ecrã ou atender outra encomenda.

result-mark-sending = A enviar
result-mark-needs-payer = À espera do cliente
result-mark-pending = Em análise
result-mark-unknown = Desconhecido desde { $since }
result-mark-not-processed = Não processado

result-say = Para dizer ao cliente
result-say-language = Língua da frase
result-capture-before = A cobrar na expedição, antes de { $until }.
result-reason-staff = O motivo do banco é só para uso interno: { $reason }
result-form-kept = O formulário fica guardado, o cartão não.
result-needs-payer-hint = O banco pede a autenticação do titular. Uma ligação de pagamento permite-a; a encomenda fica guardada.
result-pending-hint = { $provider } analisa este pagamento antes de decidir. Chegará um aviso; até lá, a encomenda fica bloqueada.
result-contact = Quem contactar
result-contact-text = Pode resolver o problema. Indicar a referência { $reference }.
result-contact-phone = Telefone
result-contact-email = E-mail

result-address-match = A morada corresponde.
result-address-street-only = Só a rua corresponde.
result-address-postcode-only = Só o código postal corresponde.
result-address-no-match = A morada não corresponde.
result-address-not-checked = A morada não foi comparada.
result-code-match = O código de segurança corresponde.
result-code-no-match = O código de segurança não corresponde.
result-code-not-checked = O código de segurança não foi comparado.
result-check-none = O banco não comparou nada.

result-next-order = Próxima encomenda
result-receipt = Recibo em { $language }
result-open = Abrir a encomenda
result-another-card = Outro cartão
result-link-instead = Enviar antes uma ligação
result-send-link = Enviar uma ligação
result-keep-draft = Guardar como rascunho
result-back = Voltar à encomenda
result-retry-from = Indisponível até às { $at }: cartões recusados, { $count }. Propor uma ligação.
result-no-retry = Indisponível: esta encomenda está bloqueada ou há outro pagamento aberto. Propor uma ligação.
result-ask = Perguntar a { $provider }
result-ask-hint = Sem risco, à vontade
result-asking = A perguntar
result-next-hint = Chega um aviso quando este ficar esclarecido
result-release = Desbloquear
result-locked-hint = Bloqueada até { $provider } dizer duas vezes que não existe pagamento
result-release-hint = { $provider } não conhece este pagamento. Desbloquear só depois de o verificar na sua consola; fica guardado um motivo.
result-copy = Copiar a referência

result-what-happened = O que aconteceu
result-can = O que se pode fazer
result-asked-sent = Tentativa escrita no registo, depois enviada
result-asked-no-answer = Sem resposta; esta encomenda fica bloqueada
result-asked-asked-none = Pergunta manual a { $provider } sobre { $reference }: por agora não consta
result-asked-polled-none = Pergunta a { $provider }: por agora não consta
result-asked-found = { $provider } respondeu
result-asked-closed = Desbloqueada por { $who }
result-next-question = Próxima pergunta

result-approval-code = Código de autorização
result-card = Cartão
result-card-ending = { $brand } terminado em { $last4 }
result-code = Código do motivo
result-came-by = Recebida por
result-by-telephone = Telefone
result-by-mail = Correio
result-by-link = Ligação de pagamento
result-asked-for = Pedido
result-asked-reserve = Reservar, cobrar depois
result-asked-take = Cobrar de imediato
result-attempt = Cartões tentados
result-taken-by = Atendida por
