# Names of the languages in this one, and what is said where a text is missing.
language-fr = francuski
language-en = angielski
language-it = włoski
language-pt = portugalski
language-de = niemiecki
language-pl = polski
language-nl = niderlandzki
language-es = hiszpański
language-fa = perski

# $language is one of the names above.
language-fallback = Tego tekstu jeszcze nie ma w języku: { $language }. Jest pokazany po angielsku.
