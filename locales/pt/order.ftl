# New order in Portuguese: the form on the left, the counterfoil with total, checks and next step on the right.

order-title = Nova encomenda
order-form = Encomenda { $reference }
order-stub = Talão desta encomenda
order-timer = Tempo nesta encomenda: { $minutes } minutos { $seconds } segundos

order-channel = Como paga o cliente
order-channel-telephone = Telefone, digitar o cartão
order-channel-mail = Correio, digitar o cartão
order-channel-link = Ligação de pagamento
order-channel-choose = Por escolher: o banco tem de saber como chegou o cartão

order-items = Artigos
order-item = Artigo
order-quantity = Qtd.
order-price = Preço unitário
order-tax = IVA
order-sum = Valor
order-item-cell = Artigo { $line }
order-quantity-cell = Quantidade { $line }
order-price-cell = Preço unitário { $line }
order-tax-cell = IVA { $line }
order-item-add = Juntar um artigo
    .placeholder = Juntar um artigo, ou F9 para o cartão
    .placeholder-link = Juntar um artigo, ou F9 para a ligação
    .list = Artigos já vendidos
order-items-found = { $count ->
    [0] Nunca vendido
    [one] { $count } artigo encontrado
    [many] { $count } de artigos encontrados
   *[other] { $count } artigos encontrados
  }
order-remove-line = Retirar a linha { $line }
order-line-added = Linha acrescentada. Total { $total }.
order-line-removed = Linha retirada. Total { $total }.
order-line-restored = Linha reposta. Total { $total }.
order-rate = { $rate }%
order-rate-none = sem IVA

order-delivery = Entrega
order-shipping = Custo de entrega
order-description = Descrição para o cliente
    .hint = Aparece no e-mail e na página de pagamento.

order-payment = Pagamento
order-amount = Valor a cobrar
order-amount-own = As linhas somam { $sum }.
order-amount-follow = Usar a soma das linhas
order-currency = Moeda
order-capture = Cobrança
order-capture-reserve = Reservar, cobrar na expedição
order-capture-take = Cobrar agora
order-account = Conta
    .none = Nenhuma conta serve
order-accounts-other = Porque não outra?
order-reference = Referência da encomenda
order-settlement = Referência de liquidação
    .hint = Vai para o prestador e volta no seu ficheiro de liquidação.
order-language = Língua do cliente
order-validity = A ligação fica aberta
order-validity-days = { $days ->
    [one] { $days } dia
    [many] { $days } de dias
   *[other] { $days } dias
  }
order-owner = Responsável
order-note = Nota interna

order-draft-new = Rascunho
order-draft-kept = Rascunho, guardado
order-draft-changed = Rascunho, por guardar
order-total-spoken = Total { $total }
order-goods = { $count ->
    [0] Artigos, { $count } linhas
    [one] Artigos, { $count } linha
    [many] Artigos, { $count } de linhas
   *[other] Artigos, { $count } linhas
  }
order-read-back = Para repetir ao cliente
order-checks = A verificar antes do cartão
order-checks-link = A verificar antes da ligação
order-take-card = Digitar o cartão
order-ask-link = Enviar ligação…
order-keep = Guardar rascunho
order-link-instead = Enviar antes uma ligação
order-drafts = Rascunhos guardados
order-draft-drop = Retirar o rascunho { $reference }
order-recent = As minhas últimas encomendas
order-recent-none = Hoje ainda nenhuma

order-check-ready = { $account } aceita { $currency }
order-check-ready-moto = { $account } está pronta para encomendas por telefone e correio em { $currency }
order-check-ready-link = { $account } está pronta para ligações em { $currency }
order-check-no-similar-order = Nenhuma encomenda semelhante nas últimas 24 horas
order-check-similar-order = { $reference }: mesmo cliente e valor, há { $minutes } min.
order-check-open-link-card = O cliente tem também uma ligação de pagamento aberta, de { $amount }. Deixa de valer assim que o cartão for aceite; se ambos forem pagos, chegará um aviso.
order-check-open-link = Uma ligação de { $amount } ainda está aberta e já não corresponderia. Envie uma nova; se a antiga for paga, chegará um aviso.
order-check-link-takes-at-once = Uma ligação de { $account } cobra de imediato, embora se tenha escolhido reservar
order-check-pause-recording = Pausar primeiro a gravação da chamada
order-check-open-similar = Abrir { $reference }
order-check-offline = Sem rede. O cartão nunca é guardado, por isso não pode esperar.

order-card-open = O cartão está a ser digitado
order-card-open-text = A janela do cartão está aberta. Nada do cartão passa por esta janela.
order-card-sending = A enviar
order-card-sending-text = A perguntar a { $provider }. Não fechar a janela.
order-card-still = Ainda à espera após { $seconds } s. Sem resposta, o resultado fica registado como desconhecido e nada é enviado duas vezes.
order-card-show = Mostrar a janela do cartão
order-card-stop = Fechar a janela do cartão
order-card-closed-cancelled = A janela do cartão foi fechada. Nada foi enviado.
order-card-closed-idle = A janela do cartão foi fechada após três minutos sem atividade. Nada foi enviado nem guardado.
order-card-closed-locked = O ecrã foi bloqueado e a janela do cartão fechada. Nada foi enviado nem guardado.
order-card-closed-offline = A rede caiu e a janela do cartão foi fechada. Nada foi enviado nem guardado.

order-problems = Esta encomenda ainda não pode avançar
order-kept = Rascunho guardado
order-other-order = Abrir { $reference }

order-ship-date = Data de envio
order-carrier = Transportadora

order-approval-ask = Pedir aprovação
order-approval-who = Decide { $approver }.
order-approval-asked = Aprovação pedida. Decide { $approver }.
order-approval-waiting = À espera da aprovação de { $approver }. Pedida: { $at }.
order-approval-open = Abrir o pedido
order-approval-sent-back = Devolvida por { $who }
order-approval-given = Aprovada por { $who }, { $at }

order-card-only = Só cartão: telefone ou correio

order-template-use = A partir de um modelo…
order-template-save = Guardar como modelo…
order-template-use-title = Partir de um modelo
order-template-find = Procurar um modelo
    .list = Modelos
order-templates-found = { $count ->
    [0] Nenhum modelo encontrado
    [one] { $count } modelo encontrado
   *[other] { $count } modelos encontrados
  }
order-templates-none = Ainda não há modelos. Escrever uma encomenda e guardar os artigos.
order-template-replaces = Artigos, descrição, entrega e validade desta encomenda são substituídos. O cliente fica.
order-template-used = { $name } preenchido. Total { $total }.
order-template-save-title = Guardar como modelo
order-template-name = Nome do modelo
    .hint = Ficam artigos, descrição, entrega e validade; o cliente não.
order-template-saved = Modelo { $name } guardado
order-template-wrong = O modelo não foi guardado:

# Orders that paying confirms.
order-quotation = O pagamento confirma esta encomenda
order-quotation-hint = Enquanto não for pago o suficiente, é um orçamento. Um sinal pode bastar.
order-prepayment = Confirmada com, % do total
order-expires = Último dia para pagar
order-expires-hint = Esse dia ainda conta; vazio: sem fim.
order-pay-now = Pedido agora
order-pay-now-due = O que a confirma: { $amount }
order-pay-now-all = Tudo o que falta: { $amount }
order-asks-confirms = O pagamento de { $amount } confirma a encomenda.
order-asks-less = { $amount } não bastam para confirmar a encomenda: são precisos { $needed }.
order-asks-rest = { $amount } do que falta pagar.
