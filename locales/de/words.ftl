# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } und { $minor }

words-eur =
    { $n ->
       *[other] Euro
    }
    .round = Euro
    .gender = m
    .minor =
        { $n ->
           *[other] Cent
        }
    .minor-gender = m

words-usd =
    { $n ->
       *[other] US-Dollar
    }
    .round = US-Dollar
    .gender = m
    .minor =
        { $n ->
           *[other] Cent
        }
    .minor-gender = m

words-gbp =
    { $n ->
       *[other] Pfund Sterling
    }
    .round = Pfund Sterling
    .gender = n
    .minor =
        { $n ->
            [one] Penny
           *[other] Pence
        }
    .minor-gender = m

words-chf =
    { $n ->
       *[other] Schweizer Franken
    }
    .round = Schweizer Franken
    .gender = m
    .minor =
        { $n ->
           *[other] Rappen
        }
    .minor-gender = m

words-jpy =
    { $n ->
       *[other] Yen
    }
    .round = Yen
    .gender = m

words-kwd =
    { $n ->
       *[other] Kuwait-Dinar
    }
    .round = Kuwait-Dinar
    .gender = m
    .minor =
        { $n ->
           *[other] Fils
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] polnischer Zloty
       *[other] polnische Zloty
    }
    .round = polnische Zloty
    .gender = m
    .minor =
        { $n ->
            [one] Grosz
           *[other] Groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] kanadischer Dollar
       *[other] kanadische Dollar
    }
    .round = kanadische Dollar
    .gender = m
    .minor =
        { $n ->
           *[other] Cent
        }
    .minor-gender = m
