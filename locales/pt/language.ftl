# Names of the languages: in this language, and each in its own.
language-fr = francês
language-en = inglês
language-it = italiano
language-pt = português
language-de = alemão
language-pl = polaco
language-nl = neerlandês
language-es = espanhol
language-fa = persa

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
language-fallback = Este texto ainda não existe em { $language }. É mostrado em inglês.
