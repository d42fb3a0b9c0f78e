### Customers: finding one while taking an order, and entering a new one. Shown to the person at the terminal.

customer-heading = Klant
customer-find = Klant zoeken
    .placeholder = Naam, telefoon, e-mail of klantnummer
    .list = Gevonden klanten
customer-found = { $count ->
    [0] Geen klant gevonden
    [one] { $count } klant gevonden
   *[other] { $count } klanten gevonden
  }
customer-new-named = Nieuwe klant „{ $text }”
customer-new = Nieuwe klant
customer-change = Wijzigen
customer-edit = Bewerken
customer-taken = { $name } overgenomen

customer-form = Nieuwe klant
customer-form-edit = Klant bewerken
customer-first-name = Voornaam
customer-last-name = Achternaam
customer-company = Bedrijf
customer-email = E-mail
customer-phone = Telefoon
customer-language = Taal
    .hint = E-mails, betaalpagina en betaalbewijs komen in deze taal.
customer-street = Straat
customer-postal-code = Postcode
customer-city = Plaats
customer-country = Land
customer-card-required = Kaartbetaling verplicht
    .hint = Er gaat geen link uit; de kaart komt per telefoon of post.
customer-needs-approval = Bestellingen vragen goedkeuring
    .hint = Elke bestelling wacht op de behandelaar of de leiding.
customer-mark-card = Alleen kaart
customer-mark-approval = Vraagt goedkeuring
customer-done = Overnemen
customer-back-to-search = Terug naar zoeken
customer-unnamed = Zonder naam
