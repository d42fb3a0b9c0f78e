### One payment: three states, where the money is, what may be done and why not, what happened.
### Plain words: reserve, capture, cancel, refund, link, owner, account.

detail-title = Payment
detail-back = Back to the list
# $provider a name, $at a time of day
detail-asked-at = Asked { $provider } at { $at }
detail-ask = Ask now
detail-asking = Asking { $provider }
detail-three = Three states
# Behind the state of the money. $until a day and time
detail-lapses = lapses { $until }
detail-paid-after-all = This payment went through after it had been declined or closed, or with another amount. Compare it with the provider’s own figures before you do anything.
# $provider (text): it was asked to complete a checkout; whether it did is not known.
detail-completing = { $provider } has not said whether this payment is reserved. Until that is known or the link is withdrawn, the order takes no other payment.
detail-acknowledge = I have looked at it

detail-where = Where the money is
detail-reserved = Reserved
detail-captured = Captured
detail-refunded = Refunded
detail-cancelled = Cancelled
detail-left = Left to capture

## Actions: the dots say that a question follows

detail-actions = Actions
detail-action-capture = Capture…
detail-action-ship = Confirm shipment…
detail-action-update = Change the amount…
detail-action-refund = Refund…
detail-action-cancel = Cancel the reservation…
detail-action-void = Cancel the payment…
detail-action-accept = Accept the payment…
detail-action-deny = Refuse the payment…
detail-action-resend = Resend the link…
detail-action-relink = Make a new link…
detail-action-withdraw = Withdraw the link…
detail-action-receipt = Send receipt…
detail-action-release = Unlock the order…

## The limit of an action that is on. $amount an amount, $until a day and time.

detail-limit-capture = Up to { $amount }
detail-limit-capture-until = Up to { $amount }, by { $until }
detail-limit-update = Up to { $amount } without asking the customer again
detail-limit-refund = Up to { $amount } of the captured sum
detail-limit-cancel = The customer gets { $amount } back on the card limit
detail-limit-accept = Ends the review; the money is reserved or taken
detail-limit-deny = Ends the review; nothing is taken
detail-limit-resend = The same link, in { $language }, to { $address }
detail-limit-relink = The old link may stay payable until it closes
detail-limit-withdraw = The link stops working at once
detail-limit-receipt = In { $language }, to { $address }
detail-limit-release = The provider knows no such payment
detail-limit-other = Possible now

## Why an action is off. $why is one of the sentences below; $provider a name.

detail-off = Off: { $why }
detail-why-not-supported = { $provider } does not offer it.
detail-why-outcome-unknown = the outcome is unknown; everything waits for { $provider }.
detail-why-request-open = a request is on its way.
detail-why-not-paid = nothing is paid yet.
detail-why-under-review = { $provider } still reviews this payment.
detail-why-not-under-review = it is not under review.
detail-why-declined = it was declined.
detail-why-fully-captured = everything is captured.
detail-why-not-captured = nothing is captured yet. Cancel instead.
detail-why-already-captured = { $provider } cancels only before the first capture. Refund instead.
detail-why-amount-fixed = the money is taken or the goods are shipped. Refund a part instead.
detail-why-fully-refunded = everything is refunded.
detail-why-voided = the reservation was cancelled.
detail-why-lapsed = the reservation has lapsed.
detail-why-too-late = it is too long ago for { $provider }.
detail-why-charged-back = the cardholder took the money back.
detail-why-no-link = there is no link.
detail-why-link-unsettled = the link is being checked with { $provider }.
detail-why-link-paid = the link is paid.
detail-why-link-expired = the link has closed. Make a new one.
detail-why-link-withdrawn = the link was withdrawn.
detail-why-link-active = the link is still good.
detail-why-no-address = no e-mail address is known for { $customer }.
detail-why-nothing-unknown = nothing is unknown.
detail-why-provider-not-asked = { $provider } has not said twice yet that no payment exists.
detail-why-not-settled = the day’s batch is not closed yet. Cancel the whole payment now, or refund once it is closed.
detail-why-settled = the batch is closed. Refund instead.
detail-why-sent-by-provider = { $provider } told the customer itself and does not repeat it. Make a new link.
detail-why-other = not possible now.

## Questions before money moves. $amount an amount, $reference the order.

detail-ask-capture = Capture { $amount }?
detail-ask-ship = Confirm the shipment of { $amount }?
detail-ask-update = Change the amount to { $amount }?
detail-ask-refund = Refund { $amount }?
detail-ask-cancel = Cancel the reservation of { $amount }?
detail-ask-void = Cancel the whole payment of { $amount }?
detail-ask-accept = Accept the payment of { $amount }?
detail-ask-deny = Refuse the payment of { $amount }?
detail-ask-resend = Send the link again?
detail-ask-withdraw = Withdraw the link for { $amount }?
detail-ask-receipt = Send the receipt?
detail-ask-release = Unlock { $reference }?
detail-do-capture = Capture { $amount }
detail-do-ship = Confirm shipment of { $amount }
detail-do-update = Change to { $amount }
detail-do-new-checkout = Send a new checkout over { $amount }
detail-do-refund = Refund { $amount }
detail-do-cancel = Cancel { $amount }
detail-do-void = Cancel the payment of { $amount }
detail-do-accept = Accept { $amount }
detail-do-deny = Refuse { $amount }
detail-do-resend = Send the link
detail-do-withdraw = Withdraw the link
detail-do-receipt = Send the receipt
detail-do-release = Unlock the order
detail-amount = Amount
detail-reason = Reason
detail-reason-hint = Kept in the record. The customer does not see it.
detail-release-note = Look for this order in { $provider }’s own console first. Unlocking lets a card be taken again.
# Said where an amount rises by more than the provider takes without asking the customer; the second is a tick box. $provider a name
detail-warn-new-checkout = { $provider } raises an amount only up to a limit. The customer gets a new message and has to complete the order again.
detail-confirm-new-checkout = Give up what is reserved and send the customer a new checkout
# Announced after an action. All three are amounts.
detail-done = Done. Captured { $captured }, refunded { $refunded }, left { $left }.

## What happened. $amount an amount, $to addresses, $why a sentence, $provider a name.

detail-what-happened = What happened
detail-show = Show
# $count lines
detail-show-all = All { $count }
detail-show-money = Money
detail-show-messages = Messages
detail-show-none = Nothing of this kind yet.
# $who is a person; stands behind a line
detail-by = by { $who }
detail-event-order-created = Order written
detail-event-order-changed = Order changed
detail-event-card-opened = Card window opened
detail-event-card-shown = Card number shown to the operator
detail-event-card-submitted = Card sent
detail-event-card-cancelled = Card window closed, nothing sent
detail-event-recording-reminded = Reminded to pause the call recording by hand
detail-event-recording-paused = Call recording paused
detail-event-recording-not-paused = Call recording could not be paused; the operator was told
detail-event-recording-resumed = Call recording switched on again
detail-event-recording-not-resumed = Call recording could not be switched on again; the operator was told
detail-event-mail-queued-pay-link = Link mail written to { $to }
detail-event-mail-queued-reminder = Reminder written to { $to }
detail-event-mail-queued-receipt = Receipt written to { $to }
detail-event-mail-sending = Mail on its way to the mail server
detail-event-mail-sent = Mail taken by the mail server
# $until is when, $answer what the mail server said or what went wrong on the way to it
detail-event-mail-deferred = The e-mail has not gone out yet; next try { $until }. { $answer }
# $answer is what the mail server said
detail-event-mail-failed = The e-mail did not go out. { $answer }
detail-event-mail-uncertain = The mail server’s answer was lost; the mail may have gone out
detail-event-mail-requeued = Mail put in the queue again
detail-event-opened-telephone = Payment of { $amount } started from a telephone order
detail-event-opened-mail = Payment of { $amount } started from a mail order
detail-event-opened-link = Payment of { $amount } started by link
detail-event-sent-charge = { $amount } asked of the card
detail-event-sent-open-page = Payment page asked for
detail-event-sent-capture = Capture of { $amount } asked for
detail-event-sent-refund = Refund of { $amount } asked for
detail-event-sent-cancel = Cancelling asked for
detail-event-sent-accept-review = Accepting asked for
detail-event-sent-deny-review = Refusing asked for
detail-event-sent-update = Change to { $amount } asked for
detail-event-sent-close-page = Closing the link asked for
detail-event-in-progress = { $provider } is working on it
detail-event-needs-payer = The customer has to confirm
detail-event-under-review = Under review
detail-event-declined = Declined: { $why }
detail-event-setback = A step was refused: { $why }
detail-event-refunded = { $amount } refunded
detail-event-captured = { $amount } captured
detail-event-authorised = { $amount } reserved
detail-event-voided = { $amount } cancelled
detail-event-lapsed = Reservation of { $amount } lapsed
detail-event-charged-back = { $amount } charged back
detail-event-link-made = Link made
detail-event-accepted = { $provider } has taken the request
detail-event-not-sent = Nothing was sent: { $why }
detail-event-refused = Refused: { $why }
detail-event-unknown = No answer came; the outcome is unknown
detail-event-asked-none = { $provider } asked: not listed so far
detail-event-polled-none = Asked { $provider }: not listed so far
detail-event-misfits = { $provider } told of a transaction that cannot be this one
detail-event-proven-not-done = Settled: nothing was done
detail-event-closed-as-not-done = Unlocked by hand
detail-event-link-withdrawn = Link withdrawn
detail-event-link-replaced = Another payment takes its place
detail-event-order-amended = Order changed to { $amount }
detail-event-acknowledged = Looked at
# $amount an amount
detail-event-approval-asked = Approval of { $amount } asked for
detail-event-approval-given = Order approved
detail-event-approval-sent-back = Order sent back
detail-event-approval-taken-over = Approval taken over
detail-event-approval-withdrawn = Request for approval withdrawn
detail-event-other = Something else was noted
# Label of the provider's own reference
detail-provider-reference = { $provider } ref.

## The counterfoil

# $language is the language of mail and page
detail-by-link = Payment link, in { $language }
detail-by-telephone = Telephone order, customer reads { $language }
detail-by-mail = Mail order, customer reads { $language }
detail-eci = ECI
detail-created = Made
detail-valid-until = Valid until
detail-contact = Contact
detail-note = Note
detail-note-edit = Edit
detail-note-add = Add
# $amount an amount, $until a day and time
detail-deadline-capture-before = { $amount } lapses { $until }. Capture it or make a new link in time.
detail-deadline-link-ends = The link closes { $until }.

# Orders that paying confirms.
detail-why-refund-pending = the refund before it is not confirmed yet.
detail-event-order-confirmed = Order confirmed by payment
detail-why-paid-in-parts = this is one part of the order. Ask for the rest by another payment.

# What a role does not include.
detail-why-role = this is for a manager.

# Everything about the order in one file; $path is that file
detail-evidence = Save evidence
detail-evidence-saving = Saving…
detail-evidence-saved = Everything about this order is in { $path }
