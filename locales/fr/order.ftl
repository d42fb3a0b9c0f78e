# New order in French: the form on the left, the counterfoil with total, checks and next step on the right.

order-title = Nouvelle commande
order-form = Commande { $reference }
order-stub = Talon de cette commande
order-timer = Temps passé sur cette commande : { $minutes } minutes { $seconds } secondes

order-channel = Mode de paiement du client
order-channel-telephone = Téléphone, saisir la carte
order-channel-mail = Courrier, saisir la carte
order-channel-link = Lien de paiement
order-channel-choose = À choisir : la banque doit savoir comment la carte vous est parvenue

order-items = Articles
order-item = Article
order-quantity = Qté
order-price = Prix unitaire
order-tax = TVA
order-sum = Montant
order-item-cell = Article { $line }
order-quantity-cell = Quantité { $line }
order-price-cell = Prix unitaire { $line }
order-tax-cell = TVA { $line }
order-item-add = Ajouter un article
    .placeholder = Ajouter un article, ou F9 pour la carte
    .placeholder-link = Ajouter un article, ou F9 pour le lien
    .list = Articles déjà vendus
order-items-found = { $count ->
    [0] Jamais vendu
    [one] { $count } article trouvé
    [many] { $count } d’articles trouvés
   *[other] { $count } articles trouvés
  }
order-remove-line = Retirer la ligne { $line }
order-line-added = Ligne ajoutée. Total { $total }.
order-line-removed = Ligne retirée. Total { $total }.
order-line-restored = Ligne rétablie. Total { $total }.
order-rate = { $rate } %
order-rate-none = aucune

order-delivery = Livraison
order-shipping = Frais de livraison
order-description = Description pour le client
    .hint = Figure dans l’e-mail et sur la page de paiement.

order-payment = Paiement
order-amount = Montant à débiter
order-amount-own = La somme des lignes est { $sum }.
order-amount-follow = Prendre la somme des lignes
order-currency = Devise
order-capture = Débit
order-capture-reserve = Réserver, encaisser à l’expédition
order-capture-take = Débiter maintenant
order-account = Compte
    .none = Aucun compte ne convient
order-accounts-other = Pourquoi pas un autre ?
order-reference = Référence de commande
order-settlement = Référence de règlement
    .hint = Part chez le prestataire et revient dans son fichier de règlement.
order-language = Langue du client
order-validity = Le lien reste ouvert
order-validity-days = { $days ->
    [one] { $days } jour
    [many] { $days } de jours
   *[other] { $days } jours
  }
order-owner = Responsable
order-note = Note interne

order-draft-new = Brouillon
order-draft-kept = Brouillon, gardé
order-draft-changed = Brouillon, pas encore gardé
order-total-spoken = Total { $total }
order-goods = { $count ->
    [one] Articles, { $count } ligne
    [many] Articles, { $count } de lignes
   *[other] Articles, { $count } lignes
  }
order-read-back = À relire au client
order-checks = À vérifier avant la carte
order-checks-link = À vérifier avant le lien
order-take-card = Saisir la carte
order-ask-link = Envoyer le lien…
order-keep = Garder le brouillon
order-link-instead = Plutôt un lien
order-drafts = Brouillons gardés
order-draft-drop = Retirer le brouillon { $reference }
order-recent = Mes dernières commandes
order-recent-none = Aucune aujourd’hui

order-check-ready = { $account } accepte { $currency }
order-check-ready-moto = { $account } est prêt pour les commandes par téléphone et courrier en { $currency }
order-check-ready-link = { $account } est prêt pour les liens en { $currency }
order-check-no-similar-order = Aucune commande semblable depuis 24 heures
order-check-similar-order = { $reference } : même client, même montant, il y a { $minutes } min.
order-check-open-link-card = Le client a aussi un lien ouvert de { $amount }, abandonné dès que la carte est acceptée ; si les deux sont payés, cela vous sera signalé.
order-check-open-link = Un lien de { $amount } est encore ouvert et ne correspondrait plus. Envoyez-en un nouveau ; un paiement de l’ancien vous sera signalé.
order-check-link-takes-at-once = Un lien de { $account } débite aussitôt, alors que la réservation est choisie
order-check-pause-recording = Suspendez d’abord l’enregistrement de l’appel
order-check-open-similar = Ouvrir { $reference }
order-check-offline = Hors ligne. La carte n’est jamais conservée, elle ne peut donc pas attendre.

order-card-open = Saisie de la carte en cours
order-card-open-text = La fenêtre de carte est ouverte. Rien de la carte ne passe par cette fenêtre-ci.
order-card-sending = Envoi en cours
order-card-sending-text = { $provider } est interrogé. Ne fermez pas la fenêtre.
order-card-still = Toujours en attente après { $seconds } s. Sans réponse, le résultat est noté inconnu et rien n’est envoyé deux fois.
order-card-show = Afficher la fenêtre de carte
order-card-stop = Fermer la fenêtre de carte
order-card-closed-cancelled = La fenêtre de carte a été fermée. Rien n’a été envoyé.
order-card-closed-idle = La fenêtre de carte a été fermée après trois minutes d’inactivité. Rien n’a été envoyé ni conservé.
order-card-closed-locked = L’écran a été verrouillé et la fenêtre de carte fermée. Rien n’a été envoyé ni conservé.
order-card-closed-offline = La connexion a été coupée et la fenêtre de carte fermée. Rien n’a été envoyé ni conservé.

order-problems = Cette commande ne peut pas encore continuer
order-kept = Brouillon gardé
order-other-order = Ouvrir { $reference }

order-ship-date = Date d’expédition
order-carrier = Transporteur

order-approval-ask = Demander l’approbation
order-approval-who = La décision revient à { $approver }.
order-approval-asked = Approbation demandée. La décision revient à { $approver }.
order-approval-waiting = En attente de l’approbation de { $approver }. Demandée le { $at }.
order-approval-open = Ouvrir la demande
order-approval-sent-back = Renvoyée par { $who }
order-approval-given = Approuvée par { $who }, { $at }

order-card-only = Carte seulement : téléphone ou courrier

order-template-use = Depuis un modèle…
order-template-save = Garder comme modèle…
order-template-use-title = Partir d’un modèle
order-template-find = Trouver un modèle
    .list = Modèles
order-templates-found = { $count ->
    [0] Aucun modèle trouvé
    [one] { $count } modèle trouvé
   *[other] { $count } modèles trouvés
  }
order-templates-none = Aucun modèle. Rédigez une commande, puis gardez ses articles comme modèle.
order-template-replaces = Articles, description, livraison et validité de cette commande sont remplacés. Le client reste.
order-template-used = { $name } repris. Total { $total }.
order-template-save-title = Garder comme modèle
order-template-name = Nom du modèle
    .hint = Articles, description, livraison et validité sont gardés ; pas le client.
order-template-saved = Modèle { $name } gardé
order-template-wrong = Le modèle n’a pas été gardé :

# Orders that paying confirms.
order-quotation = Le paiement confirme cette commande
order-quotation-hint = Tant que le montant requis n’est pas payé, c’est un devis. Un acompte peut suffire.
order-prepayment = Confirmée par, % du total
order-expires = Dernier jour pour payer
order-expires-hint = Ce jour compte encore ; vide : sans fin.
order-pay-now = Demandé maintenant
order-pay-now-due = Ce qui la confirme : { $amount }
order-pay-now-all = Tout le reste : { $amount }
order-asks-confirms = Le paiement de { $amount } confirme la commande.
order-asks-less = { $amount } ne suffisent pas à confirmer la commande : il faut { $needed }.
order-asks-rest = { $amount } sur ce qui reste à payer.
