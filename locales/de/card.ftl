### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Karte für { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } für { $order }, { $mode } – Kartenseite von { $account }
card-title-live = Echtbetrieb
card-title-test = Test
# The pill. Capitals where the script has them.
card-mode-live = ECHT
card-mode-test = TEST

card-channel = Bestellt per
card-channel-telephone = Telefon
card-channel-mail = Post

card-number = Kartennummer
card-expiry = Gültig bis, Monat und Jahr
card-code = Prüfziffer
card-holder = Name auf der Karte
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } Stelle
   *[other] { $count } Stellen
  }
card-code-none = fehlt auf dieser Karte
# The number shows only while this button, or F8, is held.
card-hold = Halten zum Anzeigen
card-hold-name = Halten, um die Nummer gruppenweise anzuzeigen (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Noch nichts eingegeben.
    [one] Verdeckt. { $count } Ziffer eingegeben.
   *[other] Verdeckt. { $count } Ziffern eingegeben.
  }
card-masked-right = Verdeckt. Endet auf { $last4 }, die Nummer ist schlüssig.
card-announce-complete = { $brand }, Nummer vollständig

# The one button. $amount is formatted.
card-reserve = { $amount } reservieren
card-charge = { $amount } abbuchen
card-once-reserve = Ein Druck sendet genau einmal. Gebucht wird beim Versand.
card-once-charge = Ein Druck sendet genau einmal. Sofort gebucht.
card-sending = Wird gesendet. Nicht schließen.
card-cancel = Abbrechen
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = Nichts, was hier getippt wird, wird gespeichert, protokolliert oder kopiert.
card-recording = Zuerst die Gesprächsaufzeichnung anhalten.
card-recording-paused = Die Gesprächsaufzeichnung ist angehalten.
card-recording-not-paused = Die Gesprächsaufzeichnung ließ sich nicht anhalten. Vor der Frage von Hand anhalten.
# Instead of a line to say, when the order came by mail.
card-mail-note = Tippen, was auf dem Formular steht. Danach die Prüfziffer auf dem Papier schwärzen.

card-discard = Karte verwerfen?
card-discard-note = Das Getippte wird gelöscht. Es wurde nichts gesendet.
card-discard-yes = Verwerfen
card-discard-no = Weiter tippen
# $count seconds.
card-idle = { $count ->
    [one] Dieses Fenster schließt in { $count } Sekunde. Eine beliebige Taste hält es offen.
   *[other] Dieses Fenster schließt in { $count } Sekunden. Eine beliebige Taste hält es offen.
  }
card-lost = Ein Tastendruck ging verloren, die Karte wurde gelöscht. Bitte neu eintippen.
card-typed-only = Karten werden hier getippt, nicht eingefügt.
card-letters-only = Ein Name enthält keine Ziffern.

# Under the field. $count digits.
card-error-number-missing = Kartennummer eingeben
card-error-too-few = { $count ->
    [1] Eine Ziffer zu wenig
    [one] { $count } Ziffer zu wenig
   *[other] { $count } Ziffern zu wenig
  }
card-error-too-many = { $count ->
    [1] Eine Ziffer zu viel
    [one] { $count } Ziffer zu viel
   *[other] { $count } Ziffern zu viel
  }
card-error-check-digit = Eine Ziffer stimmt nicht, oder zwei sind vertauscht
card-error-expiry-missing = Vier Ziffern: Monat und Jahr
card-error-no-such-month = Der Monat ist 01 bis 12
# $month is a number, $year has four digits.
card-error-expired = Diese Karte ist im { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
  } { $year } abgelaufen
card-error-too-far = Mehr als 20 Jahre in der Zukunft
card-error-code-length = { $count ->
    [one] Die Prüfziffer hat { $count } Stelle
   *[other] Die Prüfziffer hat { $count } Stellen
  }
card-error-holder-missing = Name auf der Karte eingeben
card-error-holder-odd = Nur Buchstaben, höchstens 60

## Read aloud to the customer, in the customer's language

card-ask-number = „Nennen Sie mir bitte die Kartennummer?“
card-ask-expiry = „Und das Ablaufdatum, Monat und Jahr?“
card-ask-code = „Und die drei Ziffern auf der Rückseite, bitte?“
# American Express prints four digits on the front.
card-ask-code-front = „Und die vier Ziffern auf der Vorderseite, bitte?“
card-ask-holder = „Welcher Name steht auf der Karte?“
card-ask-done = „Danke, das ist alles. Einen Moment bitte.“
