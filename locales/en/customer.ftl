### Customers: finding one while taking an order, and entering a new one. Shown to the person at the terminal.

customer-heading = Customer
# The search field; finds while typing.
customer-find = Find a customer
    .placeholder = Name, phone, e-mail or customer number
    .list = Customers found
# Announced to screen readers. $count hits.
customer-found = { $count ->
    [0] No customer found
    [one] { $count } customer found
   *[other] { $count } customers found
  }
# The last line of the list of hits. $text is what was typed.
customer-new-named = New customer “{ $text }”
customer-new = New customer
customer-change = Change
customer-edit = Edit
# Announced when a hit was taken over. $name is the customer.
customer-taken = { $name } taken over

customer-form = New customer
customer-form-edit = Edit customer
customer-first-name = First name
customer-last-name = Last name
customer-company = Company
customer-email = E-mail
customer-phone = Phone
customer-language = Language
    .hint = E-mails, payment page and receipt come in this language.
customer-street = Street
customer-postal-code = Postcode
customer-city = Town
customer-country = Country
customer-card-required = Card payment required
    .hint = No link is sent; the card is taken by phone or mail.
customer-needs-approval = Orders need approval
    .hint = Each order waits for its owner or a manager.
# Short mark on the customer’s card
customer-mark-card = Card only
# Short mark on the customer’s card
customer-mark-approval = Needs approval
customer-done = Take over
customer-back-to-search = Back to the search
# A customer without name; shown in lists.
customer-unnamed = No name
