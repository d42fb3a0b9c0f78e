# Links and payments in Portuguese: the list, and the words of the three states.

list-message-none = Nenhuma
list-message-queued = Em fila
list-message-sending = A sair
list-message-sent = Enviada
list-message-failed = Rejeitada
list-message-uncertain = Incerta

list-link-none = Nenhuma
list-link-draft = Rascunho
list-link-active = Ativa
list-link-part-paid = Paga em parte
list-link-paid = Paga
list-link-expired = Expirada
list-link-withdrawn = Retirada
list-link-replaced = Substituída

list-money-none = Não pago
list-money-authorised = Reservado
list-money-part-captured = Cobrado em parte
list-money-captured = Cobrado
list-money-voided = Anulado
list-money-part-refunded = Reembolsado em parte
list-money-refunded = Reembolsado
list-money-declined = Recusado
list-money-unknown = Desconhecido
list-money-charged-back = Contestado

list-title = Ligações e pagamentos
list-views = Vistas guardadas
list-view-all = Todos
list-view-attention = Por tratar
list-view-sent-today = Enviados hoje
list-view-lapsing = A expirar em 48 h
list-view-mine = Meus
list-count = { $count ->
    [0] { $count } linhas
    [one] { $count } linha
    [many] { $count } de linhas
   *[other] { $count } linhas
  }
list-thousand = 1000 ou mais

list-search = Procurar nesta lista
    .placeholder = Cliente, encomenda, cartão
list-filter-days = Período
list-days = { $days ->
    [one] Último dia
    [many] Últimos { $days } de dias
   *[other] Últimos { $days } dias
  }
list-filter-channel = Forma de pagamento
list-filter-clear = Retirar o filtro { $filter }
list-clear = Retirar todos

list-customer = Cliente, encomenda
list-amount = Valor
list-message = Mensagem
list-link = Ligação
list-money = Dinheiro
list-language = Língua
list-language-short = Líng.
list-owner = Responsável
list-due = Prazo
list-by-phone = { $account }, telefone
list-by-mail = { $account }, correio

list-due-nothing = Nada a fazer
list-due-now = Agora
list-due-passed = Passou
list-due-hours = faltam { $count } h
list-due-days = { $count ->
    [0] { $count } dias
    [one] { $count } dia
    [many] { $count } de dias
   *[other] { $count } dias
  }
list-due-look = por ver
list-due-settle = ainda por esclarecer
list-due-amount-mismatch = chegou outro valor
list-due-paid-after-all = afinal pago
list-due-mend-address = endereço rejeitado
list-due-check-mail = ver se o e-mail saiu
list-due-capture-before = por cobrar
list-due-link-ends = a ligação fecha
list-due-link-expired = fechada, não paga
list-runs-out-authorisation = reserva, { $amount } por cobrar
list-runs-out-link = ligação, { $amount } por pagar

list-newer = { $count ->
    [one] { $count } mais recente, mostrar
    [many] { $count } mais recentes, mostrar
   *[other] { $count } mais recentes, mostrar
  }
list-found = { $count ->
    [0] Nada encontrado
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
  }
list-found-more = { $count } mostrados, há mais
list-as-of = Situação às { $at }
list-as-of-offline = Sem rede. Situação às { $at }
list-page = Página { $page }
list-previous = Anterior
list-next = Seguinte

list-empty-all = Ainda não há pagamentos nem ligações. F2 abre uma encomenda.
list-empty-attention = Nada por tratar neste momento.
list-empty-sent-today = Hoje não foi enviada nenhuma ligação.
list-empty-lapsing = Nada expira nas próximas 48 horas.
list-empty-mine = Nenhum está em seu nome.
list-empty-filtered = Nada encontrado. Retirar um filtro ou encurtar a procura.

list-drift = Registo e prestadores
list-drift-never = Ainda não comparados desde a abertura.
list-drift-result = Comparados às { $at }. Pagamentos: { $checked }. Diferenças: { $count }.
list-drift-unanswered = Não comparados, porque o prestador não respondeu: { $count }.
list-drift-check = Comparar com os prestadores
list-drift-checking = A comparar…
list-drift-missing = { $provider } não tem registo dele.
list-drift-amount = A pagar: { $ours } no registo, { $theirs } em { $provider }.
list-drift-reserved = Reservado: { $ours } no registo, { $theirs } em { $provider }.
list-drift-captured = Cobrado: { $ours } no registo, { $theirs } em { $provider }.
list-drift-refunded = Reembolsado: { $ours } no registo, { $theirs } em { $provider }.
list-drift-state = Estado: { $ours } no registo, { $theirs } em { $provider }.
list-drift-take = Adotar de { $provider }
list-drift-ask = Adotar estes valores não os faria coincidir. Pergunte primeiro a { $provider }.
list-export = Exportar
list-exporting = A exportar…
list-exported = { $count ->
    [one] { $count } linha está em { $path }
    [many] { $count } de linhas estão em { $path }
   *[other] { $count } linhas estão em { $path }
  }
list-export-name = Nome
list-export-provider = Prestador
list-export-created = Aberto (UTC)
list-export-changed = Última alteração (UTC)
list-export-provider-order = Encomenda no prestador
list-export-payment = Pagamento
