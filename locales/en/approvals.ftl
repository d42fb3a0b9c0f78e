### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = Approvals
# Name of the list on the left, for screen readers
approvals-list = Waiting orders
approvals-empty = Nobody is waiting for you.
# On the rail, for screen readers. $count orders wait for this person.
approvals-waiting = { $count ->
    [one] { $count } order waits for you
   *[other] { $count } orders wait for you
  }
# $day is a day
approvals-ships = Ships { $day }
# Name of the order’s part, for screen readers
approvals-order = Order { $reference }
# Name of the counterfoil with the decision, for screen readers
approvals-decision = Decision
# What the order is for, when it has no lines
approvals-for = For
# $limit is an amount
approvals-cause-over-limit = The total is above the limit of { $limit }
approvals-cause-customer = Orders of this customer need an approval
approvals-asked-by = Asked by
approvals-since = Since
approvals-decides = Decides
approvals-reason = Reason
    .hint = Kept in the record.
    .hint-own = You asked for this yourself: say why it is fine. It stays in the record.
approvals-approve = Approve
approvals-send-back = Send back…
# Another person was to decide; now this one will
approvals-take-over = Take over
# Why taking over is off. $why is a sentence.
approvals-take-over-off = Taking over is off: { $why }
approvals-send-back-title = Send { $reference } back?
# $who is a person
approvals-send-back-text = { $who } reads your reason, can change the order and ask again. Nothing is charged or sent.
approvals-send-back-do = Send back
# Announced; another sentence follows
approvals-approved = { $reference } approved.
# Announced; another sentence follows
approvals-sent-back = { $reference } sent back.
# Announced
approvals-taken-over = { $reference } is yours to decide.
# Announced. $done is one of the two sentences above, $name the next customer.
approvals-next = { $done } Next: { $name }.
# Announced. $done is one of the two sentences above.
approvals-none-left = { $done } Nobody is waiting for you.
