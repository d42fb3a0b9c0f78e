# Names of the languages in this one, and what is said where a text is missing.
language-fr = Französisch
language-en = Englisch
language-it = Italienisch
language-pt = Portugiesisch
language-de = Deutsch
language-pl = Polnisch
language-nl = Niederländisch
language-es = Spanisch
language-fa = Persisch

# $language is one of the names above.
language-fallback = Diesen Text gibt es auf { $language } noch nicht. Er erscheint auf Englisch.
