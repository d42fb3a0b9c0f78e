### Payment link: the form, the mail exactly as the customer gets it, and the question before it leaves.

link-title = Betaallink
link-form = Betaallink voor { $reference }
link-lines = { $count ->
    [one] { $count } regel
   *[other] { $count } regels
  }
link-edit-order = Bestelling bewerken

link-to = Sturen aan
link-to-several = Eén link, { $count } ontvangers. De eerste betaling sluit hem.
link-remove = { $address } verwijderen
link-greet = Aanhef
link-language = Taal
link-validity = Geldig
link-days = { $days ->
    [one] dag
   *[other] dagen
  }
link-validity-limits = { $provider } staat hoogstens { $max } dagen toe. 0 sluit vanavond.
link-validity-minutes = { $provider } houdt de betaalpagina maar { $minutes } minuten open. Stuur de link terwijl de klant wacht.
link-told = Hoe de klant ervan hoort
link-told-by-email = { $provider } mailt { $address } zelf; Counterfoil verstuurt niets. De klant rondt de bestelling af op de pagina van { $provider }.
link-told-by-phone = { $provider } stuurt zelf een sms naar { $address }; Counterfoil verstuurt niets. De klant rondt de bestelling af op de pagina van { $provider }.
link-told-copy = { $provider } stuurt ook u bericht, naar { $address }.
link-told-ship-by = Bevestig de verzending op tijd. Dagen tot { $provider } de bestelling annuleert: { $days }.
link-use-suggestion = { $suggestion } gebruiken
link-until = Tot
link-until-zone = { $until }, { $place }
link-line = Eigen regel in de e-mail
    .placeholder = Niets toegevoegd
link-line-aside = optioneel, in het { $language }
link-copy = Kopie naar mij, { $address }

link-send = Link voor { $amount } sturen…
link-send-by-provider = Link voor { $amount } via { $provider } sturen…
link-problems = Deze link kan nog niet uit
link-off = Versturen per e-mail staat uit tot dit is ingevuld:
link-needs-approval = Uit: deze bestelling vraagt eerst goedkeuring.
link-offline = Geen verbinding. De e-mail gaat uit zodra de verbinding terug is.

link-preview = De e-mail, zoals verstuurd
link-preview-region = De e-mail zoals de klant die krijgt
link-preview-title = Voorbeeld van de e-mail in het { $language }
link-preview-language = Taal van het voorbeeld
link-preview-read-in = In het { $language } lezen
link-preview-size = Breedte van het voorbeeld
link-preview-desk = Computer
link-preview-phone = Telefoon
link-preview-updated = Voorbeeld bijgewerkt
link-preview-empty = Voeg een adres toe om de e-mail te sturen
link-from = Van
link-subject = Onderwerp

link-confirm = Betaallink voor { $amount } sturen?
link-confirm-by-provider = Betaallink voor { $amount } via { $provider } sturen?
link-confirm-to = Aan
link-confirm-in = Taal
link-confirm-language = { $language }, e-mail en betaalpagina
link-confirm-until = Open tot
link-confirm-copy = Kopie
link-confirm-copy-yes = naar u, { $address }
link-confirm-copy-no = geen
link-confirm-final = { $provider } kan een verstuurde link niet intrekken. Verandert de bestelling, dan vervangt een nieuwe link deze, die betaalbaar blijft tot hij sluit.
link-confirm-test = Testmodus: de e-mail gaat alleen naar { $address }.
link-send-mail = E-mail sturen
link-send-told = { $provider } laten sturen
link-sending = Bezig met versturen
link-sent = { $count ->
    [one] Verstuurd aan { $count } ontvanger
   *[other] Verstuurd aan { $count } ontvangers
  }
link-queued = Bewaard. De e-mail gaat uit zodra de verbinding terug is.
