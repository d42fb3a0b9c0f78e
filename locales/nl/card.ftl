### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Kaart voor { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } voor { $order }, { $mode } – kaartpagina van { $account }
card-title-live = live
card-title-test = test
# The pill. Capitals where the script has them.
card-mode-live = LIVE
card-mode-test = TEST

card-channel = Besteld via
card-channel-telephone = Telefoon
card-channel-mail = Post

card-number = Kaartnummer
card-expiry = Vervaldatum, maand en jaar
card-code = Beveiligingscode
card-holder = Naam op de kaart
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } cijfer
   *[other] { $count } cijfers
  }
card-code-none = niet op deze kaart
# The number shows only while this button, or F8, is held.
card-hold = Ingedrukt houden
card-hold-name = Ingedrukt houden om het nummer per groep te tonen (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Nog niets getypt.
    [one] Verborgen. { $count } cijfer getypt.
   *[other] Verborgen. { $count } cijfers getypt.
  }
card-masked-right = Verborgen. Eindigt op { $last4 }, het nummer klopt.
card-announce-complete = { $brand }, nummer volledig

# The one button. $amount is formatted.
card-reserve = { $amount } reserveren
card-charge = { $amount } afschrijven
card-once-reserve = Eén druk verstuurt één keer. Geïnd bij verzending.
card-once-charge = Eén druk verstuurt één keer. Meteen geïnd.
card-sending = Bezig met versturen. Niet sluiten.
card-cancel = Annuleren
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = Niets van wat hier wordt getypt, wordt bewaard, gelogd of gekopieerd.
card-recording = Pauzeer eerst de gespreksopname.
card-recording-paused = De gespreksopname is gepauzeerd.
card-recording-not-paused = De gespreksopname kon niet worden gepauzeerd. Pauzeer haar met de hand voordat u om de kaart vraagt.
# Instead of a line to say, when the order came by mail.
card-mail-note = Typ wat op het formulier staat. Maak daarna de beveiligingscode op papier zwart.

card-discard = Kaart weggooien?
card-discard-note = Wat is getypt, wordt gewist. Er is niets verstuurd.
card-discard-yes = Weggooien
card-discard-no = Verder typen
# $count seconds.
card-idle = { $count ->
    [one] Dit venster sluit over { $count } seconde. Druk op een toets om het open te houden.
   *[other] Dit venster sluit over { $count } seconden. Druk op een toets om het open te houden.
  }
card-lost = Een toetsaanslag ging verloren en de kaart is gewist. Typ haar opnieuw.
card-typed-only = Een kaart wordt hier getypt, niet geplakt.
card-letters-only = Een naam bevat geen cijfers.

# Under the field. $count digits.
card-error-number-missing = Typ het kaartnummer
card-error-too-few = { $count ->
    [1] Eén cijfer te weinig
    [one] { $count } cijfer te weinig
   *[other] { $count } cijfers te weinig
  }
card-error-too-many = { $count ->
    [1] Eén cijfer te veel
    [one] { $count } cijfer te veel
   *[other] { $count } cijfers te veel
  }
card-error-check-digit = Eén cijfer is fout, of twee zijn verwisseld
card-error-expiry-missing = Vier cijfers: maand en jaar
card-error-no-such-month = De maand is 01 tot 12
# $month is a number, $year has four digits.
card-error-expired = Deze kaart is verlopen in { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
  } { $year }
card-error-too-far = Meer dan 20 jaar vooruit
card-error-code-length = { $count ->
    [one] De code heeft { $count } cijfer
   *[other] De code heeft { $count } cijfers
  }
card-error-holder-missing = Typ de naam op de kaart
card-error-holder-odd = Alleen letters, hoogstens 60

## Read aloud to the customer, in the customer's language

card-ask-number = „Mag ik het kaartnummer, alstublieft?”
card-ask-expiry = „En de vervaldatum, maand en jaar?”
card-ask-code = „En de drie cijfers op de achterkant, alstublieft?”
# American Express prints four digits on the front.
card-ask-code-front = „En de vier cijfers op de voorkant, alstublieft?”
card-ask-holder = „Welke naam staat er op de kaart?”
card-ask-done = „Dank u, dat is alles. Een ogenblik.”
