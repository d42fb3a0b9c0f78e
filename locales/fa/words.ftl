# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } و { $minor }

words-eur =
    { $n ->
       *[other] یورو
    }
    .round = یورو
    .gender = n
    .minor =
        { $n ->
           *[other] سنت
        }
    .minor-gender = n

words-usd =
    { $n ->
       *[other] دلار آمریکا
    }
    .round = دلار آمریکا
    .gender = n
    .minor =
        { $n ->
           *[other] سنت
        }
    .minor-gender = n

words-gbp =
    { $n ->
       *[other] پوند بریتانیا
    }
    .round = پوند بریتانیا
    .gender = n
    .minor =
        { $n ->
           *[other] پنس
        }
    .minor-gender = n

words-chf =
    { $n ->
       *[other] فرانک سوئیس
    }
    .round = فرانک سوئیس
    .gender = n
    .minor =
        { $n ->
           *[other] سانتیم
        }
    .minor-gender = n

words-jpy =
    { $n ->
       *[other] ین ژاپن
    }
    .round = ین ژاپن
    .gender = n

words-kwd =
    { $n ->
       *[other] دینار کویت
    }
    .round = دینار کویت
    .gender = n
    .minor =
        { $n ->
           *[other] فلس
        }
    .minor-gender = n

words-pln =
    { $n ->
       *[other] زلوتی لهستان
    }
    .round = زلوتی لهستان
    .gender = n
    .minor =
        { $n ->
           *[other] گروش
        }
    .minor-gender = n

words-cad =
    { $n ->
       *[other] دلار کانادا
    }
    .round = دلار کانادا
    .gender = n
    .minor =
        { $n ->
           *[other] سنت
        }
    .minor-gender = n
