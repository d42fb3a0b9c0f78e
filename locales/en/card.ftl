### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = Card for { $order }, { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } for { $order }, { $mode } – card page of { $account }
card-title-live = live
card-title-test = test
# The pill. Capitals where the script has them.
card-mode-live = LIVE
card-mode-test = TEST

card-channel = Order came by
card-channel-telephone = Telephone
card-channel-mail = Mail

card-number = Card number
card-expiry = Expiry, month and year
card-code = Security code
card-holder = Name on the card
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } digit
   *[other] { $count } digits
  }
card-code-none = none on this card
# The number shows only while this button, or F8, is held.
card-hold = Hold to show
card-hold-name = Hold to show the number, group by group (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] Nothing typed yet.
    [one] Masked. { $count } digit typed.
   *[other] Masked. { $count } digits typed.
  }
card-masked-right = Masked. Ends in { $last4 }, the number checks out.
card-announce-complete = { $brand }, number complete

# The one button. $amount is formatted.
card-reserve = Reserve { $amount }
card-charge = Charge { $amount }
card-once-reserve = One press sends it once. Captured when you ship.
card-once-charge = One press sends it once. The money is taken at once.
card-sending = Sending. Do not close.
card-cancel = Cancel
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = Nothing typed here is saved, logged or copied.
card-recording = Pause the call recording first.
# Instead of the line above, where the call recorder is asked by the program.
card-recording-paused = The call recording is paused.
card-recording-not-paused = The call recording could not be paused. Pause it by hand before you ask.
# Instead of a line to say, when the order came by mail.
card-mail-note = Type what the form says. Then black out the security code on the paper.

card-discard = Throw away the card?
card-discard-note = What was typed is wiped. Nothing was sent.
card-discard-yes = Throw away
card-discard-no = Keep typing
# $count seconds.
card-idle = { $count ->
    [one] This window closes in { $count } second. Press any key to keep it.
   *[other] This window closes in { $count } seconds. Press any key to keep it.
  }
card-lost = A key press got lost and the card was wiped. Type it again.
card-typed-only = Cards are typed here, not pasted.
card-letters-only = A name has no digits.

# Under the field. $count digits.
card-error-number-missing = Type the card number
card-error-too-few = { $count ->
    [1] One digit too few
    [one] { $count } digit too few
   *[other] { $count } digits too few
  }
card-error-too-many = { $count ->
    [1] One digit too many
    [one] { $count } digit too many
   *[other] { $count } digits too many
  }
card-error-check-digit = One digit is wrong, or two are swapped
card-error-expiry-missing = Four digits: month and year
card-error-no-such-month = The month is 01 to 12
# $month is a number, $year has four digits.
card-error-expired = This card expired in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
card-error-too-far = More than 20 years ahead
card-error-code-length = { $count ->
    [one] The code has { $count } digit
   *[other] The code has { $count } digits
  }
card-error-holder-missing = Type the name on the card
card-error-holder-odd = Letters only, 60 at most

## Read aloud to the customer, in the customer's language

card-ask-number = “May I have the card number, please?”
card-ask-expiry = “And the expiry date, month and year?”
card-ask-code = “And the three digits on the back, please?”
# American Express prints four digits on the front.
card-ask-code-front = “And the four digits on the front, please?”
card-ask-holder = “Whose name is on the card?”
card-ask-done = “Thank you, that is all I need. One moment.”
