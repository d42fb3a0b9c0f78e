# Links and payments in French: the list, and the words of the three states.

list-message-none = Aucun
list-message-queued = En attente
list-message-sending = En partance
list-message-sent = Envoyé
list-message-failed = Rejeté
list-message-uncertain = Incertain

list-link-none = Aucun
list-link-draft = Brouillon
list-link-active = Actif
list-link-part-paid = Payé en partie
list-link-paid = Payé
list-link-expired = Expiré
list-link-withdrawn = Retiré
list-link-replaced = Remplacé

list-money-none = Non payé
list-money-authorised = Réservé
list-money-part-captured = Encaissé en partie
list-money-captured = Encaissé
list-money-voided = Annulé
list-money-part-refunded = Remboursé en partie
list-money-refunded = Remboursé
list-money-declined = Refusé
list-money-unknown = Inconnu
list-money-charged-back = Contesté

list-title = Liens et paiements
list-views = Vues enregistrées
list-view-all = Tous
list-view-attention = À traiter
list-view-sent-today = Envoyés aujourd’hui
list-view-lapsing = Échéance sous 48 h
list-view-mine = Les miens
list-count = { $count ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
  }
list-thousand = 1 000 et plus

list-search = Rechercher dans la liste
    .placeholder = Client, commande, carte
list-filter-days = Ancienneté
list-days = { $days ->
    [one] Dernier jour
    [many] { $days } derniers jours
   *[other] { $days } derniers jours
  }
list-filter-channel = Mode de paiement
list-filter-clear = Enlever le filtre { $filter }
list-clear = Tout enlever

list-customer = Client, commande
list-amount = Montant
list-message = Message
list-link = Lien
list-money = Argent
list-language = Langue
list-language-short = Lang.
list-owner = Responsable
list-due = Échéance
list-by-phone = { $account }, téléphone
list-by-mail = { $account }, courrier

list-due-nothing = Rien à faire
list-due-now = Maintenant
list-due-passed = Dépassé
list-due-hours = encore { $count } h
list-due-days = { $count ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
  }
list-due-look = à regarder
list-due-settle = pas encore éclairci
list-due-amount-mismatch = montant reçu différent
list-due-paid-after-all = finalement payé
list-due-mend-address = adresse rejetée
list-due-check-mail = vérifier si l’e-mail est parti
list-due-capture-before = à encaisser
list-due-link-ends = fin du lien
list-due-link-expired = lien fermé, non payé
list-runs-out-authorisation = réservation, { $amount } à encaisser
list-runs-out-link = lien, { $amount } non payés

list-newer = { $count ->
    [one] { $count } plus récent, l’afficher
    [many] { $count } plus récents, les afficher
   *[other] { $count } plus récents, les afficher
  }
list-found = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
    [many] { $count } de résultats
   *[other] { $count } résultats
  }
list-found-more = { $count } affichés, d’autres suivent
list-as-of = État à { $at }
list-as-of-offline = Hors ligne. État à { $at }
list-page = Page { $page }
list-previous = Précédent
list-next = Suivant

list-empty-all = Encore aucun paiement ni lien. F2 ouvre une commande.
list-empty-attention = Rien à traiter pour l’instant.
list-empty-sent-today = Aucun lien envoyé aujourd’hui.
list-empty-lapsing = Rien n’arrive à échéance dans les 48 prochaines heures.
list-empty-mine = Aucun n’est à votre nom.
list-empty-filtered = Aucun résultat. Enlevez un filtre ou raccourcissez la recherche.

list-drift = Registre et prestataires
list-drift-never = Pas encore comparés depuis l’ouverture.
list-drift-result = Comparés à { $at }. Paiements : { $checked }. Écarts : { $count }.
list-drift-unanswered = Non comparés, faute de réponse du prestataire : { $count }.
list-drift-check = Comparer avec les prestataires
list-drift-checking = Comparaison…
list-drift-missing = { $provider } n’en a pas trace.
list-drift-amount = À payer : { $ours } au registre, { $theirs } chez { $provider }.
list-drift-reserved = Réservé : { $ours } au registre, { $theirs } chez { $provider }.
list-drift-captured = Encaissé : { $ours } au registre, { $theirs } chez { $provider }.
list-drift-refunded = Remboursé : { $ours } au registre, { $theirs } chez { $provider }.
list-drift-state = État : { $ours } au registre, { $theirs } chez { $provider }.
list-drift-take = Reprendre de { $provider }
list-drift-ask = Reprendre ces chiffres ne suffirait pas à les accorder. Interrogez { $provider } avant toute autre chose.
list-export = Exporter
list-exporting = Exportation…
list-exported = { $count ->
    [one] { $count } ligne se trouve dans { $path }
    [many] { $count } de lignes se trouvent dans { $path }
   *[other] { $count } lignes se trouvent dans { $path }
  }
list-export-name = Nom
list-export-provider = Prestataire
list-export-created = Ouvert le (UTC)
list-export-changed = Dernière modification (UTC)
list-export-provider-order = Commande chez le prestataire
list-export-payment = Paiement
