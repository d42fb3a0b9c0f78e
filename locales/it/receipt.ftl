# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Pagamento ricevuto: { $amount }, ordine { $order }
receipt-subject-paid-short = Pagamento ricevuto: { $amount }
receipt-subject-reserved = Importo riservato: { $amount }, ordine { $order }
receipt-subject-reserved-short = Importo riservato: { $amount }
receipt-subject-refunded = Rimborso di { $amount }, ordine { $order }
receipt-subject-refunded-short = Rimborso di { $amount }

# First paragraph.
receipt-intro-paid = Grazie. Abbiamo ricevuto il pagamento di { $amount }.
receipt-intro-reserved = Grazie. L’importo di { $amount } è riservato sulla carta. Sarà addebitato alla partenza dell’ordine.
receipt-intro-refunded = Abbiamo rimborsato { $amount }. A seconda della banca, l’importo arriva entro qualche giorno lavorativo.

# Rows of the receipt.
receipt-facts = La ricevuta
receipt-amount-paid = Pagato
receipt-amount-reserved = Riservato
receipt-amount-refunded = Rimborsato
receipt-date = Data
receipt-at = { $date }, ore { $time } ({ $zone })
receipt-method = Carta
receipt-card = { $brand } che termina con { $digits }
receipt-reference = Riferimento del pagamento
receipt-authorisation = Codice di autorizzazione
receipt-statement = Sull’estratto conto

# Foot.
receipt-keep = Questo messaggio vale come prova del pagamento. Non è una fattura.
receipt-keep-reserved = Questo messaggio conferma la riserva dell’importo. Non è una fattura.
receipt-keep-refunded = Questo messaggio vale come prova del rimborso.
receipt-safety = Non chiediamo mai il numero della carta per e-mail.
