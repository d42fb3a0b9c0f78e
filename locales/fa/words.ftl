# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } و { $minor }

words-eur = یورو
    .round = یورو
    .gender = n
    .minor = سنت
    .minor-gender = n

words-usd = دلار آمریکا
    .round = دلار آمریکا
    .gender = n
    .minor = سنت
    .minor-gender = n

words-gbp = پوند بریتانیا
    .round = پوند بریتانیا
    .gender = n
    .minor = پنس
    .minor-gender = n

words-chf = فرانک سوئیس
    .round = فرانک سوئیس
    .gender = n
    .minor = سانتیم
    .minor-gender = n

words-jpy = ین ژاپن
    .round = ین ژاپن
    .gender = n

words-kwd = دینار کویت
    .round = دینار کویت
    .gender = n
    .minor = فلس
    .minor-gender = n

words-pln = زلوتی لهستان
    .round = زلوتی لهستان
    .gender = n
    .minor = گروش
    .minor-gender = n

words-cad = دلار کانادا
    .round = دلار کانادا
    .gender = n
    .minor = سنت
    .minor-gender = n
