# Customers in Italian: finding one while taking an order, and entering a new one.

customer-heading = Cliente
customer-find = Trova un cliente
    .placeholder = Nome, telefono, e-mail o numero cliente
    .list = Clienti trovati
customer-found = { $count ->
    [0] Nessun cliente trovato
    [one] { $count } cliente trovato
    [many] { $count } di clienti trovati
   *[other] { $count } clienti trovati
  }
customer-new-named = Nuovo cliente «{ $text }»
customer-new = Nuovo cliente
customer-change = Cambia
customer-edit = Modifica
customer-taken = Cliente scelto: { $name }

customer-form = Nuovo cliente
customer-form-edit = Modifica cliente
customer-first-name = Nome
customer-last-name = Cognome
customer-company = Azienda
customer-email = E-mail
customer-phone = Telefono
customer-language = Lingua
    .hint = E-mail, pagina di pagamento e ricevuta sono in questa lingua.
customer-street = Via
customer-postal-code = CAP
customer-city = Città
customer-country = Paese
customer-card-required = Pagamento con carta obbligatorio
    .hint = Non si inviano link; la carta si prende per telefono o posta.
customer-needs-approval = Ordini da approvare
    .hint = Ogni ordine attende chi lo segue o la direzione.
customer-mark-card = Solo carta
customer-mark-approval = Da approvare
customer-done = Usa
customer-back-to-search = Torna alla ricerca
customer-unnamed = Senza nome
