# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = سفارش { $order }: { $amount } برای پرداخت
email-subject-reminder = یادآوری سفارش { $order }: { $amount } برای پرداخت
email-subject-replacement = پیوند تازهٔ سفارش { $order }: { $amount }
email-subject-short = { $amount } برای پرداخت

# Mail from an account in test mode.
email-test-prefix = آزمایشی
email-test-band = این پیام آزمایشی است. پولی جابه‌جا نمی‌شود.

# Head and greeting.
email-order = سفارش { $order }
email-greeting = { $name } گرامی، سلام
email-greeting-unnamed = سلام

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = از سفارش شما سپاسگزاریم. می‌توانید مبلغ را در زیر آنلاین بپردازید.
email-intro-dated = از سفارش شما در تاریخ { $date } سپاسگزاریم. می‌توانید مبلغ را در زیر آنلاین بپردازید.
email-intro-reminder = این سفارش هنوز در انتظار پرداخت شماست. می‌توانید در زیر آنلاین بپردازید. اگر پیش‌تر پرداخت کرده‌اید، کار دیگری لازم نیست.
email-intro-replacement = سفارش شما تغییر کرده است. پیوند زیر جایگزین پیوند پرداختی است که پیش‌تر فرستاده بودیم.

# What is paid for.
email-lines = سفارش شما
email-delivery = ارسال
email-delivery-dated = ارسال، { $date }
email-tax = مالیات
email-order-total = جمع سفارش
email-total = مبلغ قابل پرداخت
email-total-part = مبلغ قابل پرداخت اکنون

# The button, how long the link lives, and the code to scan.
email-button = پرداخت { $amount }
email-valid-until = این پیوند تا { $date }، ساعت { $time } معتبر است ({ $zone })
email-valid-always = این پیوند تاریخ پایان ندارد
email-qr = با تلفن همراه می‌پردازید؟ این کد را با دوربین آن بخوانید.
email-qr-alt = کد QR پیوند پرداخت شما

# Foot: who to ask, and what we never ask for.
email-question = پرسشی دارید؟
email-contact-person = { $name } این سفارش را آماده کرده است.
email-contact-phone = با { $phone } تماس بگیرید یا به همین پیام پاسخ دهید.
email-contact-reply = به همین پیام پاسخ دهید.
email-safety = این پیوند صفحهٔ امن شرکت پرداخت ما را باز می‌کند. ما هرگز شمارهٔ کارت شما را با ایمیل نمی‌پرسیم.
email-fallback = دکمه کار نمی‌کند؟ این نشانی را کپی کنید:

# Only in the plain-text part, before the address.
email-text-link = پرداخت آنلاین:
email-sent-to = این پیام به درخواست شما به { $address } فرستاده شد.

# Orders that paying confirms.
email-confirms = با پرداخت، پیش‌فاکتور ما به مبلغ { $total } را می‌پذیرید.
email-confirms-part = با پرداخت { $amount } هم‌اکنون، پیش‌فاکتور ما به مبلغ { $total } را می‌پذیرید. باقی‌مانده بعداً پرداخت می‌شود.
