# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Ordine { $order }: { $amount } da pagare
email-subject-reminder = Promemoria: ordine { $order }, { $amount } da pagare
email-subject-replacement = Nuovo link per l’ordine { $order }: { $amount }
email-subject-short = { $amount } da pagare

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Messaggio di prova. Nessun pagamento viene eseguito.

# Head and greeting.
email-order = Ordine { $order }
email-greeting = Buongiorno { $name },
email-greeting-unnamed = Buongiorno,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Grazie per l’ordine. È possibile pagarlo online qui sotto.
email-intro-dated = Grazie per l’ordine in data { $date }. È possibile pagarlo online qui sotto.
email-intro-reminder = Questo ordine è ancora in attesa di pagamento. È possibile pagarlo online qui sotto. Se il pagamento è già stato fatto, non serve altro.
email-intro-replacement = L’ordine è cambiato. Il link qui sotto sostituisce il link di pagamento inviato in precedenza.

# What is paid for.
email-lines = L’ordine
email-delivery = Consegna
email-delivery-dated = Consegna, { $date }
email-tax = IVA
email-order-total = Totale dell’ordine
email-total = Da pagare
email-total-part = Da pagare ora

# The button, how long the link lives, and the code to scan.
email-button = Paga { $amount }
email-valid-until = Link valido fino a { $date }, ore { $time } ({ $zone })
email-valid-always = Questo link non ha scadenza
email-qr = Pagamento dal telefono? Basta inquadrare questo codice con la fotocamera.
email-qr-alt = Codice QR del link di pagamento

# Foot: who to ask, and what we never ask for.
email-question = Domande?
email-contact-person = { $name } ha preparato questo ordine.
email-contact-phone = Siamo al numero { $phone }, oppure basta rispondere a questo messaggio.
email-contact-reply = Basta rispondere a questo messaggio.
email-safety = Il link apre la pagina sicura del nostro fornitore di servizi di pagamento. Non chiediamo mai il numero della carta per e-mail.
email-fallback = Il pulsante non risponde? Si può copiare questo indirizzo:

# Only in the plain-text part, before the address.
email-text-link = Pagamento online:
email-sent-to = Messaggio inviato a { $address } su richiesta del destinatario.

# Orders that paying confirms.
email-confirms = Con il pagamento accetta il nostro preventivo di { $total }.
email-confirms-part = Pagando ora { $amount } accetta il nostro preventivo di { $total }. Il resto sarà dovuto in seguito.
