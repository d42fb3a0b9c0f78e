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
