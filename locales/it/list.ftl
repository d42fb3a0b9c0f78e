# Links and payments in Italian: the list, and the words of the three states.

list-message-none = Nessuno
list-message-queued = In coda
list-message-sending = In partenza
list-message-sent = Inviato
list-message-failed = Respinto
list-message-uncertain = Incerto

list-link-none = Nessuno
list-link-draft = Bozza
list-link-active = Attivo
list-link-part-paid = Pagato in parte
list-link-paid = Pagato
list-link-expired = Scaduto
list-link-withdrawn = Ritirato
list-link-replaced = Sostituito

list-money-none = Non pagato
list-money-authorised = Riservato
list-money-part-captured = Incassato in parte
list-money-captured = Incassato
list-money-voided = Annullato
list-money-part-refunded = Rimborsato in parte
list-money-refunded = Rimborsato
list-money-declined = Rifiutato
list-money-unknown = Sconosciuto
list-money-charged-back = Contestato

list-title = Link e pagamenti
list-views = Viste salvate
list-view-all = Tutti
list-view-attention = Da gestire
list-view-sent-today = Inviati oggi
list-view-lapsing = Scadono in 48 h
list-view-mine = I miei
list-count = { $count ->
    [one] { $count } riga
    [many] { $count } di righe
   *[other] { $count } righe
  }
list-thousand = 1.000 e più

list-search = Cerca in questo elenco
    .placeholder = Cliente, ordine, ultime 4
list-filter-days = Periodo
list-days = { $days ->
    [one] Ultimo giorno
    [many] Ultimi { $days } di giorni
   *[other] Ultimi { $days } giorni
  }
list-filter-channel = Modo di pagamento
list-filter-clear = Togli il filtro { $filter }
list-clear = Togli tutti

list-customer = Cliente, ordine
list-amount = Importo
list-message = Messaggio
list-link = Link
list-money = Denaro
list-language = Lingua
list-language-short = Lin.
list-owner = Responsabile
list-due = Scadenza
list-by-phone = { $account }, telefono
list-by-mail = { $account }, posta

list-due-nothing = Nulla da fare
list-due-now = Ora
list-due-passed = Passata
list-due-hours = ancora { $count } h
list-due-days = { $count ->
    [one] { $count } giorno
    [many] { $count } di giorni
   *[other] { $count } giorni
  }
list-due-look = da controllare
list-due-settle = non ancora chiarito
list-due-amount-mismatch = importo ricevuto diverso
list-due-paid-after-all = alla fine pagato
list-due-mend-address = indirizzo respinto
list-due-check-mail = verificare se l’e-mail è partita
list-due-capture-before = da incassare
list-due-link-ends = il link si chiude
list-due-link-expired = link chiuso, non pagato
list-runs-out-authorisation = importo riservato, { $amount } da incassare
list-runs-out-link = link, { $amount } non pagati

list-newer = { $count ->
    [one] { $count } più recente, mostra
    [many] { $count } più recenti, mostra
   *[other] { $count } più recenti, mostra
  }
list-found = { $count ->
    [0] Nessun risultato
    [one] { $count } risultato
    [many] { $count } di risultati
   *[other] { $count } risultati
  }
list-found-more = { $count } mostrati, ne seguono altri
list-as-of = Situazione alle { $at }
list-as-of-offline = Nessuna connessione. Situazione alle { $at }
list-page = Pagina { $page }
list-previous = Precedente
list-next = Successiva

list-empty-all = Ancora nessun pagamento e nessun link. F2 apre un ordine.
list-empty-attention = Nulla da gestire al momento.
list-empty-sent-today = Oggi nessun link inviato.
list-empty-lapsing = Nessuna scadenza nelle prossime 48 ore.
list-empty-mine = Nessuno a proprio nome.
list-empty-filtered = Nessun risultato. Togliere un filtro o abbreviare la ricerca.

list-drift = Registro e fornitori
list-drift-never = Non ancora confrontati dall’apertura.
list-drift-result = Confrontati alle { $at }. Pagamenti: { $checked }. Differenze: { $count }.
list-drift-unanswered = Non confrontati, perché il fornitore non ha risposto: { $count }.
list-drift-check = Confronta con i fornitori
list-drift-checking = Confronto…
list-drift-missing = { $provider } non ne ha traccia.
list-drift-amount = Da pagare: { $ours } a registro, { $theirs } presso { $provider }.
list-drift-reserved = Riservato: { $ours } a registro, { $theirs } presso { $provider }.
list-drift-captured = Incassato: { $ours } a registro, { $theirs } presso { $provider }.
list-drift-refunded = Rimborsato: { $ours } a registro, { $theirs } presso { $provider }.
list-drift-state = Stato: { $ours } a registro, { $theirs } presso { $provider }.
list-drift-take = Riprendi da { $provider }
list-drift-ask = Riprendere questi dati non basterebbe a farli coincidere. Chieda prima a { $provider }.
list-export = Esporta
list-exporting = Esportazione…
list-exported = { $count ->
    [one] { $count } riga si trova in { $path }
    [many] { $count } di righe si trovano in { $path }
   *[other] { $count } righe si trovano in { $path }
  }
list-export-name = Nome
list-export-provider = Fornitore
list-export-created = Aperto (UTC)
list-export-changed = Ultima modifica (UTC)
list-export-provider-order = Ordine presso il fornitore
list-export-payment = Pagamento
