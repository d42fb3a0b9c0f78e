# Payment link in Portuguese: the form, the mail as the customer gets it, and the question before it leaves.

link-title = Ligação de pagamento
link-form = Ligação de pagamento para { $reference }
link-lines = { $count ->
    [0] { $count } linhas
    [one] { $count } linha
    [many] { $count } de linhas
   *[other] { $count } linhas
  }
link-edit-order = Alterar a encomenda

link-to = Enviar a
link-to-several = Uma ligação, { $count } destinatários. O primeiro pagamento fecha-a.
link-remove = Retirar { $address }
link-greet = Saudação
link-language = Língua
link-validity = Válida por
link-days = { $days ->
    [0] dias
    [one] dia
    [many] de dias
   *[other] dias
  }
link-validity-limits = { $provider } permite { $max } dias no máximo. 0 fecha a ligação esta noite.
link-validity-minutes = { $provider } mantém a página de pagamento aberta apenas { $minutes } minutos. Enviar a ligação enquanto o cliente espera.
link-told = Como o cliente fica a saber
link-told-by-email = { $provider } envia diretamente um e-mail para { $address }; o Counterfoil não envia nada. O cliente conclui a encomenda na página de { $provider }.
link-told-by-phone = { $provider } envia diretamente um SMS para { $address }; o Counterfoil não envia nada. O cliente conclui a encomenda na página de { $provider }.
link-told-copy = { $provider } também me avisa, em { $address }.
link-told-ship-by = Confirme a expedição a tempo. Dias até { $provider } cancelar a encomenda: { $days }.
link-use-suggestion = Usar { $suggestion }
link-until = Até
link-until-zone = { $until }, { $place }
link-line = Linha própria no e-mail
    .placeholder = Nada acrescentado
link-line-aside = opcional, em { $language }
link-copy = Enviar-me uma cópia, { $address }

link-send = Enviar ligação de { $amount }…
link-send-by-provider = Enviar ligação de { $amount } através de { $provider }…
link-problems = Esta ligação ainda não pode sair
link-off = O envio por e-mail está desligado enquanto faltar:
link-needs-approval = Indisponível: esta encomenda precisa primeiro de aprovação.
link-offline = Sem rede. O e-mail sai quando a rede voltar.

link-preview = O e-mail, tal como sai
link-preview-region = O e-mail tal como o cliente o recebe
link-preview-title = Pré-visualização do e-mail em { $language }
link-preview-language = Língua da pré-visualização
link-preview-read-in = Ler em { $language }
link-preview-size = Largura da pré-visualização
link-preview-desk = Computador
link-preview-phone = Telemóvel
link-preview-updated = Pré-visualização atualizada
link-preview-empty = Falta um endereço para enviar o e-mail
link-from = De
link-subject = Assunto

link-confirm = Enviar uma ligação de pagamento de { $amount }?
link-confirm-by-provider = Enviar uma ligação de pagamento de { $amount } através de { $provider }?
link-confirm-to = Para
link-confirm-in = Língua
link-confirm-language = { $language }, tanto no e-mail como na página de pagamento
link-confirm-until = Aberta até
link-confirm-copy = Cópia
link-confirm-copy-yes = para mim, { $address }
link-confirm-copy-no = nenhuma
link-confirm-final = { $provider } não consegue retirar uma ligação já enviada. Se a encomenda mudar, uma nova ligação substitui-a e esta continua a aceitar o pagamento até fechar.
link-confirm-test = Modo de teste: o e-mail só vai para { $address }.
link-send-mail = Enviar o e-mail
link-send-told = Deixar { $provider } enviar
link-sending = A enviar
link-sent = { $count ->
    [one] Enviado a { $count } destinatário
    [many] Enviado a { $count } de destinatários
   *[other] Enviado a { $count } destinatários
  }
link-queued = Guardado. Sai quando a rede voltar.
