# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } and { $minor }

words-eur =
    { $n ->
        [one] euro
       *[other] euros
    }
    .round = euros
    .gender = n
    .minor =
        { $n ->
            [one] cent
           *[other] cents
        }
    .minor-gender = n

words-usd =
    { $n ->
        [one] US dollar
       *[other] US dollars
    }
    .round = US dollars
    .gender = n
    .minor =
        { $n ->
            [one] cent
           *[other] cents
        }
    .minor-gender = n

words-gbp =
    { $n ->
        [one] pound sterling
       *[other] pounds sterling
    }
    .round = pounds sterling
    .gender = n
    .minor =
        { $n ->
            [one] penny
           *[other] pence
        }
    .minor-gender = n

words-chf =
    { $n ->
        [one] Swiss franc
       *[other] Swiss francs
    }
    .round = Swiss francs
    .gender = n
    .minor =
        { $n ->
            [one] centime
           *[other] centimes
        }
    .minor-gender = n

words-jpy =
    { $n ->
       *[other] yen
    }
    .round = yen
    .gender = n

words-kwd =
    { $n ->
        [one] Kuwaiti dinar
       *[other] Kuwaiti dinars
    }
    .round = Kuwaiti dinars
    .gender = n
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = n

words-pln =
    { $n ->
        [one] Polish zloty
       *[other] Polish zlotys
    }
    .round = Polish zlotys
    .gender = n
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = n

words-cad =
    { $n ->
        [one] Canadian dollar
       *[other] Canadian dollars
    }
    .round = Canadian dollars
    .gender = n
    .minor =
        { $n ->
            [one] cent
           *[other] cents
        }
    .minor-gender = n
