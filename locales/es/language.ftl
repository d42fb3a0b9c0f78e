# Names of the languages: in this language, and each in its own.
language-fr = francés
language-en = inglés
language-it = italiano
language-pt = portugués
language-de = alemán
language-pl = polaco
language-nl = neerlandés
language-es = español
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
language-fallback = Este texto aún no existe en { $language }. Se muestra en inglés.
