### What became of a payment: verdict, reason for staff, what to do. The sentences to say aloud come from say.ftl.

result-title = سفارش { $reference }
result-title-sending = در حال ارسال
result-sending = در حال ارسال. پنجره را نبندید.
result-sending-hint = از { $provider } پرسیده می‌شود. اگر پاسخی نرسد، نتیجه نامعلوم ثبت می‌شود و چیزی دو بار فرستاده نمی‌شود.

result-approved-reserved = تأیید شد. { $amount } رزرو است.
result-approved-taken = تأیید شد. { $amount } برداشت شد.
result-declined = رد شد. چیزی برداشت نشد.
result-voided = لغو شد. چیزی برداشت نشد.
result-needs-payer = مشتری باید تأیید کند. چیزی برداشت نشد.
result-not-processed = انجام نشد. از بانک پرسیده نشد.
result-pending = در حال بررسی. هنوز تصمیمی گرفته نشده است.
result-unknown = هنوز نمی‌دانیم از کارت برداشت شده است یا نه.
result-unknown-do-not = این کارت را دوباره نگیرید. پاسخی نرسید.
result-unknown-hint = این تلاش ثبت شده است و Counterfoil همچنان می‌پرسد. می‌توانید این صفحه را ببندید یا سفارش دیگری بگیرید.

result-mark-sending = در حال ارسال
result-mark-needs-payer = در انتظار مشتری
result-mark-pending = در حال بررسی
result-mark-unknown = نامعلوم از { $since }
result-mark-not-processed = انجام‌نشده

result-say = به مشتری بگویید
result-say-language = زبان جمله
result-capture-before = هنگام ارسال سفارش و پیش از { $until } برداشت کنید.
result-reason-staff = دلیل بانک تنها برای شماست: { $reason }
result-form-kept = فرم نگه داشته شد، کارت نه.
result-needs-payer-hint = بانک می‌خواهد دارندهٔ کارت هویتش را تأیید کند. این کار با پیوند پرداخت شدنی است؛ سفارش نگه داشته شد.
result-pending-hint = { $provider } این پرداخت را پیش از تصمیم بررسی می‌کند. خبرتان می‌کنیم؛ سفارش تا آن زمان قفل است.
result-contact = با چه کسی تماس بگیرید
result-contact-text = می‌تواند این را حل کند. شمارهٔ { $reference } را بگویید.
result-contact-phone = تلفن
result-contact-email = ایمیل

result-address-match = نشانی هم‌خوان است.
result-address-street-only = تنها خیابان هم‌خوان است.
result-address-postcode-only = تنها کد پستی هم‌خوان است.
result-address-no-match = نشانی هم‌خوان نیست.
result-address-not-checked = نشانی سنجیده نشد.
result-code-match = کد امنیتی هم‌خوان است.
result-code-no-match = کد امنیتی هم‌خوان نیست.
result-code-not-checked = کد امنیتی سنجیده نشد.
result-check-none = بانک چیزی نسنجید.

result-next-order = سفارش بعدی
result-receipt = رسید به { $language }
result-open = باز کردن سفارش
result-another-card = کارت دیگر
result-link-instead = فرستادن پیوند به‌جای کارت
result-send-link = فرستادن پیوند
result-keep-draft = نگه‌داشتن پیش‌نویس
result-back = بازگشت به سفارش
result-retry-from = تا { $at } ممکن نیست: { $count } کارت رد شد. پیوند پیشنهاد کنید.
result-no-retry = ممکن نیست: این سفارش قفل است یا پرداخت دیگری باز است. پیوند پیشنهاد کنید.
result-ask = پرسیدن از { $provider }
result-ask-hint = بی‌خطر، هر چند بار که بخواهید
result-asking = در حال پرسیدن
result-next-hint = وقتی نتیجه روشن شود خبرتان می‌کنیم
result-release = باز کردن قفل سفارش
result-locked-hint = قفل تا وقتی { $provider } دو بار بگوید پرداختی نیست
result-release-hint = { $provider } چنین پرداختی ندارد. قفل را تنها پس از دیدن کنسول آن باز کنید؛ دلیل ثبت می‌شود.
result-copy = کپی شمارهٔ سفارش

result-what-happened = چه گذشت
result-can = چه می‌توانید بکنید
result-asked-sent = تلاش ثبت و سپس فرستاده شد
result-asked-no-answer = پاسخی نیست؛ این سفارش قفل شد
result-asked-asked-none = شما دربارهٔ { $reference } از { $provider } پرسیدید: تاکنون در فهرست نیست
result-asked-polled-none = از { $provider } پرسیده شد: تاکنون در فهرست نیست
result-asked-found = { $provider } پاسخ داد
result-asked-closed = { $who } قفل را باز کرد
result-next-question = پرسش بعدی

result-approval-code = کد تأیید
result-card = کارت
result-card-ending = { $brand } با رقم‌های پایانی { $last4 }
result-code = کد دلیل
result-came-by = راه دریافت سفارش
result-by-telephone = تلفن
result-by-mail = نامه
result-by-link = پیوند پرداخت
result-asked-for = درخواست
result-asked-reserve = رزرو، برداشت در آینده
result-asked-take = برداشت فوری
result-attempt = کارت چندم
result-taken-by = ثبت‌کننده
