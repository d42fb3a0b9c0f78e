### Links & payments: the list. Also the words of the three states, used everywhere in the window.

## Message: what became of the e-mail. Nothing is claimed that nobody can know.

list-message-none = None
list-message-queued = Queued
list-message-sending = Going out
list-message-sent = Sent
list-message-failed = Refused
# The mail server took it, but its answer was lost: it may or may not have gone out.
list-message-uncertain = Not certain

## Link

list-link-none = None
list-link-draft = Draft
list-link-active = Active
list-link-part-paid = Part-paid
list-link-paid = Paid
list-link-expired = Expired
list-link-withdrawn = Withdrawn
# A newer link stands in its place; the old one may still be payable.
list-link-replaced = Replaced

## Money

list-money-none = Not paid
# Held on the card, not taken yet.
list-money-authorised = Reserved
list-money-part-captured = Part-captured
list-money-captured = Captured
list-money-voided = Cancelled
list-money-part-refunded = Part-refunded
list-money-refunded = Refunded
list-money-declined = Declined
list-money-unknown = Unknown
list-money-charged-back = Charged back

## The screen

list-title = Links & payments
list-views = Saved views
list-view-all = All
list-view-attention = Needs attention
list-view-sent-today = Sent today
# Reservations and links that end within 48 hours
list-view-lapsing = Lapsing in 48 h
list-view-mine = Mine
# For screen readers, behind the name of a view
list-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
  }
# Counting stops here
list-thousand = 1,000+

list-search = Search this list
    .placeholder = Customer, order, last 4
list-filter-days = Age
# $days is a number of days
list-days = { $days ->
    [one] Last { $days } day
   *[other] Last { $days } days
  }
list-filter-channel = Way of paying
# $filter is the name of a filter, like "Owner"
list-filter-clear = Take off the filter { $filter }
list-clear = Take all off

## Columns

list-customer = Customer, order
list-amount = Amount
list-message = Message
list-link = Link
list-money = Money
list-language = Language
list-language-short = Lang.
list-owner = Owner
# What has to happen next, and when
list-due = Acts by
# $account is the name of an account
list-by-phone = { $account }, phone
list-by-mail = { $account }, mail

## What is due next, under the time it is due

list-due-nothing = Done
list-due-now = Now
list-due-passed = Passed
# Keep it short: it stands in a narrow column. $count hours or days.
list-due-hours = { $count } h left
list-due-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
list-due-look = look at it
list-due-settle = not settled yet
list-due-amount-mismatch = another amount came
list-due-paid-after-all = paid after all
list-due-mend-address = address refused
list-due-check-mail = check if the e-mail went out
list-due-capture-before = capture
list-due-link-ends = link closes
list-due-link-expired = link closed, not paid
# What runs out, and the money that is lost with it. $amount an amount
list-runs-out-authorisation = reservation, { $amount } not captured
list-runs-out-link = link, { $amount } unpaid

## Told while working

list-newer = { $count ->
    [one] { $count } newer, show it
   *[other] { $count } newer, show them
  }
list-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
  }
list-found-more = { $count } shown, more follow
# $at a time of day
list-as-of = As of { $at }
list-as-of-offline = No connection. As of { $at }
list-page = Page { $page }
list-previous = Previous
list-next = Next

## Nothing to show

list-empty-all = No payments and no links yet. F2 starts an order.
list-empty-attention = Nothing needs you right now.
list-empty-sent-today = No link was sent today.
list-empty-lapsing = Nothing lapses in the next 48 hours.
list-empty-mine = None of them is yours.
list-empty-filtered = Nothing fits. Take a filter off, or search for less.

## Record and providers compared. $at a time, $checked and $count numbers, $ours and $theirs amounts or states, $provider a name.
list-drift = Record and providers
list-drift-never = Not compared since the start.
list-drift-result = Compared at { $at }. Payments: { $checked }. Differences: { $count }.
list-drift-unanswered = Not compared, because the provider did not answer: { $count }.
list-drift-check = Compare with the providers
list-drift-checking = Comparing…
list-drift-missing = { $provider } knows nothing of it.
list-drift-amount = To be paid: { $ours } in the record, { $theirs } at { $provider }.
list-drift-reserved = Reserved: { $ours } in the record, { $theirs } at { $provider }.
list-drift-captured = Captured: { $ours } in the record, { $theirs } at { $provider }.
list-drift-refunded = Refunded: { $ours } in the record, { $theirs } at { $provider }.
list-drift-state = State: { $ours } in the record, { $theirs } at { $provider }.
list-drift-take = Take over from { $provider }
list-drift-ask = Taking this over would not make them agree. Ask { $provider } before doing anything else.

## The list as a file. $count rows, $path the file; then the words over its columns that no screen has.
list-export = Export
list-exporting = Exporting…
list-exported = { $count ->
    [one] { $count } row is in { $path }
   *[other] { $count } rows are in { $path }
  }
list-export-name = Name
list-export-provider = Provider
list-export-created = Opened (UTC)
list-export-changed = Last change (UTC)
list-export-provider-order = Order at the provider
list-export-payment = Payment
