# Names of the languages: in this language, and each in its own.
language-fr = francuski
language-en = angielski
language-it = włoski
language-pt = portugalski
language-de = niemiecki
language-pl = polski
language-nl = niderlandzki
language-es = hiszpański
language-fa = perski

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
language-fallback = Tego tekstu jeszcze nie ma w języku: { $language }. Jest pokazany po angielsku.
