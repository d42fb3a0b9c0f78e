# What is said to the customer, and what notices and questions before a deed say to the rep.

say-read-back-amount = Il totale è di { $amount }.
say-read-back-items =
    { $items ->
        [one] Un articolo, per { $amount }.
        [many] { $items } di articoli, per { $amount }.
       *[other] { $items } articoli, per { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Un articolo, consegna { $date }, per { $amount }.
        [many] { $items } di articoli, consegna { $date }, per { $amount }.
       *[other] { $items } articoli, consegna { $date }, per { $amount }.
    }

say-approved-reserved = Grazie. L’importo di { $amount } è riservato sulla carta; sarà addebitato alla partenza dell’ordine.
say-approved-taken = Grazie, il pagamento di { $amount } è andato a buon fine. La conferma arriva per e-mail.
say-declined = La banca non ha accettato questo pagamento e non è stato addebitato nulla. Vogliamo provare con un’altra carta?
say-voided = Questo pagamento è stato annullato e non è stato addebitato nulla.
say-needs-payer = La banca ha bisogno della Sua conferma per questo pagamento. Non è stato addebitato nulla. Posso inviarLe un link sicuro per e-mail?
say-not-processed = In questo momento non siamo riusciti a inviare il pagamento e non è stato addebitato nulla. Posso richiamarLa, oppure riprovare ora?
say-pending = Il pagamento è in fase di verifica. Ci faremo sentire appena è confermato; non serve fare altro.
say-unknown = L’ordine è registrato. Aspettiamo la risposta della banca e Le scriveremo. Nel frattempo, per favore, non paghi di nuovo.

say-notice-paid = Pagato: { $amount }
say-notice-settled-charged = Chiarito: addebitato una volta, { $amount }
say-notice-settled-known = Chiarito: ora l’esito è noto
say-notice-settled = Chiarito: nessun addebito
say-notice-charged-back = Contestato: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TEST · { $title }

say-action-capture = L’importo di { $amount } viene addebitato sulla carta di { $customer }.
say-action-ship = La spedizione dell’ordine di { $customer } viene confermata. L’importo di { $amount } diventa dovuto.
say-action-update-same = L’importo resta di { $amount }. Non si invia nulla.
say-action-update-raised = Il pagamento di { $customer } sale a { $amount }. Il cliente non riceve messaggi.
say-action-update-lowered = Il pagamento di { $customer } scende a { $amount }. Il cliente non riceve messaggi.
say-action-update-new-checkout = { $customer } deve accettare di nuovo, per { $amount }. Prima si annulla l’importo riservato.
say-action-refund = L’importo di { $amount } torna sulla carta { $card } di { $customer }.
say-action-cancel = L’importo di { $amount } riservato per { $customer } viene annullato. Non si addebita nulla.
say-action-void = L’importo di { $amount } addebitato oggi torna sulla carta { $card } di { $customer }. Il pagamento sparisce dalla chiusura contabile.
say-action-accept = Il pagamento di { $amount } da parte di { $customer } viene accettato.
say-action-deny = Il pagamento di { $amount } da parte di { $customer } viene rifiutato. Non si addebita nulla.
say-action-resend = { $customer } riceve di nuovo lo stesso link per { $amount }.
say-action-relink = { $customer } riceve un nuovo link per { $amount }.
say-action-withdraw = Il link per { $amount } destinato a { $customer } viene ritirato.
say-action-receipt = Una ricevuta per { $amount } viene inviata a { $customer }.
say-action-release = L’ordine di { $customer } per { $amount } viene considerato non addebitato e si può pagare di nuovo.

# Orders that paying confirms.
say-read-back-confirms = Pagando ora { $amount } conferma il suo ordine di { $total }.
say-read-back-part = Ora paga { $amount }, su un totale di { $total }.
say-notice-confirmed = L’ordine { $reference } è confermato
say-notice-confirmed-body = { $customer } ha pagato { $amount }.

say-recording-off = La registrazione della chiamata potrebbe essere ancora in pausa
say-recording-off-body = Il registratore non ha confermato la ripresa. Riattivare la registrazione a mano.
