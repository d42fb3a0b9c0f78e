# Payment link in French: the form, the mail as the customer gets it, and the question before it leaves.

link-title = Lien de paiement
link-form = Lien de paiement pour { $reference }
link-lines = { $count ->
    [one] { $count } ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
  }
link-edit-order = Modifier la commande

link-to = Envoyer à
link-to-several = Un lien, { $count } destinataires. Le premier paiement le ferme.
link-remove = Retirer { $address }
link-greet = Formule d’appel
link-language = Langue
link-validity = Valable
link-days = { $days ->
    [one] jour
    [many] de jours
   *[other] jours
  }
link-validity-limits = { $provider } permet { $max } jours au plus. 0 ferme le lien ce soir.
link-validity-minutes = { $provider } ne garde sa page de paiement ouverte que { $minutes } minutes. Envoyez le lien pendant que le client patiente.
link-told = Comment le client est prévenu
link-told-by-email = { $provider } envoie directement un e-mail à { $address } ; Counterfoil n’envoie rien. Le client termine la commande sur la page de { $provider }.
link-told-by-phone = { $provider } envoie directement un SMS au { $address } ; Counterfoil n’envoie rien. Le client termine la commande sur la page de { $provider }.
link-told-copy = { $provider } vous prévient aussi, à { $address }.
link-told-ship-by = Confirmez l’expédition à temps. Jours avant que { $provider } annule la commande : { $days }.
link-use-suggestion = Prendre { $suggestion }
link-until = Jusqu’au
link-until-zone = { $until }, { $place }
link-line = Votre ligne dans l’e-mail
    .placeholder = Rien d’ajouté
link-line-aside = facultatif, en { $language }
link-copy = M’envoyer une copie, { $address }

link-send = Envoyer le lien pour { $amount }…
link-send-by-provider = Envoyer le lien pour { $amount } via { $provider }…
link-problems = Ce lien ne peut pas encore partir
link-off = L’envoi par e-mail est désactivé tant qu’il manque :
link-needs-approval = Indisponible : cette commande doit d’abord être approuvée.
link-offline = Hors ligne. L’e-mail part au retour de la connexion.

link-preview = L’e-mail, tel qu’envoyé
link-preview-region = L’e-mail tel que le client le reçoit
link-preview-title = Aperçu de l’e-mail en { $language }
link-preview-language = Langue de l’aperçu
link-preview-read-in = Lire en { $language }
link-preview-size = Largeur de l’aperçu
link-preview-desk = Ordinateur
link-preview-phone = Téléphone
link-preview-updated = Aperçu mis à jour
link-preview-empty = Ajoutez une adresse pour envoyer l’e-mail
link-from = De
link-subject = Objet

link-confirm = Envoyer un lien de paiement pour { $amount } ?
link-confirm-by-provider = Envoyer un lien de paiement pour { $amount } via { $provider } ?
link-confirm-to = À
link-confirm-in = Langue
link-confirm-language = { $language }, e-mail comme page de paiement
link-confirm-until = Ouvert jusqu’au
link-confirm-copy = Copie
link-confirm-copy-yes = à vous, { $address }
link-confirm-copy-no = aucune
link-confirm-final = { $provider } ne peut pas retirer un lien envoyé. Si la commande change, un nouveau lien le remplace et celui-ci reste payable jusqu’à sa fermeture.
link-confirm-test = Mode test : l’e-mail ne part qu’à { $address }.
link-send-mail = Envoyer l’e-mail
link-send-told = Faire envoyer par { $provider }
link-sending = Envoi en cours
link-sent = { $count ->
    [one] Envoyé à { $count } destinataire
    [many] Envoyé à { $count } de destinataires
   *[other] Envoyé à { $count } destinataires
  }
link-queued = Gardé. Départ au retour de la connexion.
