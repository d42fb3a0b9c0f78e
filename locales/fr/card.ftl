### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Carte pour { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } pour { $order }, { $mode } – page de carte de { $account }
card-title-live = production
card-title-test = test
# The pill. Capitals where the script has them.
card-mode-live = RÉEL
card-mode-test = TEST

card-channel = Commande reçue par
card-channel-telephone = Téléphone
card-channel-mail = Courrier

card-number = Numéro de carte
card-expiry = Expiration, mois et année
card-code = Cryptogramme
card-holder = Nom sur la carte
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } chiffre
   *[other] { $count } chiffres
  }
card-code-none = aucun sur cette carte
# The number shows only while this button, or F8, is held.
card-hold = Maintenir pour voir
card-hold-name = Maintenir pour voir le numéro, groupe par groupe (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Rien de saisi.
    [one] Masqué. { $count } chiffre saisi.
   *[other] Masqué. { $count } chiffres saisis.
  }
card-masked-right = Masqué. Se termine par { $last4 }, le numéro est cohérent.
card-announce-complete = { $brand }, numéro complet

# The one button. $amount is formatted.
card-reserve = Réserver { $amount }
card-charge = Débiter { $amount }
card-once-reserve = Une seule pression, un seul envoi. Débité à l’expédition.
card-once-charge = Une seule pression, un seul envoi. Débité immédiatement.
card-sending = Envoi en cours. Ne fermez pas.
card-cancel = Annuler
# As written on the keys.
card-key-enter = Entrée
card-key-escape = Échap
card-foot = Rien de ce qui est saisi ici n’est enregistré, journalisé ni copié.
card-recording = Suspendez d’abord l’enregistrement de l’appel.
card-recording-paused = L’enregistrement de l’appel est suspendu.
card-recording-not-paused = L’enregistrement de l’appel n’a pas pu être suspendu. Suspendez-le à la main avant de demander.
# Instead of a line to say, when the order came by mail.
card-mail-note = Saisissez ce qu’indique le bon, puis noircissez le cryptogramme sur le papier.

card-discard = Abandonner cette carte ?
card-discard-note = La saisie est effacée. Rien n’a été envoyé.
card-discard-yes = Abandonner
card-discard-no = Continuer la saisie
# $count seconds.
card-idle = { $count ->
    [one] Cette fenêtre se ferme dans { $count } seconde. Appuyez sur une touche pour la garder.
   *[other] Cette fenêtre se ferme dans { $count } secondes. Appuyez sur une touche pour la garder.
  }
card-lost = Une frappe s’est perdue et la carte a été effacée. Recommencez la saisie.
card-typed-only = Ici, la carte se saisit au clavier et ne se colle pas.
card-letters-only = Un nom ne contient pas de chiffres.

# Under the field. $count digits.
card-error-number-missing = Saisissez le numéro de carte
card-error-too-few = { $count ->
    [1] Il manque un chiffre
    [one] Il manque { $count } chiffre
   *[other] Il manque { $count } chiffres
  }
card-error-too-many = { $count ->
    [1] Un chiffre de trop
    [one] { $count } chiffre de trop
   *[other] { $count } chiffres de trop
  }
card-error-check-digit = Un chiffre est faux, ou deux sont inversés
card-error-expiry-missing = Quatre chiffres : mois et année
card-error-no-such-month = Le mois va de 01 à 12
# $month is a number, $year has four digits.
card-error-expired = Cette carte a expiré en { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
  } { $year }
card-error-too-far = Plus de 20 ans à l’avance
card-error-code-length = { $count ->
    [one] Le cryptogramme compte { $count } chiffre
   *[other] Le cryptogramme compte { $count } chiffres
  }
card-error-holder-missing = Saisissez le nom sur la carte
card-error-holder-odd = Des lettres seulement, 60 au plus

## Read aloud to the customer, in the customer's language

card-ask-number = « Puis-je avoir le numéro de la carte, s’il vous plaît ? »
card-ask-expiry = « Et la date d’expiration, mois et année ? »
card-ask-code = « Et les trois chiffres au dos, s’il vous plaît ? »
# American Express prints four digits on the front.
card-ask-code-front = « Et les quatre chiffres sur le devant, s’il vous plaît ? »
card-ask-holder = « Quel nom figure sur la carte ? »
card-ask-done = « Merci, j’ai tout ce qu’il me faut. Un instant. »
