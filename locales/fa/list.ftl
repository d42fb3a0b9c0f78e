### Links & payments: the list. Also the words of the three states, used everywhere in the window.

list-message-none = ندارد
list-message-queued = در صف
list-message-sending = در حال ارسال
list-message-sent = فرستاده‌شده
list-message-failed = پذیرفته‌نشده
list-message-uncertain = نامطمئن

list-link-none = ندارد
list-link-draft = پیش‌نویس
list-link-active = فعال
list-link-part-paid = بخشی پرداخت‌شده
list-link-paid = پرداخت‌شده
list-link-expired = منقضی
list-link-withdrawn = پس‌گرفته‌شده
list-link-replaced = جایگزین‌شده

list-money-none = پرداخت‌نشده
list-money-authorised = رزروشده
list-money-part-captured = بخشی برداشت‌شده
list-money-captured = برداشت‌شده
list-money-voided = لغوشده
list-money-part-refunded = بخشی بازپرداخت‌شده
list-money-refunded = بازپرداخت‌شده
list-money-declined = ردشده
list-money-unknown = نامعلوم
list-money-charged-back = برگشت‌خورده

list-title = پیوندها و پرداخت‌ها
list-views = نماهای ذخیره‌شده
list-view-all = همه
list-view-attention = نیازمند توجه
list-view-sent-today = فرستاده‌های امروز
list-view-lapsing = پایان تا ۴۸ ساعت
list-view-mine = مال من
list-count = { $count ->
    [one] { $count } ردیف
   *[other] { $count } ردیف
  }
list-thousand = ۱٬۰۰۰+

list-search = جست‌وجو در این فهرست
    .placeholder = مشتری، سفارش، چهار رقم آخر
list-filter-days = بازهٔ زمانی
list-days = { $days ->
    [one] { $days } روز گذشته
   *[other] { $days } روز گذشته
  }
list-filter-channel = شیوهٔ پرداخت
list-filter-clear = برداشتن صافی { $filter }
list-clear = برداشتن همه

list-customer = مشتری، سفارش
list-amount = مبلغ
list-message = پیام
list-link = پیوند
list-money = پول
list-language = زبان
list-language-short = زبان
list-owner = مسئول
list-due = مهلت
list-by-phone = { $account }، تلفنی
list-by-mail = { $account }، پستی

list-due-nothing = تمام
list-due-now = اکنون
list-due-passed = گذشته
list-due-hours = { $count } ساعت مانده
list-due-days = { $count ->
    [one] { $count } روز
   *[other] { $count } روز
  }
list-due-look = نگاهی لازم است
list-due-settle = هنوز روشن نشده
list-due-amount-mismatch = مبلغ دیگری رسید
list-due-paid-after-all = سرانجام پرداخت شد
list-due-mend-address = نشانی پذیرفته نشد
list-due-check-mail = ببینید ایمیل رفته است یا نه
list-due-capture-before = برداشت
list-due-link-ends = پیوند بسته می‌شود
list-due-link-expired = پیوند بسته شد، پرداخت نشد
list-runs-out-authorisation = رزرو، { $amount } برداشت‌نشده
list-runs-out-link = پیوند، { $amount } پرداخت‌نشده

list-newer = { $count ->
    [one] { $count } مورد تازه‌تر، نشان بده
   *[other] { $count } مورد تازه‌تر، نشان بده
  }
list-found = { $count ->
    [0] چیزی یافت نشد
    [one] { $count } مورد یافت شد
   *[other] { $count } مورد یافت شد
  }
list-found-more = { $count } مورد نشان داده شد، بیش از این هم هست
list-as-of = در ساعت { $at }
list-as-of-offline = اتصال برقرار نیست. در ساعت { $at }
list-page = صفحهٔ { $page }
list-previous = قبلی
list-next = بعدی

list-empty-all = هنوز پرداخت و پیوندی نیست. F2 سفارشی آغاز می‌کند.
list-empty-attention = اکنون چیزی نیازمند شما نیست.
list-empty-sent-today = امروز پیوندی فرستاده نشده است.
list-empty-lapsing = در ۴۸ ساعت آینده چیزی پایان نمی‌یابد.
list-empty-mine = هیچ‌کدام مال شما نیست.
list-empty-filtered = چیزی یافت نشد. یکی از صافی‌ها را بردارید یا کوتاه‌تر جست‌وجو کنید.

list-drift = دفتر و ارائه‌دهندگان
list-drift-never = از آغاز برنامه مقایسه نشده است.
list-drift-result = مقایسه در { $at }. پرداخت‌ها: { $checked }. تفاوت‌ها: { $count }.
list-drift-unanswered = مقایسه‌نشده، چون ارائه‌دهنده پاسخ نداد: { $count }.
list-drift-check = مقایسه با ارائه‌دهندگان
list-drift-checking = در حال مقایسه…
list-drift-missing = { $provider } از آن خبری ندارد.
list-drift-amount = پرداختنی: { $ours } در دفتر، { $theirs } نزد { $provider }.
list-drift-reserved = رزروشده: { $ours } در دفتر، { $theirs } نزد { $provider }.
list-drift-captured = برداشت‌شده: { $ours } در دفتر، { $theirs } نزد { $provider }.
list-drift-refunded = بازپرداخت‌شده: { $ours } در دفتر، { $theirs } نزد { $provider }.
list-drift-state = وضعیت: { $ours } در دفتر، { $theirs } نزد { $provider }.
list-drift-take = پذیرفتن از { $provider }
list-drift-ask = پذیرفتن این ارقام آن‌ها را یکی نمی‌کند. پیش از هر کاری از { $provider } بپرسید.
list-export = برون‌بری
list-exporting = در حال برون‌بری…
list-exported = { $count ->
    [one] { $count } ردیف در { $path } است
   *[other] { $count } ردیف در { $path } است
  }
list-export-name = نام
list-export-provider = ارائه‌دهنده
list-export-created = آغاز (UTC)
list-export-changed = آخرین تغییر (UTC)
list-export-provider-order = سفارش نزد ارائه‌دهنده
list-export-payment = پرداخت
