### The window's frame: rail, title, test band, connection, palette. Shown to the person at the terminal, in their language.

app-title = { $screen }، { $mode } – Counterfoil
app-title-subject = { $screen }، { $subject }، { $mode } – Counterfoil
app-title-live = واقعی
app-title-test = آزمایشی
app-title-none = راه‌اندازی‌نشده

app-mode-live = واقعی
app-mode-test = آزمایشی
app-test-band = حالت آزمایشی: ایمیل‌ها تنها به خود شما می‌رسند و پولی جابه‌جا نمی‌شود
app-demo-band = فروشگاه ساختگی: چیزی از این رایانه بیرون نمی‌رود و پولی جابه‌جا نمی‌شود

app-skip = رفتن به بخش اصلی
app-rail = اصلی
app-rail-order = سفارش تازه
app-rail-list = پیوندها و پرداخت‌ها
app-rail-settings = تنظیمات
app-rail-help = راهنما و کلیدها
app-rail-attention = { $count ->
    [one] { $count } مورد نیازمند توجه
   *[other] { $count } مورد نیازمند توجه
  }
app-rail-lapsing = { $count ->
    [one] { $count } پرداخت یا پیوند تا ۴۸ ساعت دیگر پایان می‌یابد
   *[other] { $count } پرداخت و پیوند تا ۴۸ ساعت دیگر پایان می‌یابند
  }
app-find = جست‌وجو
app-connected = متصل
app-offline = بدون اتصال
app-offline-note = اتصال برقرار نیست. سفارش را می‌توان نوشت و نگه داشت؛ پیوندها پس از برقراری اتصال فرستاده می‌شوند. کارت نمی‌تواند منتظر بماند، چون هرگز ذخیره نمی‌شود.
app-back-online = اتصال دوباره برقرار شد.

app-start-failed = Counterfoil آغاز نشد
app-start-failed-hint = چیزی فرستاده یا برداشت نشد. پنجره را ببندید و دوباره باز کنید؛ آنچه ذخیره کرده‌اید محفوظ است.
app-try-again = دوباره امتحان کنید

app-palette = جست‌وجو یا انجام کار
    .placeholder = مشتری، سفارش، چهار رقم آخر یا کاری که می‌خواهید
    .list = یافته‌ها
app-palette-customer = مشتری
app-palette-order = سفارش
app-palette-command = کار
app-palette-found = { $count ->
    [0] چیزی یافت نشد
    [one] { $count } مورد یافت شد
   *[other] { $count } مورد یافت شد
  }

app-help = راهنما و کلیدها
app-help-intro = همه چیز با صفحه‌کلید کار می‌کند. در سفارش تازه، ترتیب خانه‌ها همان ترتیب گفت‌وگوست: شیوهٔ پرداخت، مشتری، کالا، مبلغ.
app-help-close = بستن
app-chord = { $keys }، سپس…
app-or = یا

app-back = بازگشت
app-cancel = انصراف
app-save = ذخیره
app-undo = برگرداندن
app-copied = کپی شد
app-leave-title = بدون ذخیره خارج می‌شوید؟
app-leave-text = ذخیره‌نشده: { $changes }.
app-leave-go = خروج بدون ذخیره
app-leave-stay = ماندن
app-optional = اختیاری
app-loading = در حال بارگذاری

# Orders that paying confirms.
app-quotation = پیش‌فاکتور
app-quotation-open = هنوز تأیید نشده: { $amount } دیگر برای تأیید لازم است
app-quotation-until = باز تا { $date }، با احتساب همان روز
app-quotation-expired = آخرین روز { $date } بود: تا تاریخ به عقب نیفتد پرداختی آغاز نمی‌شود
app-quotation-confirmed = تأییدشده { $at }
app-quotation-paid = { $paid } از { $total } پرداخت شده
app-quotation-rest = { $amount } هنوز باید پرداخت شود
app-quotation-over = { $amount } بیش از مبلغ سفارش دریافت شد. آن را بازگردانید یا سفارش را تغییر دهید.
app-quotation-look = { $amount } دریافت شد که با سفارش نمی‌خواند. تا کسی آن را بررسی نکند چیزی را تأیید نمی‌کند.
app-quotation-ask = درخواست باقی‌مانده
