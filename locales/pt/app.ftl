# The window's frame in Portuguese: rail, title, test band, connection, palette.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = produção
app-title-test = teste
app-title-none = por configurar

app-mode-live = REAL
app-mode-test = TESTE
app-test-band = Modo de teste: os e-mails só chegam a quem os envia, não se move dinheiro
app-demo-band = Loja fictícia: nada sai deste computador, não se move dinheiro

app-skip = Ir para a área principal
app-rail = Navegação principal
app-rail-order = Nova encomenda
app-rail-list = Ligações e pagamentos
app-rail-settings = Definições
app-rail-help = Ajuda e teclas
app-rail-attention = { $count } por tratar
app-rail-lapsing = { $count ->
    [one] { $count } pagamento ou ligação expira em 48 horas
    [many] { $count } de pagamentos e ligações expiram em 48 horas
   *[other] { $count } pagamentos e ligações expiram em 48 horas
  }
app-find = Procurar
app-connected = Em rede
app-offline = Sem rede
app-offline-note = Sem rede. As encomendas podem ser escritas e guardadas; as ligações de pagamento saem quando a rede voltar. Os cartões não podem esperar, nunca são guardados.
app-back-online = A rede voltou.

app-start-failed = O Counterfoil não conseguiu iniciar
app-start-failed-hint = Nada foi enviado nem cobrado. Basta fechar a janela e abri-la de novo; o que estava guardado mantém-se.
app-try-again = Tentar de novo

app-palette = Procurar ou fazer
    .placeholder = Cliente, encomenda, quatro últimos dígitos ou ação
    .list = Resultados
app-palette-customer = Cliente
app-palette-order = Encomenda
app-palette-command = Ação
app-palette-found = { $count ->
    [0] Nada encontrado
    [one] { $count } resultado
    [many] { $count } de resultados
   *[other] { $count } resultados
  }

app-help = Ajuda e teclas
app-help-intro = Tudo se faz com o teclado. Numa nova encomenda, os campos seguem a conversa: forma de pagamento, cliente, artigos, valor.
app-help-close = Fechar
app-chord = { $keys }, depois…
app-or = ou

app-back = Voltar
app-cancel = Deixar assim
app-save = Guardar
app-undo = Desfazer
app-copied = Copiado
app-leave-title = Sair sem guardar?
app-leave-text = Por guardar: { $changes }.
app-leave-go = Sair sem guardar
app-leave-stay = Ficar
app-optional = opcional
app-loading = A carregar

# Orders that paying confirms.
app-quotation = Orçamento
app-quotation-open = Ainda não confirmado: faltam { $amount } para confirmar
app-quotation-until = Aberto até { $date }, inclusive
app-quotation-expired = O último dia foi { $date }: nenhum pagamento pode começar sem adiar a data
app-quotation-confirmed = Confirmado { $at }
app-quotation-paid = { $paid } pagos de { $total }
app-quotation-rest = Falta pagar { $amount }
app-quotation-over = Entraram { $amount } a mais do que a encomenda. Reembolse-os ou altere a encomenda.
app-quotation-look = Entraram { $amount } que não correspondem à encomenda. Nada confirmam até alguém os verificar.
app-quotation-ask = Pedir o restante
