# Names of the languages: in this language, and each in its own.
language-fr = فرانسوی
language-en = انگلیسی
language-it = ایتالیایی
language-pt = پرتغالی
language-de = آلمانی
language-pl = لهستانی
language-nl = هلندی
language-es = اسپانیایی
language-fa = فارسی

# The same in every language.
language-own-fr = Français
language-own-en = English
language-own-it = Italiano
language-own-pt = Português
language-own-de = Deutsch
language-own-pl = Polski
language-own-nl = Nederlands
language-own-es = Español
language-own-fa = فارسی

# Said wherever a text is missing in the language asked for.
language-fallback = این متن هنوز به زبان { $language } آماده نیست و به انگلیسی نشان داده می‌شود.
