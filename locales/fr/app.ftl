# The window's frame in French: rail, title, test band, connection, palette.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = production
app-title-test = test
app-title-none = à configurer

app-mode-live = RÉEL
app-mode-test = TEST
app-test-band = Mode test : les e-mails n’arrivent qu’à vous, aucun argent ne bouge
app-demo-band = Boutique fictive : rien ne quitte cet ordinateur, aucun argent ne bouge

app-skip = Aller à la zone principale
app-rail = Navigation principale
app-rail-order = Nouvelle commande
app-rail-list = Liens et paiements
app-rail-settings = Réglages
app-rail-help = Aide et touches
app-rail-attention = { $count } à traiter
app-rail-lapsing = { $count ->
    [one] { $count } paiement ou lien arrive à échéance sous 48 heures
    [many] { $count } de paiements et liens arrivent à échéance sous 48 heures
   *[other] { $count } paiements et liens arrivent à échéance sous 48 heures
  }
app-find = Rechercher
app-connected = En ligne
app-offline = Hors ligne
app-offline-note = Hors ligne. Les commandes se saisissent et se gardent ; les liens partent au retour de la connexion. Les cartes ne peuvent pas attendre, elles ne sont jamais conservées.
app-back-online = La connexion est revenue.

app-start-failed = Counterfoil n’a pas pu démarrer
app-start-failed-hint = Rien n’a été envoyé ni débité. Fermez la fenêtre et rouvrez-la ; ce qui était enregistré est conservé.
app-try-again = Réessayer

app-palette = Trouver ou faire
    .placeholder = Client, commande, quatre derniers chiffres ou action
    .list = Résultats
app-palette-customer = Client
app-palette-order = Commande
app-palette-command = Action
app-palette-found = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
    [many] { $count } de résultats
   *[other] { $count } résultats
  }

app-help = Aide et touches
app-help-intro = Tout se fait au clavier. Dans une nouvelle commande, les champs suivent la conversation : mode de paiement, client, articles, montant.
app-help-close = Fermer
app-chord = { $keys }, puis…
app-or = ou

app-back = Retour
app-cancel = Ne rien changer
app-save = Enregistrer
app-undo = Rétablir
app-copied = Copié
app-leave-title = Quitter sans enregistrer ?
app-leave-text = Non enregistré : { $changes }.
app-leave-go = Quitter sans enregistrer
app-leave-stay = Rester
app-optional = facultatif
app-loading = Chargement

# Orders that paying confirms.
app-quotation = Devis
app-quotation-open = Pas encore confirmé : encore { $amount } pour confirmer
app-quotation-until = Ouvert jusqu’au { $date } inclus
app-quotation-expired = Le dernier jour était le { $date } : aucun paiement ne peut commencer sans repousser cette date
app-quotation-confirmed = Confirmé { $at }
app-quotation-paid = { $paid } payés sur { $total }
app-quotation-rest = Reste à payer : { $amount }
app-quotation-over = { $amount } de plus que la commande ont été reçus. Remboursez-les ou modifiez la commande.
app-quotation-look = { $amount } reçus ne correspondent pas à la commande. Ils ne confirment rien tant que personne ne les a vérifiés.
app-quotation-ask = Demander le reste
