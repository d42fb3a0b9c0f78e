# New order in Italian: the form on the left, the counterfoil with total, checks and next step on the right.

order-title = Nuovo ordine
order-form = Ordine { $reference }
order-stub = Matrice di questo ordine
order-timer = Tempo su questo ordine: { $minutes } minuti { $seconds } secondi

order-channel = Come paga il cliente
order-channel-telephone = Telefono, digita la carta
order-channel-mail = Posta, digita la carta
order-channel-link = Link di pagamento
order-channel-choose = Da scegliere: la banca deve sapere com’è arrivata la carta

order-items = Articoli
order-item = Articolo
order-quantity = Q.tà
order-price = Prezzo unitario
order-tax = IVA
order-sum = Importo
order-item-cell = Articolo { $line }
order-quantity-cell = Quantità { $line }
order-price-cell = Prezzo unitario { $line }
order-tax-cell = IVA { $line }
order-item-add = Aggiungi un articolo
    .placeholder = Aggiungi un articolo, o F9 per la carta
    .placeholder-link = Aggiungi un articolo, o F9 per il link
    .list = Articoli già venduti
order-items-found = { $count ->
    [0] Mai venduto
    [one] { $count } articolo trovato
    [many] { $count } di articoli trovati
   *[other] { $count } articoli trovati
  }
order-remove-line = Togli la riga { $line }
order-line-added = Riga aggiunta. Totale { $total }.
order-line-removed = Riga tolta. Totale { $total }.
order-line-restored = Riga ripristinata. Totale { $total }.
order-rate = { $rate }%
order-rate-none = nessuna

order-delivery = Consegna
order-shipping = Spese di consegna
order-description = Descrizione per il cliente
    .hint = Compare nell’e-mail e sulla pagina di pagamento.

order-payment = Pagamento
order-amount = Importo da addebitare
order-amount-own = La somma delle righe è { $sum }.
order-amount-follow = Usa la somma delle righe
order-currency = Valuta
order-capture = Addebito
order-capture-reserve = Riserva, incassa alla spedizione
order-capture-take = Addebita ora
order-account = Account
    .none = Nessun account adatto
order-accounts-other = Perché non un altro?
order-reference = Riferimento dell’ordine
order-settlement = Riferimento di liquidazione
    .hint = Va al fornitore e torna nel suo file di liquidazione.
order-language = Lingua del cliente
order-validity = Il link resta aperto
order-validity-days = { $days ->
    [one] { $days } giorno
    [many] { $days } di giorni
   *[other] { $days } giorni
  }
order-owner = Responsabile
order-note = Nota interna

order-draft-new = Bozza
order-draft-kept = Bozza, salvata
order-draft-changed = Bozza, non ancora salvata
order-total-spoken = Totale { $total }
order-goods = { $count ->
    [one] Articoli, { $count } riga
    [many] Articoli, { $count } di righe
   *[other] Articoli, { $count } righe
  }
order-read-back = Da rileggere al cliente
order-checks = Verifiche prima della carta
order-checks-link = Verifiche prima del link
order-take-card = Digita la carta
order-ask-link = Invia il link…
order-keep = Salva bozza
order-link-instead = Invia piuttosto un link
order-drafts = Bozze salvate
order-draft-drop = Togli la bozza { $reference }
order-recent = I miei ultimi ordini
order-recent-none = Oggi ancora nessuno

order-check-ready = { $account } accetta { $currency }
order-check-ready-moto = { $account } è pronto per ordini telefonici e postali in { $currency }
order-check-ready-link = { $account } è pronto per i link in { $currency }
order-check-no-similar-order = Nessun ordine simile nelle ultime 24 ore
order-check-similar-order = { $reference }: stesso cliente e importo, { $minutes } min fa.
order-check-open-link-card = Il cliente ha anche un link aperto di { $amount }. Decade appena la carta è accettata; se vengono pagati entrambi, le sarà segnalato.
order-check-open-link = Un link di { $amount } è ancora aperto e non corrisponderebbe più. Ne invii uno nuovo; un pagamento del vecchio le sarà segnalato.
order-check-link-takes-at-once = Un link di { $account } addebita subito, anche se è scelto di riservare
order-check-pause-recording = Prima mettere in pausa la registrazione della chiamata
order-check-open-similar = Apri { $reference }
order-check-offline = Nessuna connessione. La carta non viene mai salvata, quindi non può aspettare.

order-card-open = Digitazione della carta in corso
order-card-open-text = La finestra della carta è aperta. Nessun dato della carta passa da questa finestra.
order-card-sending = Invio in corso
order-card-sending-text = Richiesta a { $provider } in corso. Non chiudere la finestra.
order-card-still = Ancora in attesa dopo { $seconds } s. Senza risposta, l’esito viene annotato come sconosciuto e nulla viene inviato due volte.
order-card-show = Mostra la finestra della carta
order-card-stop = Chiudi la finestra della carta
order-card-closed-cancelled = La finestra della carta è stata chiusa. Nulla è stato inviato.
order-card-closed-idle = La finestra della carta è stata chiusa dopo tre minuti di inattività. Nulla è stato inviato né salvato.
order-card-closed-locked = Lo schermo è stato bloccato e la finestra della carta chiusa. Nulla è stato inviato né salvato.
order-card-closed-offline = La connessione è caduta e la finestra della carta è stata chiusa. Nulla è stato inviato né salvato.

order-problems = Questo ordine non può ancora proseguire
order-kept = Bozza salvata
order-other-order = Apri { $reference }

order-ship-date = Data di spedizione
order-carrier = Corriere

order-approval-ask = Chiedi l’approvazione
order-approval-who = Decide { $approver }.
order-approval-asked = Approvazione chiesta. Decide { $approver }.
order-approval-waiting = In attesa dell’approvazione di { $approver }. Chiesta: { $at }.
order-approval-open = Apri la richiesta
order-approval-sent-back = Rimandato da { $who }
order-approval-given = Approvato da { $who }, { $at }

order-card-only = Solo carta: telefono o posta

order-template-use = Da un modello…
order-template-save = Salva come modello…
order-template-use-title = Parti da un modello
order-template-find = Trova un modello
    .list = Modelli
order-templates-found = { $count ->
    [0] Nessun modello trovato
    [one] { $count } modello trovato
   *[other] { $count } modelli trovati
  }
order-templates-none = Ancora nessun modello. Scrivere un ordine e salvarne gli articoli.
order-template-replaces = Articoli, descrizione, consegna e validità di questo ordine vengono sostituiti. Il cliente resta.
order-template-used = { $name } inserito. Totale { $total }.
order-template-save-title = Salva come modello
order-template-name = Nome del modello
    .hint = Restano articoli, descrizione, consegna e validità; non il cliente.
order-template-saved = Modello { $name } salvato
order-template-wrong = Il modello non è stato salvato:

# Orders that paying confirms.
order-quotation = Il pagamento conferma questo ordine
order-quotation-hint = Finché non è pagato abbastanza, è un preventivo. Può bastare un acconto.
order-prepayment = Confermato con, % del totale
order-expires = Ultimo giorno per pagare
order-expires-hint = Quel giorno vale ancora; vuoto: senza fine.
order-pay-now = Richiesto ora
order-pay-now-due = Quanto la conferma: { $amount }
order-pay-now-all = Tutto il resto: { $amount }
order-asks-confirms = Il pagamento di { $amount } conferma l’ordine.
order-asks-less = { $amount } da soli non confermano l’ordine: servono { $needed }.
order-asks-rest = { $amount } di quanto resta da pagare.
