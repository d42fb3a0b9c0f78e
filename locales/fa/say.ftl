# What the rep says or reads aloud, and what the system notice says.

say-read-back-amount = روی هم { $amount } می‌شود.
say-read-back-items =
    { $items ->
        [one] یک قلم کالا، به مبلغ { $amount }.
       *[other] { $items } قلم کالا، به مبلغ { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] یک قلم کالا، ارسال { $date }، به مبلغ { $amount }.
       *[other] { $items } قلم کالا، ارسال { $date }، به مبلغ { $amount }.
    }

say-approved-reserved = سپاسگزارم. { $amount } روی کارت شما رزرو شد و هنگام ارسال سفارش برداشت می‌شود.
say-approved-taken = سپاسگزارم، { $amount } پرداخت شد. تأییدیه با ایمیل به دستتان می‌رسد.
say-declined = بانک شما این پرداخت را نپذیرفت و چیزی برداشت نشد. مایلید از کارت دیگری استفاده کنید؟
say-voided = این پرداخت لغو شد و چیزی برداشت نشد.
say-needs-payer = بانک شما می‌خواهد این پرداخت را خودتان تأیید کنید. چیزی برداشت نشد. اجازه می‌دهید پیوندی امن برایتان ایمیل کنم؟
say-not-processed = الان نتوانستیم پرداخت را بفرستیم و چیزی برداشت نشد. با شما دوباره تماس بگیرم یا یک بار دیگر امتحان کنیم؟
say-pending = پرداخت در حال بررسی است. به محض تأیید خبرتان می‌کنیم؛ لازم نیست کاری بکنید.
say-unknown = سفارش شما ثبت شد. منتظر پاسخ بانک هستیم و برایتان می‌نویسیم. تا آن زمان لطفاً دوباره پرداخت نکنید.

say-notice-paid = پرداخت شد: { $amount }
say-notice-settled-charged = روشن شد: یک بار برداشت شده است، { $amount }
say-notice-settled-known = روشن شد: نتیجه اکنون معلوم است
say-notice-settled = روشن شد: چیزی برداشت نشده است
say-notice-charged-back = پرداخت برگشت خورد: { $amount }
say-notice-body = { $customer }، { $reference }
say-notice-test = آزمایشی · { $title }

say-action-capture = مبلغ { $amount } از کارت { $customer } برداشت می‌شود.
say-action-ship = ارسال سفارش { $customer } تأیید می‌شود و { $amount } قابل پرداخت می‌شود.
say-action-update-same = مبلغ همان { $amount } می‌ماند. چیزی فرستاده نمی‌شود.
say-action-update-raised = پرداخت { $customer } به { $amount } افزایش می‌یابد. پیامی برای مشتری فرستاده نمی‌شود.
say-action-update-lowered = پرداخت { $customer } به { $amount } کاهش می‌یابد. پیامی برای مشتری فرستاده نمی‌شود.
say-action-update-new-checkout = { $customer } باید در صفحه‌ای تازه با { $amount } موافقت کند. پیش از آن رزرو کنونی لغو می‌شود.
say-action-refund = مبلغ { $amount } به کارت { $card } متعلق به { $customer } برمی‌گردد.
say-action-cancel = رزرو { $amount } برای { $customer } لغو می‌شود. چیزی برداشت نمی‌شود.
say-action-void = مبلغ { $amount } که امروز برداشت شده است به کارت { $card } متعلق به { $customer } برمی‌گردد. این پرداخت از تسویهٔ روز حذف می‌شود.
say-action-accept = پرداخت { $amount } از سوی { $customer } پذیرفته می‌شود.
say-action-deny = پرداخت { $amount } از سوی { $customer } رد می‌شود. چیزی برداشت نمی‌شود.
say-action-resend = همان پیوند به مبلغ { $amount } دوباره برای { $customer } فرستاده می‌شود.
say-action-relink = پیوند تازه‌ای به مبلغ { $amount } برای { $customer } فرستاده می‌شود.
say-action-withdraw = پیوند { $customer } به مبلغ { $amount } پس گرفته می‌شود.
say-action-receipt = رسیدی به مبلغ { $amount } برای { $customer } فرستاده می‌شود.
say-action-release = سفارش { $customer } به مبلغ { $amount } برداشت‌نشده به شمار می‌آید و می‌توان دوباره آن را پرداخت.

# Orders that paying confirms.
say-read-back-confirms = با پرداخت { $amount } هم‌اکنون، سفارش شما به مبلغ { $total } تأیید می‌شود.
say-read-back-part = اکنون { $amount } می‌پردازید، از مجموع { $total }.
say-notice-confirmed = سفارش { $reference } تأیید شد
say-notice-confirmed-body = { $customer } مبلغ { $amount } پرداخت.

say-recording-off = شاید ضبط مکالمه هنوز متوقف باشد
say-recording-off-body = دستگاه ضبط از سر گرفتن را تأیید نکرد. خودتان آن را دوباره روشن کنید.
