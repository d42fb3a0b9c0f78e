# Names of the languages in this one, and what is said where a text is missing.
language-fr = francés
language-en = inglés
language-it = italiano
language-pt = portugués
language-de = alemán
language-pl = polaco
language-nl = neerlandés
language-es = español
language-fa = persa

# $language is one of the names above.
language-fallback = Este texto aún no existe en { $language }. Se muestra en inglés.
