# Names of the languages in this one, and what is said where a text is missing.
language-fr = فرانسوی
language-en = انگلیسی
language-it = ایتالیایی
language-pt = پرتغالی
language-de = آلمانی
language-pl = لهستانی
language-nl = هلندی
language-es = اسپانیایی
language-fa = فارسی

# $language is one of the names above.
language-fallback = این متن هنوز به زبان { $language } آماده نیست و به انگلیسی نشان داده می‌شود.
