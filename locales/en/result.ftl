### What became of a payment. Order of every screen: verdict, sentence to say, reason for staff, what to do.
### The sentences to say aloud are not here: they come in the customer's language from elsewhere.

result-title = Order { $reference }
result-title-sending = Sending
# The card is gone from this computer; the provider is being asked.
result-sending = Sending. Do not close.
result-sending-hint = { $provider } is being asked. If no answer comes, the result is noted as unknown and nothing is sent twice.

## Verdicts. $amount is an amount like €1,095.40

result-approved-reserved = Approved. { $amount } is reserved.
result-approved-taken = Approved. { $amount } was taken.
result-declined = Declined. Nothing was taken.
result-voided = Cancelled. Nothing was taken.
# The bank wants the cardholder to confirm in person; that cannot happen on the phone.
result-needs-payer = The customer has to confirm. Nothing was taken.
result-not-processed = Not processed. The bank was never asked.
# Accepted for review by the provider's fraud screening, no verdict yet.
result-pending = Under review. Nothing is decided yet.
result-unknown = We don’t know yet if the card was charged.
result-unknown-do-not = Do not take this card again. No answer came.
result-unknown-hint = The attempt is on record and Counterfoil keeps asking. You can close this screen or take another order.

## Marks on the counterfoil

result-mark-sending = Sending
result-mark-needs-payer = Waits for the customer
result-mark-pending = Under review
# $since is a time of day
result-mark-unknown = Unknown since { $since }
result-mark-not-processed = Not processed

result-say = Say to the customer
result-say-language = Language of the sentence
# $until is a day and time
result-capture-before = Capture it when the order ships, before { $until }.
# $reason is one of errors-reason-…
result-reason-staff = The bank’s reason is for you only: { $reason }
result-form-kept = The form is kept, the card is not.
result-needs-payer-hint = The bank asks the cardholder to authenticate. A payment link lets them do that; the order is kept.
result-pending-hint = { $provider } looks at this payment before deciding. You get a notice; the order is locked until then.
# Heading above a name, a phone number and an e-mail address
result-contact = Whom to contact
# $reference is the order’s
result-contact-text = They can sort this out. Give them the reference { $reference }.
# Before a phone number, for screen readers
result-contact-phone = Phone
# Before an e-mail address, for screen readers
result-contact-email = E-mail

## What the bank compared

result-address-match = Address matches.
result-address-street-only = Only the street matches.
result-address-postcode-only = Only the postcode matches.
result-address-no-match = Address does not match.
result-address-not-checked = Address was not compared.
result-code-match = Security code matches.
result-code-no-match = Security code does not match.
result-code-not-checked = Security code was not compared.
result-check-none = The bank did not compare.

## Actions

result-next-order = Next order
# $language is the name of a language: "Receipt in Dutch"
result-receipt = Receipt in { $language }
result-open = Open the order
result-another-card = Another card
result-link-instead = Send a link instead
result-send-link = Send a link
result-keep-draft = Keep as draft
result-back = Back to the order
# After several declined cards. $count cards, $at a time of day.
result-retry-from = Off until { $at }: { $count } cards were declined. Offer a link.
result-no-retry = Off: this order is locked or another payment is open. Offer a link.
# $provider is a name like HiPay
result-ask = Ask { $provider } now
result-ask-hint = Free of risk, as often as you like
result-asking = Asking
result-next-hint = You get a notice when this one settles
result-release = Unlock the order
result-locked-hint = Locked until { $provider } says twice that no payment exists
result-release-hint = { $provider } knows no such payment. Unlock only after looking in its console; a reason is kept.
result-copy = Copy the reference

## What has happened, on the unknown screen. $reference is the order, $provider a name.

result-what-happened = What has happened
result-can = What you can do
result-asked-sent = Attempt written to the record, then sent
result-asked-no-answer = No answer; this order is locked
result-asked-asked-none = You asked { $provider } for { $reference }: not listed so far
result-asked-polled-none = Asked { $provider }: not listed so far
result-asked-found = { $provider } has answered
result-asked-closed = Unlocked by { $who }
result-next-question = Next question

## Facts on the counterfoil

result-approval-code = Approval code
result-card = Card
# $brand like Visa, $last4 four digits
result-card-ending = { $brand } ending { $last4 }
result-code = Reason code
result-came-by = Came by
result-by-telephone = Telephone
result-by-mail = Mail
result-by-link = Payment link
result-asked-for = Asked for
result-asked-reserve = Reserve, capture later
result-asked-take = Take at once
result-attempt = Card tried
result-taken-by = Taken by
