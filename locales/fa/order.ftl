### New order: the form on one side, the counterfoil (stub) with total, checks and next step on the other.

order-title = سفارش تازه
order-form = سفارش { $reference }
order-stub = ته‌برگ این سفارش
order-timer = زمان این سفارش: { $minutes } دقیقه و { $seconds } ثانیه

order-channel = شیوهٔ پرداخت مشتری
order-channel-telephone = تلفنی، ورود کارت
order-channel-mail = پستی، ورود کارت
order-channel-link = پیوند پرداخت
order-channel-choose = یکی را انتخاب کنید: به بانک گفته می‌شود کارت چگونه به شما رسیده است

order-items = اقلام
order-item = کالا
order-quantity = تعداد
order-price = قیمت واحد
order-tax = مالیات
order-sum = مبلغ
order-item-cell = کالای { $line }
order-quantity-cell = تعداد { $line }
order-price-cell = قیمت واحد { $line }
order-tax-cell = مالیات { $line }
order-item-add = افزودن کالا
    .placeholder = کالا بیفزایید یا برای کارت F9 را بزنید
    .placeholder-link = کالا بیفزایید یا برای پیوند F9 را بزنید
    .list = کالاهایی که پیش‌تر فروخته شده‌اند
order-items-found = { $count ->
    [0] پیش‌تر فروخته نشده است
    [one] { $count } کالا یافت شد
   *[other] { $count } کالا یافت شد
  }
order-remove-line = حذف ردیف { $line }
order-line-added = ردیف افزوده شد. جمع { $total }.
order-line-removed = ردیف حذف شد. جمع { $total }.
order-line-restored = ردیف برگشت. جمع { $total }.
order-rate = { $rate }٪
order-rate-none = بدون

order-delivery = ارسال
order-shipping = هزینهٔ ارسال
order-description = شرح برای مشتری
    .hint = در ایمیل و صفحهٔ پرداخت نشان داده می‌شود.

order-payment = پرداخت
order-amount = مبلغ دریافتی
order-amount-own = جمع ردیف‌ها { $sum } است.
order-amount-follow = گرفتن جمع ردیف‌ها
order-currency = ارز
order-capture = شیوهٔ دریافت
order-capture-reserve = اکنون رزرو، هنگام ارسال برداشت
order-capture-take = اکنون برداشت
order-account = حساب
    .none = هیچ حسابی این را نمی‌پذیرد
order-accounts-other = چرا حساب دیگری نه؟
order-reference = شمارهٔ سفارش
order-settlement = شناسهٔ تسویه
    .hint = به شرکت پرداخت می‌رود و در فایل تسویهٔ آن برمی‌گردد.
order-language = زبان مشتری
order-validity = مدت اعتبار پیوند
order-validity-days = { $days ->
    [one] { $days } روز
   *[other] { $days } روز
  }
order-owner = مسئول
order-note = یادداشت برای همکاران

order-draft-new = پیش‌نویس
order-draft-kept = پیش‌نویس، ذخیره شد
order-draft-changed = پیش‌نویس، هنوز ذخیره نشده
order-total-spoken = جمع { $total }
order-goods = { $count ->
    [one] کالا، { $count } قلم
   *[other] کالا، { $count } قلم
  }
order-read-back = برای مشتری بخوانید
order-checks = بررسی پیش از کارت
order-checks-link = بررسی پیش از پیوند
order-take-card = گرفتن کارت
order-ask-link = فرستادن پیوند…
order-keep = نگه‌داشتن پیش‌نویس
order-link-instead = فرستادن پیوند به‌جای کارت
order-drafts = پیش‌نویس‌های ذخیره‌شده
order-draft-drop = حذف پیش‌نویس { $reference }
order-recent = آخرین سفارش‌های شما
order-recent-none = امروز هنوز هیچ

order-check-ready = { $account } به { $currency } می‌پذیرد
order-check-ready-moto = { $account } برای سفارش تلفنی و پستی به { $currency } آماده است
order-check-ready-link = { $account } برای پیوند به { $currency } آماده است
order-check-no-similar-order = سفارش مشابهی در ۲۴ ساعت گذشته نیست
order-check-similar-order = { $reference }: همان مشتری و همان مبلغ، { $minutes } دقیقه پیش.
order-check-open-link-card = پیوندی به مبلغ { $amount } هم برای این مشتری باز است. همین که کارت تأیید شود کنار گذاشته می‌شود؛ اگر کسی هر دو را بپردازد به شما گفته می‌شود.
order-check-open-link = پیوندی به مبلغ { $amount } هنوز باز است و دیگر نمی‌خواند. پیوند تازه بفرستید؛ اگر کسی قبلی را بپردازد به شما گفته می‌شود.
order-check-link-takes-at-once = پیوند { $account } پول را همان دم برداشت می‌کند، هرچند رزرو انتخاب شده است
order-check-pause-recording = نخست ضبط مکالمه را متوقف کنید
order-check-open-similar = باز کردن { $reference }
order-check-offline = اتصال برقرار نیست. کارت هرگز ذخیره نمی‌شود، پس نمی‌تواند منتظر بماند.

order-card-open = کارت در حال ورود است
order-card-open-text = پنجرهٔ کارت باز است. هیچ چیز کارت از این پنجره نمی‌گذرد.
order-card-sending = در حال ارسال
order-card-sending-text = از { $provider } پرسیده می‌شود. پنجره را نبندید.
order-card-still = پس از { $seconds } ثانیه هنوز در انتظار. اگر پاسخی نرسد، نتیجه نامعلوم ثبت می‌شود و چیزی دو بار فرستاده نمی‌شود.
order-card-show = نشان دادن پنجرهٔ کارت
order-card-stop = بستن پنجرهٔ کارت
order-card-closed-cancelled = پنجرهٔ کارت بسته شد. چیزی فرستاده نشد.
order-card-closed-idle = پنجرهٔ کارت پس از سه دقیقه بی‌کاری بسته شد. چیزی فرستاده و نگه داشته نشد.
order-card-closed-locked = صفحه قفل شد و پنجرهٔ کارت بسته شد. چیزی فرستاده و نگه داشته نشد.
order-card-closed-offline = اتصال قطع شد و پنجرهٔ کارت بسته شد. چیزی فرستاده و نگه داشته نشد.

order-problems = این سفارش هنوز نمی‌تواند پیش برود
order-kept = پیش‌نویس ذخیره شد
order-other-order = باز کردن { $reference }

order-ship-date = تاریخ ارسال
order-carrier = شرکت حمل

order-approval-ask = درخواست تأیید
order-approval-who = تصمیم با { $approver } است.
order-approval-asked = تأیید درخواست شد. تصمیم با { $approver } است.
order-approval-waiting = تا تأیید { $approver } خاموش است. درخواست: { $at }.
order-approval-open = باز کردن درخواست
order-approval-sent-back = برگردانده‌شده از سوی { $who }
order-approval-given = تأیید { $who }، { $at }

order-card-only = فقط کارت: تلفن یا پست

order-template-use = از روی الگو…
order-template-save = ذخیره به‌عنوان الگو…
order-template-use-title = آغاز از روی الگو
order-template-find = یافتن الگو
    .list = الگوها
order-templates-found = { $count ->
    [0] الگویی پیدا نشد
    [one] { $count } الگو پیدا شد
   *[other] { $count } الگو پیدا شد
  }
order-templates-none = هنوز الگویی نیست. سفارشی بنویسید و اقلامش را ذخیره کنید.
order-template-replaces = اقلام، شرح، ارسال و اعتبار این سفارش جایگزین می‌شود. مشتری می‌ماند.
order-template-used = { $name } وارد شد. جمع { $total }.
order-template-save-title = ذخیره به‌عنوان الگو
order-template-name = نام الگو
    .hint = اقلام، شرح، ارسال و اعتبار می‌ماند؛ مشتری نه.
order-template-saved = الگوی { $name } ذخیره شد
order-template-wrong = الگو ذخیره نشد:

# Orders that paying confirms.
order-quotation = پرداخت این سفارش را تأیید می‌کند
order-quotation-hint = تا پرداخت کافی نشود، پیش‌فاکتور است. بخشی از مبلغ هم می‌تواند کافی باشد.
order-prepayment = تأیید با، ٪ از مجموع
order-expires = آخرین روز پرداخت
order-expires-hint = آن روز هم حساب است؛ خالی یعنی بدون پایان.
order-pay-now = اکنون درخواست می‌شود
order-pay-now-due = آنچه تأییدش می‌کند: { $amount }
order-pay-now-all = همهٔ باقی‌مانده: { $amount }
order-asks-confirms = پرداخت { $amount } سفارش را تأیید می‌کند.
order-asks-less = { $amount } به‌تنهایی سفارش را تأیید نمی‌کند: { $needed } لازم است.
order-asks-rest = { $amount } از آنچه مانده است.
