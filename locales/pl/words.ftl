# Amounts in words: nouns of the currencies. The numbers themselves come from rules (crates/messages/src/words).
# $n chooses the form. `.round` follows a whole number of millions, `.gender` (m, f, n) rules the number before the noun.

# $major and $minor are whole phrases such as “two euros” and “ten cents”.
words-amount = { $major } i { $minor }

words-eur =
    { $n ->
       *[other] euro
    }
    .round = euro
    .gender = n
    .minor =
        { $n ->
            [one] cent
            [few] centy
           *[many] centów
        }
    .minor-gender = m

words-usd =
    { $n ->
        [one] dolar amerykański
        [few] dolary amerykańskie
       *[many] dolarów amerykańskich
    }
    .round = dolarów amerykańskich
    .gender = m
    .minor =
        { $n ->
            [one] cent
            [few] centy
           *[many] centów
        }
    .minor-gender = m

words-gbp =
    { $n ->
        [one] funt szterling
        [few] funty szterlingi
       *[many] funtów szterlingów
    }
    .round = funtów szterlingów
    .gender = m
    .minor =
        { $n ->
            [one] pens
            [few] pensy
           *[many] pensów
        }
    .minor-gender = m

words-chf =
    { $n ->
        [one] frank szwajcarski
        [few] franki szwajcarskie
       *[many] franków szwajcarskich
    }
    .round = franków szwajcarskich
    .gender = m
    .minor =
        { $n ->
            [one] centym
            [few] centymy
           *[many] centymów
        }
    .minor-gender = m

words-jpy =
    { $n ->
        [one] jen
        [few] jeny
       *[many] jenów
    }
    .round = jenów
    .gender = m

words-kwd =
    { $n ->
        [one] dinar kuwejcki
        [few] dinary kuwejckie
       *[many] dinarów kuwejckich
    }
    .round = dinarów kuwejckich
    .gender = m
    .minor =
        { $n ->
            [one] fils
            [few] filsy
           *[many] filsów
        }
    .minor-gender = m

words-pln =
    { $n ->
        [one] złoty
        [few] złote
       *[many] złotych
    }
    .round = złotych
    .gender = m
    .minor =
        { $n ->
            [one] grosz
            [few] grosze
           *[many] groszy
        }
    .minor-gender = m

words-cad =
    { $n ->
        [one] dolar kanadyjski
        [few] dolary kanadyjskie
       *[many] dolarów kanadyjskich
    }
    .round = dolarów kanadyjskich
    .gender = m
    .minor =
        { $n ->
            [one] cent
            [few] centy
           *[many] centów
        }
    .minor-gender = m
