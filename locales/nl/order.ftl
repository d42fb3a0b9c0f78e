### New order: the form on one side, the counterfoil (stub) with total, checks and next step on the other.

order-title = Nieuwe bestelling
order-form = Bestelling { $reference }
order-stub = Strook van deze bestelling
order-timer = Tijd voor deze bestelling: { $minutes } minuten { $seconds } seconden

order-channel = Hoe de klant betaalt
order-channel-telephone = Telefoon, kaart intypen
order-channel-mail = Post, kaart intypen
order-channel-link = Betaallink
order-channel-choose = Kies er een: de bank krijgt te horen hoe de kaart binnenkwam

order-items = Artikelen
order-item = Artikel
order-quantity = Aantal
order-price = Stukprijs
order-tax = Btw
order-sum = Bedrag
order-item-cell = Artikel { $line }
order-quantity-cell = Aantal { $line }
order-price-cell = Stukprijs { $line }
order-tax-cell = Btw { $line }
order-item-add = Artikel toevoegen
    .placeholder = Voeg een artikel toe, of F9 voor de kaart
    .placeholder-link = Voeg een artikel toe, of F9 voor de link
    .list = Eerder verkochte artikelen
order-items-found = { $count ->
    [0] Niet eerder verkocht
    [one] { $count } artikel gevonden
   *[other] { $count } artikelen gevonden
  }
order-remove-line = Regel { $line } verwijderen
order-line-added = Regel toegevoegd. Totaal { $total }.
order-line-removed = Regel verwijderd. Totaal { $total }.
order-line-restored = Regel is terug. Totaal { $total }.
order-rate = { $rate }%
order-rate-none = geen

order-delivery = Levering
order-shipping = Leveringskosten
order-description = Omschrijving voor de klant
    .hint = Staat in de e-mail en op de betaalpagina.

order-payment = Betaling
order-amount = Te innen bedrag
order-amount-own = De regels komen op { $sum }.
order-amount-follow = Som van de regels gebruiken
order-currency = Valuta
order-capture = Wanneer innen
order-capture-reserve = Nu reserveren, innen bij verzending
order-capture-take = Nu innen
order-account = Account
    .none = Geen account kan dit innen
order-accounts-other = Waarom geen ander?
order-reference = Bestelnummer
order-settlement = Afrekeningskenmerk
    .hint = Gaat naar de betaaldienst en komt terug in het afrekeningsbestand.
order-language = Taal van de klant
order-validity = Link blijft open
order-validity-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
  }
order-owner = Behandelaar
order-note = Notitie voor collega’s

order-draft-new = Concept
order-draft-kept = Concept, bewaard
order-draft-changed = Concept, nog niet bewaard
order-total-spoken = Totaal { $total }
order-goods = { $count ->
    [one] Goederen, { $count } regel
   *[other] Goederen, { $count } regels
  }
order-read-back = Voorlezen aan de klant
order-checks = Controles vóór de kaart
order-checks-link = Controles vóór de link
order-take-card = Kaart invoeren
order-ask-link = Link sturen…
order-keep = Concept bewaren
order-link-instead = Liever een link sturen
order-drafts = Bewaarde concepten
order-draft-drop = Concept { $reference } verwijderen
order-recent = Uw laatste bestellingen
order-recent-none = Vandaag nog geen

order-check-ready = { $account } neemt { $currency } aan
order-check-ready-moto = { $account } is klaar voor telefoon- en postbestellingen in { $currency }
order-check-ready-link = { $account } is klaar voor links in { $currency }
order-check-no-similar-order = Geen vergelijkbare bestelling in de laatste 24 uur
order-check-similar-order = { $reference }: zelfde klant en bedrag, { $minutes } minuten geleden.
order-check-open-link-card = De klant heeft ook een open link voor { $amount }. Die vervalt zodra de kaart is goedgekeurd; betaalt iemand beide, dan wordt het gemeld.
order-check-open-link = Een link voor { $amount } staat nog open en klopt dan niet meer. Stuur een nieuwe; betaalt iemand de oude, dan wordt het gemeld.
order-check-link-takes-at-once = Een link van { $account } int meteen, hoewel reserveren is gekozen
order-check-pause-recording = Pauzeer eerst de gespreksopname
order-check-open-similar = { $reference } openen
order-check-offline = Geen verbinding. De kaart wordt nooit opgeslagen en kan dus niet wachten.

order-card-open = De kaart wordt ingetypt
order-card-open-text = Het kaartvenster is open. Niets van de kaart gaat door dit venster.
order-card-sending = Bezig met versturen
order-card-sending-text = { $provider } wordt gevraagd. Sluit het venster niet.
order-card-still = Na { $seconds } seconden nog geen antwoord. Blijft het uit, dan geldt de uitkomst als onbekend en wordt niets twee keer verstuurd.
order-card-show = Kaartvenster tonen
order-card-stop = Kaartvenster sluiten
order-card-closed-cancelled = Het kaartvenster is gesloten. Er is niets verstuurd.
order-card-closed-idle = Het kaartvenster sloot na drie minuten zonder invoer. Er is niets verstuurd en niets bewaard.
order-card-closed-locked = Het scherm werd vergrendeld en het kaartvenster sloot. Er is niets verstuurd en niets bewaard.
order-card-closed-offline = De verbinding viel weg en het kaartvenster sloot. Er is niets verstuurd en niets bewaard.

order-problems = Deze bestelling kan nog niet verder
order-kept = Concept bewaard
order-other-order = { $reference } openen

order-ship-date = Verzenddatum
order-carrier = Vervoerder

order-approval-ask = Goedkeuring vragen
order-approval-who = { $approver } beslist.
order-approval-asked = Goedkeuring gevraagd. { $approver } beslist.
order-approval-waiting = Uit tot { $approver } goedkeurt. Gevraagd: { $at }.
order-approval-open = Aanvraag openen
order-approval-sent-back = Teruggestuurd door { $who }
order-approval-given = Goedgekeurd door { $who }, { $at }

order-card-only = Alleen kaart: telefoon of post

order-template-use = Vanuit sjabloon…
order-template-save = Als sjabloon bewaren…
order-template-use-title = Beginnen met een sjabloon
order-template-find = Sjabloon zoeken
    .list = Sjablonen
order-templates-found = { $count ->
    [0] Geen sjabloon gevonden
    [one] { $count } sjabloon gevonden
   *[other] { $count } sjablonen gevonden
  }
order-templates-none = Nog geen sjabloon. Schrijf een bestelling en bewaar haar artikelen.
order-template-replaces = Artikelen, omschrijving, levering en geldigheid van deze bestelling worden vervangen. De klant blijft.
order-template-used = { $name } ingevuld. Totaal { $total }.
order-template-save-title = Als sjabloon bewaren
order-template-name = Naam van het sjabloon
    .hint = Artikelen, omschrijving, levering en geldigheid blijven; de klant niet.
order-template-saved = Sjabloon { $name } bewaard
order-template-wrong = Het sjabloon is niet bewaard:

# Orders that paying confirms.
order-quotation = Betaling bevestigt deze bestelling
order-quotation-hint = Tot er genoeg betaald is, blijft het een offerte. Een aanbetaling kan volstaan.
order-prepayment = Bevestigd door, % van het totaal
order-expires = Laatste dag om te betalen
order-expires-hint = Die dag telt nog mee; leeg: zonder einde.
order-pay-now = Nu gevraagd
order-pay-now-due = Wat haar bevestigt: { $amount }
order-pay-now-all = Alles wat rest: { $amount }
order-asks-confirms = De betaling van { $amount } bevestigt de bestelling.
order-asks-less = { $amount } alleen bevestigt de bestelling niet: nodig is { $needed }.
order-asks-rest = { $amount } van wat nog te betalen is.
