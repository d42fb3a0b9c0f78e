### The card window: small, on top, closed when the card is sent. Interface texts are in the language of the person at the
### terminal, the lines card-ask-… in the customer's: they are read aloud on the call.

# $order is the order's reference, $mode one of card-title-live, card-title-test.
card-window-title = کارت برای { $order }، { $mode } – Counterfoil
# The provider's own card page in a window of its own. $account is the account's name, $amount formatted.
card-page-title = { $amount } برای { $order }، { $mode } – صفحهٔ کارت { $account }
card-title-live = واقعی
card-title-test = آزمایشی
# The pill. Capitals where the script has them.
card-mode-live = واقعی
card-mode-test = آزمایشی

card-channel = راه دریافت سفارش
card-channel-telephone = تلفن
card-channel-mail = نامه

card-number = شمارهٔ کارت
card-expiry = تاریخ انقضا، ماه و سال
card-code = کد امنیتی
card-holder = نام روی کارت
# How many digits the security code has.
card-code-digits = { $count ->
    [one] { $count } رقم
   *[other] { $count } رقم
  }
card-code-none = روی این کارت نیست
# The number shows only while this button, or F8, is held.
card-hold = برای دیدن نگه دارید
card-hold-name = برای دیدن شماره، گروه به گروه، نگه دارید (F8)
# For screen readers. $count digits.
card-masked = { $count ->
    [0] هنوز چیزی وارد نشده است.
    [one] پنهان. { $count } رقم وارد شده است.
   *[other] پنهان. { $count } رقم وارد شده است.
  }
card-masked-right = پنهان. به { $last4 } ختم می‌شود و شماره درست است.
card-announce-complete = { $brand }، شماره کامل است

# The one button. $amount is formatted.
card-reserve = رزرو { $amount }
card-charge = برداشت { $amount }
card-once-reserve = با یک فشار، یک بار فرستاده می‌شود. برداشت هنگام ارسال کالا.
card-once-charge = با یک فشار، یک بار فرستاده می‌شود. برداشت فوری است.
card-sending = در حال ارسال. پنجره را نبندید.
card-cancel = لغو
# As written on the keys.
card-key-enter = Enter
card-key-escape = Esc
card-foot = آنچه اینجا وارد می‌شود نه ذخیره، نه ثبت و نه رونوشت می‌شود.
card-recording = نخست ضبط مکالمه را متوقف کنید.
card-recording-paused = ضبط مکالمه متوقف است.
card-recording-not-paused = ضبط مکالمه متوقف نشد. پیش از پرسیدن، آن را خودتان متوقف کنید.
# Instead of a line to say, when the order came by mail.
card-mail-note = آنچه روی برگه است وارد کنید، سپس کد امنیتی را روی کاغذ سیاه کنید.

card-discard = این کارت دور ریخته شود؟
card-discard-note = آنچه وارد شده پاک می‌شود. چیزی فرستاده نشده است.
card-discard-yes = دور بریز
card-discard-no = ادامه می‌دهم
# $count seconds.
card-idle = { $count ->
    [one] این پنجره تا { $count } ثانیهٔ دیگر بسته می‌شود. برای ماندن، کلیدی را فشار دهید.
   *[other] این پنجره تا { $count } ثانیهٔ دیگر بسته می‌شود. برای ماندن، کلیدی را فشار دهید.
  }
card-lost = یک فشار کلید از دست رفت و کارت پاک شد. دوباره وارد کنید.
card-typed-only = کارت اینجا تایپ می‌شود، چسباندن ممکن نیست.
card-letters-only = نام رقم ندارد.

# Under the field. $count digits.
card-error-number-missing = شمارهٔ کارت را وارد کنید
card-error-too-few = { $count ->
    [1] یک رقم کم است
    [one] { $count } رقم کم است
   *[other] { $count } رقم کم است
  }
card-error-too-many = { $count ->
    [1] یک رقم زیاد است
    [one] { $count } رقم زیاد است
   *[other] { $count } رقم زیاد است
  }
card-error-check-digit = یک رقم اشتباه است یا دو رقم جابه‌جا شده‌اند
card-error-expiry-missing = چهار رقم: ماه و سال
card-error-no-such-month = ماه از ۰۱ تا ۱۲ است
# $month is a number, $year has four digits.
card-error-expired = این کارت در { $month ->
    [1] ژانویهٔ
    [2] فوریهٔ
    [3] مارس
    [4] آوریل
    [5] مهٔ
    [6] ژوئن
    [7] ژوئیهٔ
    [8] اوت
    [9] سپتامبر
    [10] اکتبر
    [11] نوامبر
   *[12] دسامبر
  } { $year } منقضی شده است
card-error-too-far = بیش از ۲۰ سال جلوتر است
card-error-code-length = { $count ->
    [one] کد { $count } رقم دارد
   *[other] کد { $count } رقم دارد
  }
card-error-holder-missing = نام روی کارت را وارد کنید
card-error-holder-odd = تنها حروف، حداکثر ۶۰ حرف

## Read aloud to the customer, in the customer's language

card-ask-number = «لطفاً شمارهٔ کارت را می‌فرمایید؟»
card-ask-expiry = «و تاریخ انقضا، ماه و سال؟»
card-ask-code = «و سه رقم پشت کارت، لطفاً؟»
# American Express prints four digits on the front.
card-ask-code-front = «و چهار رقم روی کارت، لطفاً؟»
card-ask-holder = «چه نامی روی کارت نوشته شده است؟»
card-ask-done = «سپاسگزارم، همین بود. یک لحظه لطفاً.»
