# Customers in French: finding one while taking an order, and entering a new one.

customer-heading = Client
customer-find = Trouver un client
    .placeholder = Nom, téléphone, e-mail ou numéro de client
    .list = Clients trouvés
customer-found = { $count ->
    [0] Aucun client trouvé
    [one] { $count } client trouvé
    [many] { $count } de clients trouvés
   *[other] { $count } clients trouvés
  }
customer-new-named = Nouveau client « { $text } »
customer-new = Nouveau client
customer-change = Changer
customer-edit = Modifier
customer-taken = Client choisi : { $name }

customer-form = Nouveau client
customer-form-edit = Modifier le client
customer-first-name = Prénom
customer-last-name = Nom
customer-company = Société
customer-email = E-mail
customer-phone = Téléphone
customer-language = Langue
    .hint = E-mails, page de paiement et reçu sont dans cette langue.
customer-street = Rue
customer-postal-code = Code postal
customer-city = Ville
customer-country = Pays
customer-card-required = Paiement par carte obligatoire
    .hint = Aucun lien n’est envoyé ; la carte est saisie par téléphone ou courrier.
customer-needs-approval = Commandes à approuver
    .hint = Chaque commande attend son responsable ou la direction.
customer-mark-card = Carte seulement
customer-mark-approval = À approuver
customer-done = Utiliser
customer-back-to-search = Retour à la recherche
customer-unnamed = Sans nom
