# Payment link in Italian: the form, the mail as the customer gets it, and the question before it leaves.

link-title = Link di pagamento
link-form = Link di pagamento per { $reference }
link-lines = { $count ->
    [one] { $count } riga
    [many] { $count } di righe
   *[other] { $count } righe
  }
link-edit-order = Modifica l’ordine

link-to = Invia a
link-to-several = Un link, { $count } destinatari. Il primo pagamento lo chiude.
link-remove = Togli { $address }
link-greet = Formula di saluto
link-language = Lingua
link-validity = Valido per
link-days = { $days ->
    [one] giorno
    [many] di giorni
   *[other] giorni
  }
link-validity-limits = { $provider } consente al massimo { $max } giorni. 0 chiude il link stasera.
link-validity-minutes = { $provider } tiene aperta la pagina di pagamento solo per { $minutes } minuti. Inviare il link mentre il cliente attende.
link-told = Come lo viene a sapere il cliente
link-told-by-email = { $provider } invia direttamente un’e-mail a { $address }; Counterfoil non invia nulla. Il cliente conclude l’ordine sulla pagina di { $provider }.
link-told-by-phone = { $provider } invia direttamente un SMS al numero { $address }; Counterfoil non invia nulla. Il cliente conclude l’ordine sulla pagina di { $provider }.
link-told-copy = { $provider } avvisa anche me, a { $address }.
link-told-ship-by = Confermi la spedizione in tempo. Giorni prima che { $provider } annulli l’ordine: { $days }.
link-use-suggestion = Usa { $suggestion }
link-until = Fino a
link-until-zone = { $until }, { $place }
link-line = Riga propria nell’e-mail
    .placeholder = Nulla di aggiunto
link-line-aside = facoltativo, in { $language }
link-copy = Inviami una copia, { $address }

link-send = Invia link per { $amount }…
link-send-by-provider = Invia link per { $amount } tramite { $provider }…
link-problems = Questo link non può ancora partire
link-off = L’invio per e-mail è disattivato finché manca:
link-needs-approval = Non disponibile: questo ordine va prima approvato.
link-offline = Nessuna connessione. L’e-mail parte quando torna.

link-preview = L’e-mail come parte
link-preview-region = L’e-mail come la riceve il cliente
link-preview-title = Anteprima dell’e-mail in { $language }
link-preview-language = Lingua dell’anteprima
link-preview-read-in = Leggi in { $language }
link-preview-size = Larghezza dell’anteprima
link-preview-desk = Computer
link-preview-phone = Telefono
link-preview-updated = Anteprima aggiornata
link-preview-empty = Aggiungere un indirizzo per inviare l’e-mail
link-from = Da
link-subject = Oggetto

link-confirm = Inviare un link di pagamento per { $amount }?
link-confirm-by-provider = Inviare un link di pagamento per { $amount } tramite { $provider }?
link-confirm-to = A
link-confirm-in = Lingua
link-confirm-language = { $language }, sia e-mail sia pagina di pagamento
link-confirm-until = Aperto fino a
link-confirm-copy = Copia
link-confirm-copy-yes = a me, { $address }
link-confirm-copy-no = nessuna
link-confirm-final = { $provider } non può ritirare un link già inviato. Se l’ordine cambia, un nuovo link lo sostituisce e questo resta pagabile fino alla chiusura.
link-confirm-test = Modalità test: l’e-mail va solo a { $address }.
link-send-mail = Invia l’e-mail
link-send-told = Far inviare a { $provider }
link-sending = Invio in corso
link-sent = { $count ->
    [one] Inviato a { $count } destinatario
    [many] Inviato a { $count } di destinatari
   *[other] Inviato a { $count } destinatari
  }
link-queued = Salvato. Parte quando torna la connessione.
