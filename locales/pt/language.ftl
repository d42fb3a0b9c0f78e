# Names of the languages in this one, and what is said where a text is missing.
language-fr = francês
language-en = inglês
language-it = italiano
language-pt = português
language-de = alemão
language-pl = polaco
language-nl = neerlandês
language-es = espanhol
language-fa = persa

# $language is one of the names above.
language-fallback = Este texto ainda não existe em { $language }. É mostrado em inglês.
