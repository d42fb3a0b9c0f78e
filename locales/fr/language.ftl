# Names of the languages: in this language, and each in its own.
language-fr = français
language-en = anglais
language-it = italien
language-pt = portugais
language-de = allemand
language-pl = polonais
language-nl = néerlandais
language-es = espagnol
language-fa = persan

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
language-fallback = Ce texte n’existe pas encore en { $language }. Il est affiché en anglais.
