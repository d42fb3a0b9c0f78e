# What is said to the customer, and what notices and questions before a deed say to the rep.

say-read-back-amount = No total são { $amount }.
say-read-back-items =
    { $items ->
        [one] Um artigo, por { $amount }.
        [many] { $items } de artigos, por { $amount }.
       *[other] { $items } artigos, por { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Um artigo, com entrega prevista para { $date }, por { $amount }.
        [many] { $items } de artigos, com entrega prevista para { $date }, por { $amount }.
       *[other] { $items } artigos, com entrega prevista para { $date }, por { $amount }.
    }

say-approved-reserved = Agradecemos a sua encomenda. O valor de { $amount } fica reservado no seu cartão e será cobrado quando a encomenda sair.
say-approved-taken = Agradecemos, o seu pagamento de { $amount } está feito. Vai receber uma confirmação por e-mail.
say-declined = O seu banco não aceitou este pagamento e nada foi cobrado. Quer usar outro cartão?
say-voided = Este pagamento foi anulado e nada foi cobrado.
say-needs-payer = O seu banco precisa da sua confirmação para este pagamento. Nada foi cobrado. Posso enviar-lhe uma ligação segura por e-mail?
say-not-processed = Neste momento não conseguimos enviar o pagamento e nada foi cobrado. Posso voltar a ligar-lhe ou tentar mais uma vez?
say-pending = O pagamento está a ser verificado. Avisamos assim que estiver confirmado; não precisa de fazer nada.
say-unknown = A sua encomenda está registada. Aguardamos a resposta do banco e vamos escrever-lhe. Entretanto, por favor, não volte a pagar.

say-notice-paid = Pago: { $amount }
say-notice-settled-charged = Esclarecido: cobrado uma vez, { $amount }
say-notice-settled-known = Esclarecido: o resultado já é conhecido
say-notice-settled = Esclarecido: nada foi cobrado
say-notice-charged-back = Contestado: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TESTE · { $title }

say-action-capture = O valor de { $amount } é cobrado no cartão de { $customer }.
say-action-ship = O envio da encomenda de { $customer } é confirmado. O valor de { $amount } passa a ser devido.
say-action-update-same = O valor continua a ser de { $amount }. Nada é enviado.
say-action-update-raised = O pagamento de { $customer } sobe para { $amount }. O cliente não recebe nenhuma mensagem.
say-action-update-lowered = O pagamento de { $customer } desce para { $amount }. O cliente não recebe nenhuma mensagem.
say-action-update-new-checkout = { $customer } tem de aceitar de novo, por { $amount }. Antes disso, a reserva é anulada.
say-action-refund = O valor de { $amount } volta ao cartão { $card } de { $customer }.
say-action-cancel = A reserva de { $amount } para { $customer } é anulada. Nada é cobrado.
say-action-void = O valor de { $amount } cobrado hoje volta ao cartão { $card } de { $customer }. O pagamento desaparece do fecho do dia.
say-action-accept = O pagamento de { $amount } de { $customer } é aceite.
say-action-deny = O pagamento de { $amount } de { $customer } é recusado. Nada é cobrado.
say-action-resend = { $customer } recebe de novo a mesma ligação de { $amount }.
say-action-relink = { $customer } recebe uma nova ligação de { $amount }.
say-action-withdraw = A ligação de { $amount } para { $customer } é retirada.
say-action-receipt = { $customer } recebe um recibo de { $amount }.
say-action-release = A encomenda de { $customer }, { $amount }, é considerada não cobrada e pode ser paga de novo.

# Orders that paying confirms.
say-read-back-confirms = Ao pagar agora { $amount }, confirma a sua encomenda de { $total }.
say-read-back-part = Paga agora { $amount }, de um total de { $total }.
say-notice-confirmed = A encomenda { $reference } está confirmada
say-notice-confirmed-body = { $customer } pagou { $amount }.

say-recording-off = A gravação da chamada pode ainda estar em pausa
say-recording-off-body = O gravador não confirmou que retomou. Retome a gravação à mão.
