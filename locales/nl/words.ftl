# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } en { $minor }

words-eur =
    { $n ->
       *[other] euro
    }
    .round = euro
    .gender = m
    .minor =
        { $n ->
           *[other] cent
        }
    .minor-gender = m

words-usd =
    { $n ->
       *[other] Amerikaanse dollar
    }
    .round = Amerikaanse dollar
    .gender = m
    .minor =
        { $n ->
           *[other] cent
        }
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

words-chf =
    { $n ->
       *[other] Zwitserse frank
    }
    .round = Zwitserse frank
    .gender = m
    .minor =
        { $n ->
           *[other] rappen
        }
    .minor-gender = m

words-jpy =
    { $n ->
       *[other] Japanse yen
    }
    .round = Japanse yen
    .gender = m

words-kwd =
    { $n ->
       *[other] Koeweitse dinar
    }
    .round = Koeweitse dinar
    .gender = m
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = m

words-pln =
    { $n ->
       *[other] Poolse zloty
    }
    .round = Poolse zloty
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
       *[other] Canadese dollar
    }
    .round = Canadese dollar
    .gender = m
    .minor =
        { $n ->
           *[other] cent
        }
    .minor-gender = m
