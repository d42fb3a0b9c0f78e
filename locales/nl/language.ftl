# Names of the languages in this one, and what is said where a text is missing.
language-fr = Frans
language-en = Engels
language-it = Italiaans
language-pt = Portugees
language-de = Duits
language-pl = Pools
language-nl = Nederlands
language-es = Spaans
language-fa = Perzisch

# $language is one of the names above.
language-fallback = Deze tekst is er nog niet in het { $language }. Hij staat hier in het Engels.
