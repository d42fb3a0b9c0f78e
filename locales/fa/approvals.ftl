### Approvals: orders that wait for somebody, and deciding on them. $who, $approver and $name are people or customers.
### Asking for one is in order.ftl; why something may not be decided is in errors.ftl.

approvals-title = تأییدها
approvals-list = سفارش‌های منتظر
approvals-empty = کسی منتظر شما نیست.
approvals-waiting = { $count ->
    [one] { $count } سفارش منتظر شماست
   *[other] { $count } سفارش منتظر شماست
  }
approvals-ships = ارسال { $day }
approvals-order = سفارش { $reference }
approvals-decision = تصمیم
approvals-for = بابت
approvals-cause-over-limit = مبلغ از سقف { $limit } بیشتر است
approvals-cause-customer = سفارش‌های این مشتری نیاز به تأیید دارد
approvals-asked-by = درخواست از
approvals-since = از زمان
approvals-decides = تصمیم با
approvals-reason = دلیل
    .hint = در دفتر می‌ماند.
    .hint-own = خودتان درخواست کرده‌اید: بنویسید چرا درست است. در دفتر می‌ماند.
approvals-approve = تأیید
approvals-send-back = برگرداندن…
approvals-take-over = برعهده گرفتن
approvals-take-over-off = برعهده گرفتن ممکن نیست: { $why }
approvals-send-back-title = { $reference } برگردانده شود؟
approvals-send-back-text = { $who } دلیل شما را می‌خواند، می‌تواند سفارش را تغییر دهد و دوباره درخواست کند. چیزی برداشت یا فرستاده نمی‌شود.
approvals-send-back-do = برگرداندن
approvals-approved = { $reference } تأیید شد.
approvals-sent-back = { $reference } برگردانده شد.
approvals-taken-over = تصمیم دربارهٔ { $reference } با شماست.
approvals-next = { $done } بعدی: { $name }.
approvals-none-left = { $done } کسی منتظر شما نیست.
