# What is said to the customer, and what notices and questions before a deed say to the rep.

say-read-back-amount = Cela fait { $amount }.
say-read-back-items =
    { $items ->
        [one] Un article, pour { $amount }.
        [many] { $items } d’articles, pour { $amount }.
       *[other] { $items } articles, pour { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Un article, livraison { $date }, pour { $amount }.
        [many] { $items } d’articles, livraison { $date }, pour { $amount }.
       *[other] { $items } articles, livraison { $date }, pour { $amount }.
    }

say-approved-reserved = Merci. Le montant de { $amount } est réservé sur votre carte ; il sera débité au départ de votre commande.
say-approved-taken = Merci, votre paiement de { $amount } est enregistré. Vous recevrez une confirmation par e-mail.
say-declined = Votre banque n’a pas accepté ce paiement, et rien n’a été débité. Souhaitez-vous utiliser une autre carte ?
say-voided = Ce paiement a été annulé, et rien n’a été débité.
say-needs-payer = Votre banque vous demande de confirmer ce paiement vous-même. Rien n’a été débité. Puis-je vous envoyer un lien sécurisé par e-mail ?
say-not-processed = Le paiement n’a pas pu partir pour l’instant, et rien n’a été débité. Puis-je vous rappeler, ou essayer encore une fois ?
say-pending = Le paiement est en cours de vérification. Nous vous préviendrons dès qu’il sera confirmé ; vous n’avez rien à faire.
say-unknown = Votre commande est bien notée. Nous attendons la réponse de la banque et nous vous écrirons. D’ici là, merci de ne pas payer une seconde fois.

say-notice-paid = Payé : { $amount }
say-notice-settled-charged = Éclairci : débité une fois, { $amount }
say-notice-settled-known = Éclairci : le résultat est maintenant connu
say-notice-settled = Éclairci : rien n’a été débité
say-notice-charged-back = Contesté : { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TEST · { $title }

say-action-capture = { $customer } paie { $amount } : la carte est débitée.
say-action-ship = L’expédition pour { $customer } est confirmée. Devient dû : { $amount }.
say-action-update-same = Le montant reste le même : { $amount }. Rien n’est envoyé.
say-action-update-raised = Le paiement par { $customer } est augmenté : { $amount }. Le client ne reçoit aucun message.
say-action-update-lowered = Le paiement par { $customer } est réduit : { $amount }. Le client ne reçoit aucun message.
say-action-update-new-checkout = { $customer } doit accepter de nouveau, pour { $amount }. La réservation est d’abord annulée.
say-action-refund = { $customer } récupère { $amount } sur la carte { $card }.
say-action-cancel = La réservation pour { $customer } est annulée : { $amount }. Rien n’est débité.
say-action-void = Le débit du jour sur la carte { $card } est annulé : { $customer } récupère { $amount }. Le paiement disparaît de la remise en banque.
say-action-accept = Le paiement par { $customer } est accepté : { $amount }.
say-action-deny = Le paiement par { $customer } est refusé : { $amount }. Rien n’est débité.
say-action-resend = { $customer } reçoit de nouveau le même lien pour { $amount }.
say-action-relink = { $customer } reçoit un nouveau lien pour { $amount }.
say-action-withdraw = Le lien pour { $amount } destiné à { $customer } est retiré.
say-action-receipt = Un reçu pour { $amount } est envoyé à { $customer }.
say-action-release = La commande pour { $customer }, { $amount }, est considérée comme non débitée et peut être payée de nouveau.

# Orders that paying confirms.
say-read-back-confirms = En payant maintenant { $amount }, vous confirmez votre commande de { $total }.
say-read-back-part = Vous payez maintenant { $amount }, sur un total de { $total }.
say-notice-confirmed = La commande { $reference } est confirmée
say-notice-confirmed-body = { $customer } a payé { $amount }.

say-recording-off = L’enregistrement de l’appel est peut-être encore suspendu
say-recording-off-body = L’enregistreur n’a pas confirmé la reprise. Relancez-le à la main.
