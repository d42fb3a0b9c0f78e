# Names of the languages in this one, and what is said where a text is missing.
language-fr = français
language-en = anglais
language-it = italien
language-pt = portugais
language-de = allemand
language-pl = polonais
language-nl = néerlandais
language-es = espagnol
language-fa = persan

# $language is one of the names above.
language-fallback = Ce texte n’existe pas encore en { $language }. Il est affiché en anglais.
