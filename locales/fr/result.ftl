# What became of a payment, in French: verdict, sentence to say, reason for staff, what to do.

result-title = Commande { $reference }
result-title-sending = Envoi en cours
result-sending = Envoi en cours. Ne fermez pas.
result-sending-hint = { $provider } est interrogé. Sans réponse, le résultat est noté inconnu et rien n’est envoyé deux fois.

result-approved-reserved = Accepté. Montant réservé : { $amount }.
result-approved-taken = Accepté. Montant débité : { $amount }.
result-declined = Refusé. Rien n’a été débité.
result-voided = Annulé. Rien n’a été débité.
result-needs-payer = Le client doit confirmer. Rien n’a été débité.
result-not-processed = Non traité. La banque n’a pas été interrogée.
result-pending = En cours d’examen. Rien n’est encore décidé.
result-unknown = Nous ne savons pas encore si la carte a été débitée.
result-unknown-do-not = Ne débitez plus cette carte. Aucune réponse n’est venue.
result-unknown-hint = La tentative est enregistrée et Counterfoil continue d’interroger. Vous pouvez fermer cet écran ou prendre une autre commande.

result-mark-sending = Envoi en cours
result-mark-needs-payer = Attend le client
result-mark-pending = En cours d’examen
result-mark-unknown = Inconnu depuis { $since }
result-mark-not-processed = Non traité

result-say = À dire au client
result-say-language = Langue de la phrase
result-capture-before = À encaisser à l’expédition, avant le { $until }.
result-reason-staff = La raison de la banque n’est que pour vous : { $reason }
result-form-kept = Le formulaire est gardé, la carte ne l’est pas.
result-needs-payer-hint = La banque demande au titulaire de s’authentifier. Un lien de paiement le permet ; la commande est gardée.
result-pending-hint = { $provider } examine ce paiement avant de décider. Vous recevrez un avis ; d’ici là, la commande est verrouillée.
result-contact = Qui contacter
result-contact-text = Votre interlocuteur peut régler cela. Donnez la référence { $reference }.
result-contact-phone = Téléphone
result-contact-email = E-mail

result-address-match = L’adresse correspond.
result-address-street-only = Seule la rue correspond.
result-address-postcode-only = Seul le code postal correspond.
result-address-no-match = L’adresse ne correspond pas.
result-address-not-checked = L’adresse n’a pas été comparée.
result-code-match = Le cryptogramme correspond.
result-code-no-match = Le cryptogramme ne correspond pas.
result-code-not-checked = Le cryptogramme n’a pas été comparé.
result-check-none = La banque n’a rien comparé.

result-next-order = Commande suivante
result-receipt = Reçu en { $language }
result-open = Ouvrir la commande
result-another-card = Autre carte
result-link-instead = Envoyer plutôt un lien
result-send-link = Envoyer un lien
result-keep-draft = Garder en brouillon
result-back = Retour à la commande
result-retry-from = Indisponible jusqu’à { $at } : cartes refusées, { $count }. Proposez un lien.
result-no-retry = Indisponible : cette commande est verrouillée ou un autre paiement est ouvert. Proposez un lien.
result-ask = Interroger { $provider }
result-ask-hint = Sans risque, à volonté
result-asking = Interrogation en cours
result-next-hint = Un avis suivra dès que c’est éclairci
result-release = Déverrouiller
result-locked-hint = Verrouillé jusqu’à ce que { $provider } dise deux fois qu’aucun paiement n’existe
result-release-hint = { $provider } ne connaît pas ce paiement. À déverrouiller seulement après vérification dans sa console ; un motif est conservé.
result-copy = Copier la référence

result-what-happened = Ce qui s’est passé
result-can = Ce que vous pouvez faire
result-asked-sent = Tentative inscrite au registre, puis envoyée
result-asked-no-answer = Aucune réponse ; cette commande est verrouillée
result-asked-asked-none = Vous avez interrogé { $provider } sur { $reference } : absent pour l’instant
result-asked-polled-none = { $provider } interrogé : absent pour l’instant
result-asked-found = { $provider } a répondu
result-asked-closed = Déverrouillé par { $who }
result-next-question = Prochaine question

result-approval-code = Code d’autorisation
result-card = Carte
result-card-ending = { $brand } se terminant par { $last4 }
result-code = Code de raison
result-came-by = Reçue par
result-by-telephone = Téléphone
result-by-mail = Courrier
result-by-link = Lien de paiement
result-asked-for = Demandé
result-asked-reserve = Réserver, encaisser plus tard
result-asked-take = Débiter tout de suite
result-attempt = Cartes essayées
result-taken-by = Prise par
