# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } en { $minor }

words-eur = euro
    .round = euro
    .gender = m
    .minor = cent
    .minor-gender = m

words-usd = Amerikaanse dollar
    .round = Amerikaanse dollar
    .gender = m
    .minor = cent
    .minor-gender = m

words-gbp =
    { $n ->
        [one] Brits pond
       *[other] Britse pond
    }
    .round = Britse pond
    .gender = n
    .minor =
        { $n ->
            [one] penny
           *[other] pence
        }
    .minor-gender = m

words-chf = Zwitserse frank
    .round = Zwitserse frank
    .gender = m
    .minor = rappen
    .minor-gender = m

words-jpy = Japanse yen
    .round = Japanse yen
    .gender = m

words-kwd = Koeweitse dinar
    .round = Koeweitse dinar
    .gender = m
    .minor = fils
    .minor-gender = m

words-pln = Poolse zloty
    .round = Poolse zloty
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad = Canadese dollar
    .round = Canadese dollar
    .gender = m
    .minor = cent
    .minor-gender = m
