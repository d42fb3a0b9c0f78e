### Payment link: the form on the left, the mail exactly as the customer gets it on the right, and the question before it leaves.

link-title = Payment link
link-form = Payment link for { $reference }
link-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
  }
link-edit-order = Edit order

link-to = Send to
# One link goes to several people. $count is two or more.
link-to-several = One link, { $count } recipients. Whoever pays first closes it.
link-remove = Remove { $address }
link-greet = Greet as
link-language = Language
link-validity = Valid for
# Behind the number of days, in its own box: only the word. $days decides its form.
link-days = { $days ->
    [one] day
   *[other] days
  }
# The limit of the provider. $provider a name, $max a number of days. 0 means: only until the end of today.
link-validity-limits = { $provider } allows { $max } days at most. 0 closes tonight.
link-validity-minutes = { $provider } keeps its payment page open for { $minutes } minutes only. Send the link while the customer waits.
# Over what a provider sends to the customer by itself.
link-told = How the customer hears of it
link-told-by-email = { $provider } e-mails { $address } itself; Counterfoil sends nothing. The customer finishes the order on { $provider }’s page.
link-told-by-phone = { $provider } sends a text message to { $address } itself; Counterfoil sends nothing. The customer finishes the order on { $provider }’s page.
link-told-copy = { $provider } tells you too, at { $address }.
link-told-ship-by = Confirm the shipment in time. Days until { $provider } cancels the order: { $days }.
# A likely typo was seen; a button takes the mended address. $suggestion is an address.
link-use-suggestion = Use { $suggestion }
link-until = Until
# $until a day and time, $place the city of the time zone: "Tue 1 Dec, 23:59, Paris"
link-until-zone = { $until }, { $place }
link-line = Your line in the e-mail
    .placeholder = Nothing added
# $language is the customer's language: "optional, in French"
link-line-aside = optional, in { $language }
link-copy = Send a copy to me, { $address }

# On the button; the dots say that a question follows. $amount is an amount.
link-send = Send link for { $amount }…
link-send-by-provider = Let { $provider } send the link for { $amount }…
link-problems = This link cannot go out yet
# Above the list of what is missing; each line leads into Settings.
link-off = Send by e-mail is off until this is filled in:
# Why sending is off; a link to the order follows
link-needs-approval = Off: this order needs an approval first.
link-offline = No connection. The mail goes out when it is back.

## The preview

link-preview = The e-mail, as sent
link-preview-region = The e-mail as the customer gets it
# Title of the frame for screen readers. $language is a language.
link-preview-title = Preview of the e-mail in { $language }
link-preview-language = Language of the preview
# $language is the reader's own language: "Read in English"
link-preview-read-in = Read in { $language }
link-preview-size = Width of the preview
link-preview-desk = Desk
link-preview-phone = Phone
link-preview-updated = Preview updated
link-preview-empty = Add an address to send the e-mail
link-from = From
link-subject = Subject

## The question before sending

link-confirm = Send a payment link for { $amount }?
link-confirm-by-provider = Let { $provider } send a payment link for { $amount }?
link-confirm-to = To
link-confirm-in = In
# $language of mail and page: "French, e-mail and payment page alike"
link-confirm-language = { $language }, e-mail and payment page alike
link-confirm-until = Open until
link-confirm-copy = Copy
link-confirm-copy-yes = to you, { $address }
link-confirm-copy-no = none
link-confirm-final = { $provider } cannot withdraw a link once it is sent. If the order changes, a new link replaces it and this one stays payable until it closes.
link-confirm-test = Test mode: the e-mail goes to { $address } only.
link-send-mail = Send the e-mail
link-send-told = Let { $provider } send it
link-sending = Sending
# Announced. $count recipients.
link-sent = { $count ->
    [one] Sent to { $count } recipient
   *[other] Sent to { $count } recipients
  }
link-queued = Kept. It goes out when the connection is back.
