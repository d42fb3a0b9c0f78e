# Names of the languages in this one, and what is said where a text is missing.
language-fr = French
language-en = English
language-it = Italian
language-pt = Portuguese
language-de = German
language-pl = Polish
language-nl = Dutch
language-es = Spanish
language-fa = Persian

# $language is one of the names above.
language-fallback = This text is not available in { $language } yet. It is shown in English.
