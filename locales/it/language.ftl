# Names of the languages: in this language, and each in its own.
language-fr = francese
language-en = inglese
language-it = italiano
language-pt = portoghese
language-de = tedesco
language-pl = polacco
language-nl = olandese
language-es = spagnolo
language-fa = persiano

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
language-fallback = Questo testo non è ancora disponibile in { $language }. È mostrato in inglese.
