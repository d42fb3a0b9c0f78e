### Payment link: the form, the mail exactly as the customer gets it, and the question before it leaves.

link-title = پیوند پرداخت
link-form = پیوند پرداخت برای { $reference }
link-lines = { $count ->
    [one] { $count } ردیف
   *[other] { $count } ردیف
  }
link-edit-order = ویرایش سفارش

link-to = فرستادن به
link-to-several = یک پیوند، { $count } گیرنده. نخستین پرداخت آن را می‌بندد.
link-remove = حذف { $address }
link-greet = خطاب
link-language = زبان
link-validity = مدت اعتبار
link-days = { $days ->
    [one] روز
   *[other] روز
  }
link-validity-limits = { $provider } حداکثر { $max } روز می‌پذیرد. با ۰ امشب بسته می‌شود.
link-validity-minutes = { $provider } صفحهٔ پرداخت را تنها { $minutes } دقیقه باز نگه می‌دارد. تا مشتری منتظر است پیوند را بفرستید.
link-told = مشتری چگونه باخبر می‌شود
link-told-by-email = { $provider } خودش به { $address } ایمیل می‌فرستد؛ Counterfoil چیزی نمی‌فرستد. مشتری سفارش را در صفحهٔ { $provider } به پایان می‌رساند.
link-told-by-phone = { $provider } خودش به { $address } پیامک می‌فرستد؛ Counterfoil چیزی نمی‌فرستد. مشتری سفارش را در صفحهٔ { $provider } به پایان می‌رساند.
link-told-copy = { $provider } به شما هم خبر می‌دهد، در { $address }.
link-told-ship-by = ارسال را به‌موقع تأیید کنید. روز تا لغو سفارش از سوی { $provider }: { $days }.
link-use-suggestion = استفاده از { $suggestion }
link-until = تا
link-until-zone = { $until }، { $place }
link-line = جملهٔ شما در ایمیل
    .placeholder = بدون جملهٔ افزوده
link-line-aside = اختیاری، به { $language }
link-copy = رونوشتی برای من، { $address }

link-send = فرستادن پیوند { $amount }…
link-send-by-provider = فرستادن پیوند { $amount } از راه { $provider }…
link-problems = این پیوند هنوز نمی‌تواند فرستاده شود
link-off = تا این‌ها پر نشود، فرستادن با ایمیل خاموش است:
link-needs-approval = خاموش: این سفارش نخست نیاز به تأیید دارد.
link-offline = اتصال برقرار نیست. ایمیل پس از برقراری اتصال فرستاده می‌شود.

link-preview = ایمیل، همان‌گونه که فرستاده می‌شود
link-preview-region = ایمیل، همان‌گونه که به مشتری می‌رسد
link-preview-title = پیش‌نمایش ایمیل به { $language }
link-preview-language = زبان پیش‌نمایش
link-preview-read-in = خواندن به { $language }
link-preview-size = پهنای پیش‌نمایش
link-preview-desk = رایانه
link-preview-phone = تلفن
link-preview-updated = پیش‌نمایش تازه شد
link-preview-empty = برای فرستادن ایمیل نشانی بیفزایید
link-from = فرستنده
link-subject = موضوع

link-confirm = پیوند پرداخت { $amount } فرستاده شود؟
link-confirm-by-provider = پیوند پرداخت { $amount } از راه { $provider } فرستاده شود؟
link-confirm-to = گیرنده
link-confirm-in = زبان
link-confirm-language = { $language }، هم ایمیل و هم صفحهٔ پرداخت
link-confirm-until = باز تا
link-confirm-copy = رونوشت
link-confirm-copy-yes = برای شما، { $address }
link-confirm-copy-no = هیچ
link-confirm-final = { $provider } پیوند فرستاده‌شده را پس نمی‌گیرد. اگر سفارش تغییر کند، پیوند تازه جای آن را می‌گیرد و این یکی تا بسته شدن قابل پرداخت می‌ماند.
link-confirm-test = حالت آزمایشی: ایمیل تنها به { $address } می‌رسد.
link-send-mail = فرستادن ایمیل
link-send-told = فرستادن با { $provider }
link-sending = در حال ارسال
link-sent = { $count ->
    [one] به { $count } گیرنده فرستاده شد
   *[other] به { $count } گیرنده فرستاده شد
  }
link-queued = نگه داشته شد. پس از برقراری اتصال فرستاده می‌شود.
