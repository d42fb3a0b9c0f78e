# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = پرداخت دریافت شد: { $amount }، سفارش { $order }
receipt-subject-paid-short = پرداخت دریافت شد: { $amount }
receipt-subject-reserved = رزرو { $amount } برای سفارش { $order }
receipt-subject-reserved-short = رزرو { $amount }
receipt-subject-refunded = بازپرداخت { $amount }، سفارش { $order }
receipt-subject-refunded-short = بازپرداخت { $amount }

# First paragraph.
receipt-intro-paid = سپاسگزاریم. پرداخت شما به مبلغ { $amount } به دست ما رسید.
receipt-intro-reserved = سپاسگزاریم. مبلغ { $amount } روی کارت شما رزرو شد و هنگام ارسال سفارش برداشت می‌شود.
receipt-intro-refunded = مبلغ { $amount } را به شما بازگرداندیم. بسته به بانک، این مبلغ طی چند روز کاری به حساب شما می‌رسد.

# Rows of the receipt.
receipt-facts = رسید شما
receipt-amount-paid = پرداخت‌شده
receipt-amount-reserved = رزروشده
receipt-amount-refunded = بازپرداخت‌شده
receipt-date = تاریخ
receipt-at = { $date }، ساعت { $time } ({ $zone })
receipt-method = کارت
receipt-card = { $brand } با رقم‌های پایانی { $digits }
receipt-reference = شمارهٔ پیگیری پرداخت
receipt-authorisation = کد تأیید
receipt-statement = در صورت‌حساب شما

# Foot.
receipt-keep = این پیام را به‌عنوان رسید پرداخت نگه دارید. این پیام فاکتور نیست.
receipt-keep-reserved = این پیام رزرو مبلغ را تأیید می‌کند و فاکتور نیست.
receipt-keep-refunded = این پیام را به‌عنوان رسید بازپرداخت نگه دارید.
receipt-safety = ما هرگز شمارهٔ کارت شما را با ایمیل نمی‌پرسیم.
