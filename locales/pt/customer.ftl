# Customers in Portuguese: finding one while taking an order, and entering a new one.

customer-heading = Cliente
customer-find = Procurar um cliente
    .placeholder = Nome, telefone, e-mail ou número de cliente
    .list = Clientes encontrados
customer-found = { $count ->
    [0] Nenhum cliente encontrado
    [one] { $count } cliente encontrado
    [many] { $count } de clientes encontrados
   *[other] { $count } clientes encontrados
  }
customer-new-named = Novo cliente «{ $text }»
customer-new = Novo cliente
customer-change = Mudar
customer-edit = Editar
customer-taken = Cliente escolhido: { $name }

customer-form = Novo cliente
customer-form-edit = Editar cliente
customer-first-name = Nome próprio
customer-last-name = Apelido
customer-company = Empresa
customer-email = E-mail
customer-phone = Telefone
customer-language = Língua
    .hint = E-mails, página de pagamento e recibo vêm nesta língua.
customer-street = Rua
customer-postal-code = Código postal
customer-city = Localidade
customer-country = País
customer-card-required = Pagamento com cartão obrigatório
    .hint = Não se enviam ligações; o cartão é recebido por telefone ou correio.
customer-needs-approval = Encomendas por aprovar
    .hint = Cada encomenda espera pelo responsável ou pela chefia.
customer-mark-card = Só cartão
customer-mark-approval = Por aprovar
customer-done = Usar
customer-back-to-search = Voltar à procura
customer-unnamed = Sem nome
