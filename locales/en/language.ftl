# Names of the languages: in this language, and each in its own.
language-fr = French
language-en = English
language-it = Italian
language-pt = Portuguese
language-de = German
language-pl = Polish
language-nl = Dutch
language-es = Spanish
language-fa = Persian

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
language-fallback = This text is not available in { $language } yet. It is shown in English.
