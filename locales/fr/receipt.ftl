# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Paiement reçu : { $amount }, commande { $order }
receipt-subject-paid-short = Paiement reçu : { $amount }
receipt-subject-reserved = { $amount } réservés, commande { $order }
receipt-subject-reserved-short = { $amount } réservés
receipt-subject-refunded = Remboursement de { $amount }, commande { $order }
receipt-subject-refunded-short = Remboursement de { $amount }

# First paragraph.
receipt-intro-paid = Merci. Nous avons bien reçu votre paiement de { $amount }.
receipt-intro-reserved = Merci. Un montant de { $amount } est réservé sur votre carte. Il sera débité au départ de votre commande.
receipt-intro-refunded = Nous vous avons remboursé { $amount }. Selon votre banque, la somme arrive sous quelques jours ouvrés.

# Rows of the receipt.
receipt-facts = Votre reçu
receipt-amount-paid = Payé
receipt-amount-reserved = Réservé
receipt-amount-refunded = Remboursé
receipt-date = Date
receipt-at = { $date }, { $time } ({ $zone })
receipt-method = Carte
receipt-card = { $brand } se terminant par { $digits }
receipt-reference = Référence du paiement
receipt-authorisation = Code d’autorisation
receipt-statement = Sur votre relevé

# Foot.
receipt-keep = Conservez ce message comme preuve de paiement. Ce n’est pas une facture.
receipt-keep-reserved = Ce message confirme la réservation. Ce n’est pas une facture.
receipt-keep-refunded = Conservez ce message comme preuve de remboursement.
receipt-safety = Nous ne vous demanderons jamais votre numéro de carte par e-mail.
