### New order: the form on the left, the counterfoil (stub) with total, checks and next step on the right.
### "Reserve" holds the money, "capture" takes what was reserved, "take" does both at once.

order-title = New order
order-form = Order { $reference }
order-stub = Counterfoil of this order
# A quiet clock of the call; $minutes and $seconds are numbers.
order-timer = Time on this order: { $minutes } minutes { $seconds } seconds

order-channel = How the customer pays
order-channel-telephone = Phone, key the card
order-channel-mail = Mail, key the card
order-channel-link = Payment link
# Stands beside the choice while nothing is chosen; the bank has to be told the truth about this.
order-channel-choose = Choose one: the bank is told how the card came to you

order-items = Items
order-item = Item
order-quantity = Qty
order-price = Unit price
order-tax = VAT
order-sum = Amount
# Names of the cells for screen readers; $line is the number of the line.
order-item-cell = Item { $line }
order-quantity-cell = Quantity { $line }
order-price-cell = Unit price { $line }
order-tax-cell = VAT { $line }
order-item-add = Add an item
    .placeholder = Add an item, or F9 for the card
    .placeholder-link = Add an item, or F9 for the link
    .list = Items sold before
# Announced. $count hits.
order-items-found = { $count ->
    [0] Not sold before
    [one] { $count } item found
   *[other] { $count } items found
  }
order-remove-line = Remove line { $line }
# Announced after a line was added or changed; $total is an amount.
order-line-added = Line added. Total { $total }.
order-line-removed = Line removed. Total { $total }.
order-line-restored = Line is back. Total { $total }.
# A tax rate; $rate is a figure like 5.5
order-rate = { $rate } %
order-rate-none = none

order-delivery = Delivery
order-shipping = Delivery fee
order-description = Description for the customer
    .hint = Shown in the e-mail and on the payment page.

order-payment = Payment
order-amount = Amount to take
# Under the amount when the rep typed one that differs from the sum of the lines. $sum is an amount.
order-amount-own = The lines come to { $sum }.
order-amount-follow = Use the sum of the lines
order-currency = Currency
order-capture = Take it
order-capture-reserve = Reserve now, capture on shipping
order-capture-take = Take now
order-account = Account
    .none = No account can take this
order-accounts-other = Why not another?
order-reference = Order reference
order-settlement = Settlement reference
    .hint = Goes to the provider and comes back in its settlement file.
order-language = Customer’s language
order-validity = A link stays open
# Choices of validity; $days is a number.
order-validity-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
  }
order-owner = Owner
order-note = Note for colleagues

## The stub

order-draft-new = Draft
order-draft-kept = Draft, kept
order-draft-changed = Draft, not kept yet
# For screen readers: the total in spoken form.
order-total-spoken = Total { $total }
order-goods = { $count ->
    [one] Goods, { $count } line
   *[other] Goods, { $count } lines
  }
order-read-back = Read back to the customer
order-checks = Checks before the card
order-checks-link = Checks before the link
order-take-card = Take the card
order-ask-link = Send link…
order-keep = Keep draft
order-link-instead = Send link instead
# Orders kept and not paid or sent yet. Short: a heading above a small list.
order-drafts = Kept drafts
# For screen readers, on the × of a draft
order-draft-drop = Remove the draft { $reference }
order-recent = Your last orders
order-recent-none = None yet today

## Check lines. $account is the name of an account, $currency a code, $reference an order, $minutes a number.

order-check-ready = { $account } takes { $currency }
order-check-ready-moto = { $account } is ready for phone and mail orders in { $currency }
order-check-ready-link = { $account } is ready for links in { $currency }
order-check-no-similar-order = No similar order in the last 24 hours
order-check-similar-order = { $reference }: same customer and amount, { $minutes } minutes ago.
order-check-open-link-card = The customer also has an open link for { $amount }. It is given up once the card is approved; whoever pays both is shown to you.
order-check-open-link = A link for { $amount } is still open and would not match. Send a new one; whoever pays the old one is shown to you.
order-check-link-takes-at-once = A link of { $account } takes the money at once, although it is to be reserved
order-check-pause-recording = Pause the call recording first
order-check-open-similar = Open { $reference }
order-check-offline = No connection. The card is never stored, so it cannot wait.

## While the card window is open

order-card-open = The card is being keyed
order-card-open-text = The card window is open. Nothing of the card passes through this window.
order-card-sending = Sending
order-card-sending-text = { $provider } is asked. Do not close the window.
order-card-still = Still waiting after { $seconds } seconds. If no answer comes, the result is noted as unknown and nothing is sent twice.
order-card-show = Show the card window
order-card-stop = Close the card window
# Why the card window closed without a payment
order-card-closed-cancelled = The card window was closed. Nothing was sent.
order-card-closed-idle = The card window was closed after three idle minutes. Nothing was sent and nothing kept.
order-card-closed-locked = The screen was locked and the card window closed. Nothing was sent and nothing kept.
order-card-closed-offline = The connection went and the card window closed. Nothing was sent and nothing kept.

## Errors above the form

order-problems = This order cannot go on yet
order-kept = Draft kept
order-other-order = Open { $reference }

## Delivery

order-ship-date = Ship date
order-carrier = Carrier

## Approval

order-approval-ask = Ask for approval
# Under the button. $approver is a person.
order-approval-who = { $approver } decides.
# Announced. $approver is a person.
order-approval-asked = Approval asked for. { $approver } decides.
# Why the card is off. $at is a day and time.
order-approval-waiting = Off until { $approver } approves. Asked { $at }.
order-approval-open = Open the request
# $who is a person; their reason follows
order-approval-sent-back = Sent back by { $who }
# A check line. $who is a person, $at a day and time.
order-approval-given = Approved by { $who }, { $at }

## Customers who pay by card only

# Beside the way of paying
order-card-only = Card only: phone or mail

## Templates: what is sold again and again, kept under a name

# A button; a dialog follows
order-template-use = From a template…
# A button; a dialog follows
order-template-save = Save as template…
order-template-use-title = Start from a template
# A search field
order-template-find = Find a template
    .list = Templates
# Announced. $count templates.
order-templates-found = { $count ->
    [0] No template found
    [one] { $count } template found
   *[other] { $count } templates found
  }
order-templates-none = No template yet. Write an order, then save its items as one.
order-template-replaces = Items, description, delivery and validity of this order are replaced. The customer stays.
# Announced. $name is the template, $total an amount.
order-template-used = { $name } filled in. Total { $total }.
order-template-save-title = Save as template
order-template-name = Name of the template
    .hint = Items, description, delivery and validity are kept; the customer is not.
# Announced
order-template-saved = Template { $name } saved
# Above the refusals of other fields
order-template-wrong = The template was not saved:

# Orders that paying confirms.
order-quotation = Paying confirms this order
order-quotation-hint = Until enough is paid it is a quotation. A part of it may be enough.
order-prepayment = Confirmed by, % of the total
order-expires = Last day to pay
order-expires-hint = That day still counts; empty for no end.
order-pay-now = Asked for now
order-pay-now-due = What confirms it: { $amount }
order-pay-now-all = All that is left: { $amount }
order-asks-confirms = Paying { $amount } confirms the order.
order-asks-less = { $amount } alone does not confirm the order: that takes { $needed }.
order-asks-rest = { $amount } of what is left to pay.
