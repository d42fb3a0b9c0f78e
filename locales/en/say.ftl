# What the rep says or reads aloud, and what the system notice says. The script lines (say-read-back-*, say-approved-*, …)
# are in the CUSTOMER's language and are spoken: short, warm, without codes, never naming fraud or theft, never a lie.

# Read back before the card is asked for. $amount is in words ("one thousand two hundred sixty-four euros and eighty cents").
say-read-back-amount = That comes to { $amount }.
# $items: number of different items
say-read-back-items =
    { $items ->
        [one] One item, for { $amount }.
       *[other] { $items } items, for { $amount }.
    }
# $date: a spoken date ("Friday 27 November")
say-read-back-delivery =
    { $items ->
        [one] One item, delivered { $date }, for { $amount }.
       *[other] { $items } items, delivered { $date }, for { $amount }.
    }

# $amount here is in figures ("€1,264.80")
say-approved-reserved = Thank you. { $amount } is reserved on your card; it is taken when your order ships.
say-approved-taken = Thank you, { $amount } is paid. You will get a confirmation by e-mail.
say-declined = Your bank did not accept this payment, and nothing was taken. Would you like to use another card?
say-voided = This payment was cancelled, and nothing was taken.
say-needs-payer = Your bank wants you to confirm this payment yourself. Nothing was taken. May I send you a secure link by e-mail?
say-not-processed = We could not send the payment just now, and nothing was taken. May I call you back, or try once more?
say-pending = The payment is being checked. We will tell you as soon as it is confirmed; you need not do anything.
say-unknown = Your order is noted. We are waiting for the bank's answer and will write to you. Please do not pay again meanwhile.

# System notices for the rep, in the rep's language.
say-notice-paid = Paid: { $amount }
say-notice-settled-charged = Settled: charged once, { $amount }
say-notice-settled-known = Settled: the outcome is known now
say-notice-settled = Settled: nothing was charged
say-notice-charged-back = Charged back: { $amount }
say-notice-body = { $customer }, { $reference }
# $title (text): the notice as it is for real money.
say-notice-test = TEST · { $title }

# Before a deed, in the rep's language. $amount in words, $card is brand and last four digits.
say-action-capture = { $amount } is taken from the card of { $customer }.
say-action-ship = The order of { $customer } is confirmed as shipped, and { $amount } becomes payable.
say-action-update-same = The amount stays { $amount }. Nothing is sent.
say-action-update-raised = The payment of { $customer } is raised to { $amount }. The customer gets no message.
say-action-update-lowered = The payment of { $customer } is lowered to { $amount }. The customer gets no message.
say-action-update-new-checkout = { $customer } has to agree to { $amount } at a new checkout. What is reserved is given up first.
say-action-refund = { $amount } goes back to { $card } of { $customer }.
say-action-cancel = The reservation of { $amount } for { $customer } is given up. Nothing is taken.
say-action-void = The { $amount } taken today goes back to { $card } of { $customer } in full.
say-action-accept = The payment of { $amount } by { $customer } is accepted.
say-action-deny = The payment of { $amount } by { $customer } is refused. Nothing is taken.
say-action-resend = { $customer } gets the same link over { $amount } again.
say-action-relink = { $customer } gets a fresh link over { $amount }.
say-action-withdraw = The link over { $amount } for { $customer } is given up.
say-action-receipt = { $customer } gets a receipt over { $amount }.
say-action-release = The order of { $customer } over { $amount } is treated as not charged and can be paid again.

# Orders that paying confirms.
say-read-back-confirms = Paying { $amount } now confirms your order of { $total }.
say-read-back-part = You pay { $amount } now, of { $total } in all.
say-notice-confirmed = Order { $reference } is confirmed
say-notice-confirmed-body = { $customer } has paid { $amount }.

# The recorder of the call was asked to go on and did not say so.
say-recording-off = The call recording may still be paused
say-recording-off-body = The recorder did not say that it goes on. Switch it on again by hand.
