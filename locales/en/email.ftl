# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Your order { $order }: { $amount } to pay
email-subject-reminder = Reminder: order { $order }, { $amount } to pay
email-subject-replacement = New link for order { $order }: { $amount }
email-subject-short = { $amount } to pay

# Mail from an account in test mode.
email-test-prefix = TEST
email-test-band = Test message. No money moves.

# Head and greeting.
email-order = Order { $order }
email-greeting = Hello { $name },
email-greeting-unnamed = Hello,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Thank you for your order. You can pay online below.
email-intro-dated = Thank you for your order of { $date }. You can pay online below.
email-intro-reminder = This order is still waiting for your payment. You can pay online below. If you have already paid, there is nothing left to do.
email-intro-replacement = Your order has changed. The link below replaces the payment link we sent you before.

# What is paid for.
email-lines = Your order
email-delivery = Delivery
email-delivery-dated = Delivery, { $date }
email-tax = Tax
email-order-total = Order total
email-total = To pay
email-total-part = To pay now

# The button, how long the link lives, and the code to scan.
email-button = Pay { $amount }
email-valid-until = This link is open until { $date }, { $time } ({ $zone })
email-valid-always = This link has no closing date
email-qr = Paying on your phone? Scan this code with its camera.
email-qr-alt = QR code of your payment link

# Foot: who to ask, and what we never ask for.
email-question = Any questions?
email-contact-person = { $name } prepared this order.
email-contact-phone = Call { $phone } or reply to this message.
email-contact-reply = Reply to this message.
email-safety = The link opens the secure page of our payment provider. We never ask for your card number by e-mail.
email-fallback = The button does not respond? Copy this address:

# Only in the plain-text part, before the address.
email-text-link = Pay online:
email-sent-to = Message sent to { $address } at your request.

# Orders that paying confirms.
email-confirms = By paying you accept our quotation of { $total }.
email-confirms-part = By paying { $amount } now you accept our quotation of { $total }. The rest is due later.
