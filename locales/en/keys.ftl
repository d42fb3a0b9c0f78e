### What each key does (help list and palette) and how key caps are written. Verb first, no full stop, under six words if possible.

keys-help = Help and the list of keys
keys-find = Find or do anything
keys-new-order = New order
keys-go-order = Go to New order
keys-go-list = Go to Links & payments
keys-go-approvals = Go to Approvals
keys-go-settings = Go to Settings
keys-next-region = Next part of the window
keys-previous-region = Previous part of the window
keys-text-larger = Larger text
keys-text-smaller = Smaller text
keys-text-normal = Text at 100 %
keys-close = Close the top layer, asking before anything typed is lost
keys-channel-phone = The customer is on the phone
keys-channel-mail = The order came by mail
keys-channel-link = Send a payment link
keys-customer = Jump to the customer, or to the recipients of a link
keys-items = Jump to the items
keys-payment = Jump to the amount
keys-next-cell = Next cell
keys-remove-line = Remove this item line
keys-restore-line = Bring the removed line back
keys-use-template = Start from a template…
keys-save-template = Save the items as a template…
keys-go-on = Take the card, send the link, or approve
keys-next = The first action of a result
keys-open = Open the order
keys-search = Search in this screen
keys-move = Move through the rows
keys-open-row = Open the row
keys-act = Capture what runs out, or make a new link…
keys-page = Next and previous page
keys-ask = Ask the provider now
keys-capture = Capture…
keys-refund = Refund…
keys-send-mail = Send the receipt or the link again…
keys-save = Keep the draft, save settings

## Headings of the help list

keys-place-everywhere = Everywhere
keys-place-order = New order and payment link
keys-place-result = Results
keys-place-list = Links & payments
keys-place-detail = One payment
keys-place-forms = Forms

## Key caps, as printed on keyboards of the language. Keep them short.

keys-cap-ctrl = Ctrl
keys-cap-shift = Shift
keys-cap-enter = Enter
keys-cap-delete = Del
keys-cap-esc = Esc
keys-cap-space = Space
keys-cap-home = Home
keys-cap-end = End
keys-cap-pageup = Page up
keys-cap-pagedown = Page down
