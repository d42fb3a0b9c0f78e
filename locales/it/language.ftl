# Names of the languages in this one, and what is said where a text is missing.
language-fr = francese
language-en = inglese
language-it = italiano
language-pt = portoghese
language-de = tedesco
language-pl = polacco
language-nl = olandese
language-es = spagnolo
language-fa = persiano

# $language is one of the names above.
language-fallback = Questo testo non è ancora disponibile in { $language }. È mostrato in inglese.
