# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } e { $minor }

words-eur =
    { $n ->
       *[other] euro
    }
    .round = di euro
    .gender = m
    .minor =
        { $n ->
            [one] centesimo
           *[other] centesimi
        }
    .minor-gender = m

words-usd =
    { $n ->
        [one] dollaro statunitense
       *[other] dollari statunitensi
    }
    .round = di dollari statunitensi
    .gender = m
    .minor =
        { $n ->
            [one] centesimo
           *[other] centesimi
        }
    .minor-gender = m

words-gbp =
    { $n ->
        [one] sterlina britannica
       *[other] sterline britanniche
    }
    .round = di sterline britanniche
    .gender = f
    .minor =
        { $n ->
            [one] penny
           *[other] pence
        }
    .minor-gender = m

words-chf =
    { $n ->
        [one] franco svizzero
       *[other] franchi svizzeri
    }
    .round = di franchi svizzeri
    .gender = m
    .minor =
        { $n ->
            [one] centesimo
           *[other] centesimi
        }
    .minor-gender = m

words-jpy =
    { $n ->
       *[other] yen
    }
    .round = di yen
    .gender = m

words-kwd =
    { $n ->
        [one] dinaro kuwaitiano
       *[other] dinari kuwaitiani
    }
    .round = di dinari kuwaitiani
    .gender = m
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] zloty polacco
       *[other] zloty polacchi
    }
    .round = di zloty polacchi
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] dollaro canadese
       *[other] dollari canadesi
    }
    .round = di dollari canadesi
    .gender = m
    .minor =
        { $n ->
            [one] centesimo
           *[other] centesimi
        }
    .minor-gender = m
