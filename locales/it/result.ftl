# What became of a payment, in Italian: verdict, sentence to say, reason for staff, what to do.

result-title = Ordine { $reference }
result-title-sending = Invio in corso
result-sending = Invio in corso. Non chiudere.
result-sending-hint = Richiesta a { $provider } in corso. Senza risposta, l’esito viene annotato come sconosciuto e nulla viene inviato due volte.

result-approved-reserved = Accettato. Importo riservato: { $amount }.
result-approved-taken = Accettato. Importo addebitato: { $amount }.
result-declined = Rifiutato. Non è stato addebitato nulla.
result-voided = Annullato. Non è stato addebitato nulla.
result-needs-payer = Il cliente deve confermare. Non è stato addebitato nulla.
result-not-processed = Non elaborato. La banca non è stata interpellata.
result-pending = In esame. Nulla è ancora deciso.
result-unknown = Non sappiamo ancora se la carta è stata addebitata.
result-unknown-do-not = Non addebitare più questa carta. Nessuna risposta è arrivata.
result-unknown-hint = Il tentativo è registrato e Counterfoil continua a chiedere. Si può chiudere questa schermata o prendere un altro ordine.

result-mark-sending = Invio in corso
result-mark-needs-payer = In attesa del cliente
result-mark-pending = In esame
result-mark-unknown = Sconosciuto dalle { $since }
result-mark-not-processed = Non elaborato

result-say = Da dire al cliente
result-say-language = Lingua della frase
result-capture-before = Da incassare alla spedizione, entro il { $until }.
result-reason-staff = Il motivo della banca è solo per uso interno: { $reason }
result-form-kept = Il modulo resta, la carta no.
result-needs-payer-hint = La banca chiede l’autenticazione del titolare. Un link di pagamento la permette; l’ordine resta salvato.
result-pending-hint = { $provider } esamina questo pagamento prima di decidere. Arriverà un avviso; fino ad allora l’ordine è bloccato.
result-contact = Chi contattare
result-contact-text = Può risolvere il problema. Indicare il riferimento { $reference }.
result-contact-phone = Telefono
result-contact-email = E-mail

result-address-match = L’indirizzo corrisponde.
result-address-street-only = Corrisponde solo la via.
result-address-postcode-only = Corrisponde solo il CAP.
result-address-no-match = L’indirizzo non corrisponde.
result-address-not-checked = L’indirizzo non è stato confrontato.
result-code-match = Il codice di sicurezza corrisponde.
result-code-no-match = Il codice di sicurezza non corrisponde.
result-code-not-checked = Il codice di sicurezza non è stato confrontato.
result-check-none = La banca non ha confrontato nulla.

result-next-order = Ordine successivo
result-receipt = Ricevuta in { $language }
result-open = Apri l’ordine
result-another-card = Un’altra carta
result-link-instead = Invia piuttosto un link
result-send-link = Invia un link
result-keep-draft = Tieni come bozza
result-back = Torna all’ordine
result-retry-from = Non disponibile fino alle { $at }: carte rifiutate, { $count }. Proporre un link.
result-no-retry = Non disponibile: l’ordine è bloccato o un altro pagamento è aperto. Proporre un link.
result-ask = Chiedi a { $provider }
result-ask-hint = Senza rischi, a volontà
result-asking = Richiesta in corso
result-next-hint = Un avviso arriva quando questo è chiarito
result-release = Sblocca
result-locked-hint = Bloccato finché { $provider } non dice due volte che non esiste alcun pagamento
result-release-hint = { $provider } non conosce questo pagamento. Sbloccare solo dopo una verifica nella sua console; il motivo viene conservato.
result-copy = Copia il riferimento

result-what-happened = Che cosa è successo
result-can = Che cosa si può fare
result-asked-sent = Tentativo scritto nel registro, poi inviato
result-asked-no-answer = Nessuna risposta; questo ordine è bloccato
result-asked-asked-none = Chiesto a mano a { $provider } di { $reference }: finora non risulta
result-asked-polled-none = Chiesto a { $provider }: finora non risulta
result-asked-found = { $provider } ha risposto
result-asked-closed = Sbloccato da { $who }
result-next-question = Prossima domanda

result-approval-code = Codice di autorizzazione
result-card = Carta
result-card-ending = { $brand } che termina con { $last4 }
result-code = Codice del motivo
result-came-by = Ricevuto per
result-by-telephone = Telefono
result-by-mail = Posta
result-by-link = Link di pagamento
result-asked-for = Richiesto
result-asked-reserve = Riservare, incassare dopo
result-asked-take = Addebitare subito
result-attempt = Carte provate
result-taken-by = Preso da
