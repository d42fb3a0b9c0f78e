# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } et { $minor }

words-eur =
    { $n ->
        [one] euro
       *[other] euros
    }
    .round = d’euros
    .gender = m
    .minor =
        { $n ->
            [one] centime
           *[other] centimes
        }
    .minor-gender = m

words-usd =
    { $n ->
        [one] dollar américain
       *[other] dollars américains
    }
    .round = de dollars américains
    .gender = m
    .minor =
        { $n ->
            [one] cent
           *[other] cents
        }
    .minor-gender = m

words-gbp =
    { $n ->
        [one] livre sterling
       *[other] livres sterling
    }
    .round = de livres sterling
    .gender = f
    .minor =
        { $n ->
            [one] penny
           *[other] pence
        }
    .minor-gender = m

words-chf =
    { $n ->
        [one] franc suisse
       *[other] francs suisses
    }
    .round = de francs suisses
    .gender = m
    .minor =
        { $n ->
            [one] centime
           *[other] centimes
        }
    .minor-gender = m

words-jpy =
    { $n ->
        [one] yen
       *[other] yens
    }
    .round = de yens
    .gender = m

words-kwd =
    { $n ->
        [one] dinar koweïtien
       *[other] dinars koweïtiens
    }
    .round = de dinars koweïtiens
    .gender = m
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] zloty polonais
       *[other] zlotys polonais
    }
    .round = de zlotys polonais
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] dollar canadien
       *[other] dollars canadiens
    }
    .round = de dollars canadiens
    .gender = m
    .minor =
        { $n ->
            [one] cent
           *[other] cents
        }
    .minor-gender = m
