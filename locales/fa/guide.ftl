### The first run: look around with a made-up shop, or four steps to the first order. Warm, short, no hurry.

guide-title = خوش آمدید
guide-intro = Counterfoil پای تلفن کارت می‌گیرد و به زبان مشتریانتان پیوند پرداخت می‌فرستد.
guide-demo = گشتی در فروشگاه ساختگی
guide-demo-text = دو دقیقه. همه چیز کار می‌کند، چیزی از این رایانه بیرون نمی‌رود و پولی جابه‌جا نمی‌شود.
guide-demo-do = گشت زدن
guide-connect = اتصال حساب خودتان در چهار گام
guide-shop = فروشگاه و زبان‌ها
guide-shop-text = نامی که مشتریان می‌بینند و زبان‌هایی که با آن‌ها کار می‌کنید.
guide-account = حساب نزد شرکت پرداخت
guide-account-text = کلیدها از کنسول شرکت پرداخت و آزمودن اتصال.
guide-sender = فرستنده و صفحه‌های بازگشت
guide-sender-text = سرور ایمیل شما، ایمیلی به خودتان و صفحه‌هایی که مشتری به آن‌ها برمی‌گردد.
guide-order = یک سفارش آزمایشی ۱٫۰۰
guide-order-text = با صفحه‌کلید و کارت آزمایشی، تا ببینید یک تماس چگونه پیش می‌رود.
guide-do = آغاز
guide-look-again = نگاهی دوباره
guide-later = خروج از راهنما
guide-later-hint = هر گام را می‌توان رها کرد. آنچه بماند در تنظیمات دیده می‌شود.
guide-done = آغاز کار
