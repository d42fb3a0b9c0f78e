# The window's frame in Italian: rail, title, test band, connection, palette.

app-title = { $screen }, { $mode } – Counterfoil
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = produzione
app-title-test = test
app-title-none = da configurare

app-mode-live = REALE
app-mode-test = TEST
app-test-band = Modalità test: le e-mail arrivano solo a chi le invia, il denaro non si muove
app-demo-band = Negozio inventato: nulla esce da questo computer, il denaro non si muove

app-skip = Vai all’area principale
app-rail = Navigazione principale
app-rail-order = Nuovo ordine
app-rail-list = Link e pagamenti
app-rail-settings = Impostazioni
app-rail-help = Guida e tasti
app-rail-attention = { $count } da gestire
app-rail-lapsing = { $count ->
    [one] { $count } pagamento o link scade entro 48 ore
    [many] { $count } di pagamenti e link scadono entro 48 ore
   *[other] { $count } pagamenti e link scadono entro 48 ore
  }
app-find = Cerca
app-connected = Online
app-offline = Nessuna connessione
app-offline-note = Nessuna connessione. Gli ordini si possono scrivere e conservare; i link partono quando torna. Le carte non possono aspettare, non vengono mai salvate.
app-back-online = La connessione è tornata.

app-start-failed = Counterfoil non si è avviato
app-start-failed-hint = Nulla è stato inviato o addebitato. Chiudere la finestra e riaprirla; ciò che era salvato resta.
app-try-again = Riprova

app-palette = Trova o fai
    .placeholder = Cliente, ordine, ultime quattro cifre o azione
    .list = Risultati
app-palette-customer = Cliente
app-palette-order = Ordine
app-palette-command = Azione
app-palette-found = { $count ->
    [0] Nessun risultato
    [one] { $count } risultato
    [many] { $count } di risultati
   *[other] { $count } risultati
  }

app-help = Guida e tasti
app-help-intro = Tutto si fa da tastiera. In un nuovo ordine i campi seguono la conversazione: modo di pagamento, cliente, articoli, importo.
app-help-close = Chiudi
app-chord = { $keys }, poi…
app-or = o

app-back = Indietro
app-cancel = Lascia così
app-save = Salva
app-undo = Ripristina
app-copied = Copiato
app-leave-title = Uscire senza salvare?
app-leave-text = Non salvato: { $changes }.
app-leave-go = Esci senza salvare
app-leave-stay = Resta
app-optional = facoltativo
app-loading = Caricamento

# Orders that paying confirms.
app-quotation = Preventivo
app-quotation-open = Non ancora confermato: mancano { $amount } per confermarlo
app-quotation-until = Aperto fino al { $date } compreso
app-quotation-expired = L’ultimo giorno era il { $date }: nessun pagamento può iniziare finché non si sposta la data
app-quotation-confirmed = Confermato { $at }
app-quotation-paid = { $paid } pagati su { $total }
app-quotation-rest = Restano da pagare { $amount }
app-quotation-over = Sono arrivati { $amount } in più dell’ordine. Rimborsarli o modificare l’ordine.
app-quotation-look = Sono arrivati { $amount } che non corrispondono all’ordine. Non confermano nulla finché qualcuno non li ha verificati.
app-quotation-ask = Chiedere il resto
