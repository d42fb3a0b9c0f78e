### Customers: finding one while taking an order, and entering a new one. Shown to the person at the terminal.

customer-heading = مشتری
customer-find = جست‌وجوی مشتری
    .placeholder = نام، تلفن، ایمیل یا شمارهٔ مشتری
    .list = مشتریان یافت‌شده
customer-found = { $count ->
    [0] مشتری‌ای یافت نشد
    [one] { $count } مشتری یافت شد
   *[other] { $count } مشتری یافت شد
  }
customer-new-named = مشتری تازه «{ $text }»
customer-new = مشتری تازه
customer-change = تغییر
customer-edit = ویرایش
customer-taken = { $name } انتخاب شد

customer-form = مشتری تازه
customer-form-edit = ویرایش مشتری
customer-first-name = نام
customer-last-name = نام خانوادگی
customer-company = شرکت
customer-email = ایمیل
customer-phone = تلفن
customer-language = زبان
    .hint = ایمیل، صفحهٔ پرداخت و رسید به این زبان است.
customer-street = خیابان
customer-postal-code = کد پستی
customer-city = شهر
customer-country = کشور
customer-card-required = پرداخت فقط با کارت
    .hint = پیوندی فرستاده نمی‌شود؛ کارت با تلفن یا پست گرفته می‌شود.
customer-needs-approval = سفارش‌ها نیاز به تأیید دارد
    .hint = هر سفارش منتظر مسئول آن یا مدیر می‌ماند.
customer-mark-card = فقط کارت
customer-mark-approval = نیاز به تأیید
customer-done = پذیرفتن
customer-back-to-search = بازگشت به جست‌وجو
customer-unnamed = بی‌نام
