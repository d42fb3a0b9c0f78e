# Names of the languages: in this language, and each in its own.
language-fr = Französisch
language-en = Englisch
language-it = Italienisch
language-pt = Portugiesisch
language-de = Deutsch
language-pl = Polnisch
language-nl = Niederländisch
language-es = Spanisch
language-fa = Persisch

# The same in every language.
language-own-fr = Français
language-own-en = English
language-own-it = Italiano
language-own-pt = Português
language-own-de = Deutsch
language-own-pl = Polski
language-own-nl = Nederlands
language-own-es = Español
language-own-fa = فارسی

# Said wherever a text is missing in the language asked for.
language-fallback = Diesen Text gibt es auf { $language } noch nicht. Er erscheint auf Englisch.
