# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Votre commande { $order } : { $amount } à régler
email-subject-reminder = Rappel : commande { $order }, { $amount } à régler
email-subject-replacement = Nouveau lien, commande { $order } : { $amount }
email-subject-short = { $amount } à régler

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Message d’essai. Aucun paiement n’a lieu.

# Head and greeting.
email-order = Commande { $order }
email-greeting = Bonjour { $name },
email-greeting-unnamed = Bonjour,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Merci pour votre commande. Vous pouvez la régler en ligne ci-dessous.
email-intro-dated = Merci pour votre commande du { $date }. Vous pouvez la régler en ligne ci-dessous.
email-intro-reminder = Cette commande attend encore votre règlement. Vous pouvez la régler en ligne ci-dessous. Si c’est déjà fait, il n’y a plus rien à faire.
email-intro-replacement = Votre commande a changé. Le lien ci-dessous remplace le lien de paiement envoyé précédemment.

# What is paid for.
email-lines = Votre commande
email-delivery = Livraison
email-delivery-dated = Livraison, { $date }
email-tax = TVA
email-order-total = Total de la commande
email-total = À régler
email-total-part = À régler maintenant

# The button, how long the link lives, and the code to scan.
email-button = Régler { $amount }
email-valid-until = Lien valable jusqu’au { $date }, { $time } ({ $zone })
email-valid-always = Ce lien est valable sans limite de date
email-qr = Vous payez avec votre téléphone ? Scannez ce code avec l’appareil photo.
email-qr-alt = Code QR de votre lien de paiement

# Foot: who to ask, and what we never ask for.
email-question = Une question ?
email-contact-person = { $name } a préparé cette commande.
email-contact-phone = Appelez le { $phone } ou répondez à ce message.
email-contact-reply = Répondez à ce message.
email-safety = Le lien ouvre la page sécurisée de notre prestataire de paiement. Nous ne vous demanderons jamais votre numéro de carte par e-mail.
email-fallback = Le bouton ne répond pas ? Copiez cette adresse :

# Only in the plain-text part, before the address.
email-text-link = Régler en ligne :
email-sent-to = Message envoyé à { $address } à votre demande.

# Orders that paying confirms.
email-confirms = En payant, vous acceptez notre devis de { $total }.
email-confirms-part = En payant maintenant { $amount }, vous acceptez notre devis de { $total }. Le reste sera dû plus tard.
