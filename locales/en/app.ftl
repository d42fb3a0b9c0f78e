### The window's frame: rail, title, test band, connection, palette. Shown to the person at the terminal, in their language.
### Keep labels short: the rail is narrow. Sentence case, no exclamation marks. "Counterfoil" is the product's name and stays.

# $screen is the name of the screen, $mode one of app-title-live, app-title-test. Read aloud first by screen readers.
app-title = { $screen }, { $mode } – Counterfoil
# As app-title, with the order or section it is about: "New order, SO-20418, live – Counterfoil".
app-title-subject = { $screen }, { $subject }, { $mode } – Counterfoil
app-title-live = live
app-title-test = test
# No account is set up yet, so it is neither live nor test.
app-title-none = not set up

# The solid pill in the rail. Capitals where the script has them.
app-mode-live = LIVE
app-mode-test = TEST
app-test-band = Test mode: e-mails go only to you, no money moves
app-demo-band = Made-up shop: nothing leaves this computer, no money moves

app-skip = Skip to the main area
app-rail = Main
app-rail-order = New order
app-rail-list = Links & payments
app-rail-settings = Settings
app-rail-help = Help and keys
# $count payments or links need a person.
app-rail-attention = { $count ->
    [one] { $count } needs attention
   *[other] { $count } need attention
  }
# Reservations and links, on the rail and said when the number grows
app-rail-lapsing = { $count ->
    [one] { $count } payment or link runs out within 48 hours
   *[other] { $count } payments and links run out within 48 hours
  }
app-find = Find
app-connected = Connected
app-offline = No connection
app-offline-note = No connection. Orders can be written and kept; links go out when it is back. Cards cannot wait, they are never stored.
app-back-online = The connection is back.

# Instead of everything, when the window cannot start.
app-start-failed = Counterfoil could not start
app-start-failed-hint = Nothing was sent or charged. Close the window and open it again; what you saved is kept.
app-try-again = Try again

# The palette: find or do anything.
app-palette = Find or do anything
    .placeholder = Customer, order, last four digits, or what you want to do
    .list = What was found
app-palette-customer = Customer
app-palette-order = Order
app-palette-command = Do
# $count hits; announced to screen readers.
app-palette-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
  }

# The list of keys.
app-help = Help and keys
app-help-intro = Everything works from the keyboard. On a new order, fields follow the conversation: how they pay, who, what, how much.
app-help-close = Close
# Shown after the first keys of a chord. $keys is what was pressed.
app-chord = { $keys }, then…
# Between two keys that do the same: "F2 or Ctrl N".
app-or = or

app-back = Back
app-cancel = Leave it
app-save = Save
app-undo = Undo
app-copied = Copied
# Leaving a form with changes that were not saved.
app-leave-title = Leave without saving?
# $changes is a list of the fields that changed.
app-leave-text = Not saved: { $changes }.
app-leave-go = Leave without saving
app-leave-stay = Stay
# A field that may stay empty.
app-optional = optional
# Told when a screen is still waiting for its data.
app-loading = Loading

# Orders that paying confirms.
app-quotation = Quotation
app-quotation-open = Not confirmed yet: { $amount } more confirms it
app-quotation-until = Open until { $date }, the last day included
app-quotation-expired = Its last day was { $date }: no payment can be started until the day is put off
app-quotation-confirmed = Confirmed { $at }
app-quotation-paid = { $paid } of { $total } paid
app-quotation-rest = { $amount } still to pay
app-quotation-over = { $amount } more came in than the order comes to. Give it back or change the order.
app-quotation-look = { $amount } came in that does not match the order. It confirms nothing until somebody has looked at it.
app-quotation-ask = Ask for the rest
