# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Payment received: { $amount }, order { $order }
receipt-subject-paid-short = Payment received: { $amount }
receipt-subject-reserved = { $amount } reserved for order { $order }
receipt-subject-reserved-short = { $amount } reserved
receipt-subject-refunded = Refund of { $amount }, order { $order }
receipt-subject-refunded-short = Refund of { $amount }

# First paragraph.
receipt-intro-paid = Thank you. We have received your payment of { $amount }.
receipt-intro-reserved = Thank you. { $amount } is reserved on your card. It is taken when your order leaves us.
receipt-intro-refunded = We have sent { $amount } back to you. Depending on your bank, it arrives within a few working days.

# Rows of the receipt.
receipt-facts = Your receipt
receipt-amount-paid = Paid
receipt-amount-reserved = Reserved
receipt-amount-refunded = Refunded
receipt-date = Date
receipt-at = { $date }, { $time } ({ $zone })
receipt-method = Card
receipt-card = { $brand } ending { $digits }
receipt-reference = Payment reference
receipt-authorisation = Authorisation code
receipt-statement = On your statement

# Foot.
receipt-keep = Keep this message as proof of your payment. It is not an invoice.
receipt-keep-reserved = This message confirms the reservation. It is not an invoice.
receipt-keep-refunded = Keep this message as proof of your refund.
receipt-safety = We never ask for your card number by e-mail.
