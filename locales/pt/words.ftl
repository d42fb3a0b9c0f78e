# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } e { $minor }

words-eur =
    { $n ->
        [one] euro
       *[other] euros
    }
    .round = de euros
    .gender = m
    .minor =
        { $n ->
            [one] cêntimo
           *[other] cêntimos
        }
    .minor-gender = m

words-usd =
    { $n ->
        [one] dólar americano
       *[other] dólares americanos
    }
    .round = de dólares americanos
    .gender = m
    .minor =
        { $n ->
            [one] cêntimo
           *[other] cêntimos
        }
    .minor-gender = m

words-gbp =
    { $n ->
        [one] libra esterlina
       *[other] libras esterlinas
    }
    .round = de libras esterlinas
    .gender = f
    .minor =
        { $n ->
            [one] péni
           *[other] pence
        }
    .minor-gender = m

words-chf =
    { $n ->
        [one] franco suíço
       *[other] francos suíços
    }
    .round = de francos suíços
    .gender = m
    .minor =
        { $n ->
            [one] cêntimo
           *[other] cêntimos
        }
    .minor-gender = m

words-jpy =
    { $n ->
        [one] iene
       *[other] ienes
    }
    .round = de ienes
    .gender = m

words-kwd =
    { $n ->
        [one] dinar kuwaitiano
       *[other] dinares kuwaitianos
    }
    .round = de dinares kuwaitianos
    .gender = m
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] zlóti polaco
       *[other] zlótis polacos
    }
    .round = de zlótis polacos
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] dólar canadiano
       *[other] dólares canadianos
    }
    .round = de dólares canadianos
    .gender = m
    .minor =
        { $n ->
            [one] cêntimo
           *[other] cêntimos
        }
    .minor-gender = m
