### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Carta per { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } per { $order }, { $mode } – pagina carta di { $account }
card-title-live = produzione
card-title-test = test
# The pill. Capitals where the script has them.
card-mode-live = REALE
card-mode-test = TEST

card-channel = Ordine ricevuto per
card-channel-telephone = Telefono
card-channel-mail = Posta

card-number = Numero della carta
card-expiry = Scadenza, mese e anno
card-code = Codice di sicurezza
card-holder = Nome sulla carta
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } cifra
   *[other] { $count } cifre
  }
card-code-none = assente su questa carta
# The number shows only while this button, or F8, is held.
card-hold = Tieni premuto per vedere
card-hold-name = Tieni premuto per vedere il numero, un gruppo alla volta (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Ancora nulla.
    [one] Nascosto. { $count } cifra digitata.
   *[other] Nascosto. { $count } cifre digitate.
  }
card-masked-right = Nascosto. Termina con { $last4 }, il numero è corretto.
card-announce-complete = { $brand }, numero completo

# The one button. $amount is formatted.
card-reserve = Riserva { $amount }
card-charge = Addebita { $amount }
card-once-reserve = Una pressione, un solo invio. Incasso alla spedizione.
card-once-charge = Una pressione, un solo invio. Incasso immediato.
card-sending = Invio in corso. Non chiudere.
card-cancel = Annulla
# As written on the keys.
card-key-enter = Invio
card-key-escape = Esc
card-foot = Niente di ciò che si digita qui viene salvato, registrato o copiato.
card-recording = Prima metti in pausa la registrazione della chiamata.
card-recording-paused = La registrazione della chiamata è in pausa.
card-recording-not-paused = Non è stato possibile mettere in pausa la registrazione. Mettila in pausa a mano prima di chiedere.
# Instead of a line to say, when the order came by mail.
card-mail-note = Digita quanto scritto sul modulo, poi annerisci il codice di sicurezza sulla carta.

card-discard = Eliminare la carta?
card-discard-note = I dati digitati vengono cancellati. Nulla è stato inviato.
card-discard-yes = Elimina
card-discard-no = Continua a digitare
# $count seconds.
card-idle = { $count ->
    [one] Questa finestra si chiude tra { $count } secondo. Premi un tasto per tenerla aperta.
   *[other] Questa finestra si chiude tra { $count } secondi. Premi un tasto per tenerla aperta.
  }
card-lost = Un tasto è andato perso e la carta è stata cancellata. Digitala di nuovo.
card-typed-only = Qui la carta si digita, non si incolla.
card-letters-only = Un nome non contiene cifre.

# Under the field. $count digits.
card-error-number-missing = Digita il numero della carta
card-error-too-few = { $count ->
    [1] Manca una cifra
    [one] Manca { $count } cifra
   *[other] Mancano { $count } cifre
  }
card-error-too-many = { $count ->
    [1] Una cifra di troppo
    [one] { $count } cifra di troppo
   *[other] { $count } cifre di troppo
  }
card-error-check-digit = Una cifra è sbagliata, o due sono invertite
card-error-expiry-missing = Quattro cifre: mese e anno
card-error-no-such-month = Il mese va da 01 a 12
# $month is a number, $year has four digits.
card-error-expired = Questa carta è scaduta a { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
  } { $year }
card-error-too-far = Oltre 20 anni nel futuro
card-error-code-length = { $count ->
    [one] Il codice ha { $count } cifra
   *[other] Il codice ha { $count } cifre
  }
card-error-holder-missing = Digita il nome sulla carta
card-error-holder-odd = Solo lettere, al massimo 60

## Read aloud to the customer, in the customer's language

card-ask-number = «Mi può dare il numero della carta, per favore?»
card-ask-expiry = «E la scadenza, mese e anno?»
card-ask-code = «E le tre cifre sul retro, per favore?»
# American Express prints four digits on the front.
card-ask-code-front = «E le quattro cifre sul davanti, per favore?»
card-ask-holder = «Che nome c’è sulla carta?»
card-ask-done = «Grazie, ho tutto. Un attimo.»
