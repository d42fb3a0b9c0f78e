# Names of the languages: in this language, and each in its own.
language-fr = Frans
language-en = Engels
language-it = Italiaans
language-pt = Portugees
language-de = Duits
language-pl = Pools
language-nl = Nederlands
language-es = Spaans
language-fa = Perzisch

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
language-fallback = Deze tekst is er nog niet in het { $language }. Hij staat hier in het Engels.
