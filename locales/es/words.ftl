# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } con { $minor }

words-eur =
    { $n ->
        [one] euro
       *[other] euros
    }
    .round = de euros
    .gender = m
    .minor =
        { $n ->
            [one] céntimo
           *[other] céntimos
        }
    .minor-gender = m

words-usd =
    { $n ->
        [one] dólar estadounidense
       *[other] dólares estadounidenses
    }
    .round = de dólares estadounidenses
    .gender = m
    .minor =
        { $n ->
            [one] centavo
           *[other] centavos
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
            [one] penique
           *[other] peniques
        }
    .minor-gender = m

words-chf =
    { $n ->
        [one] franco suizo
       *[other] francos suizos
    }
    .round = de francos suizos
    .gender = m
    .minor =
        { $n ->
            [one] céntimo
           *[other] céntimos
        }
    .minor-gender = m

words-jpy =
    { $n ->
        [one] yen
       *[other] yenes
    }
    .round = de yenes
    .gender = m

words-kwd =
    { $n ->
        [one] dinar kuwaití
       *[other] dinares kuwaitíes
    }
    .round = de dinares kuwaitíes
    .gender = m
    .minor =
        { $n ->
           *[other] fils
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] esloti polaco
       *[other] eslotis polacos
    }
    .round = de eslotis polacos
    .gender = m
    .minor =
        { $n ->
            [one] grosz
           *[other] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] dólar canadiense
       *[other] dólares canadienses
    }
    .round = de dólares canadienses
    .gender = m
    .minor =
        { $n ->
            [one] centavo
           *[other] centavos
        }
    .minor-gender = m
