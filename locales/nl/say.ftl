# What the rep says or reads aloud, and what the system notice says.

say-read-back-amount = Dat is samen { $amount }.
say-read-back-items =
    { $items ->
        [one] Eén artikel, voor { $amount }.
       *[other] { $items } artikelen, samen { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Eén artikel, levering op { $date }, voor { $amount }.
       *[other] { $items } artikelen, levering op { $date }, samen { $amount }.
    }

say-approved-reserved = Dank u wel. { $amount } is gereserveerd op uw kaart; het bedrag wordt pas afgeschreven als uw bestelling vertrekt.
say-approved-taken = Dank u wel, { $amount } is betaald. U krijgt een bevestiging per e-mail.
say-declined = Uw bank heeft deze betaling niet geaccepteerd, er is niets afgeschreven. Wilt u een andere kaart gebruiken?
say-voided = Deze betaling is geannuleerd, er is niets afgeschreven.
say-needs-payer = Uw bank wil dat u deze betaling zelf bevestigt. Er is niets afgeschreven. Mag ik u een beveiligde link e-mailen?
say-not-processed = We konden de betaling net niet versturen, er is niets afgeschreven. Mag ik u terugbellen, of proberen we het nog een keer?
say-pending = De betaling wordt nog gecontroleerd. We laten het weten zodra ze bevestigd is; u hoeft niets te doen.
say-unknown = Uw bestelling is genoteerd. We wachten op het antwoord van de bank en sturen u bericht. Betaal intussen alstublieft niet nog een keer.

say-notice-paid = Betaald: { $amount }
say-notice-settled-charged = Opgehelderd: één keer afgeschreven, { $amount }
say-notice-settled-known = Opgehelderd: de uitkomst is nu bekend
say-notice-settled = Opgehelderd: er is niets afgeschreven
say-notice-charged-back = Teruggeboekt: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TEST · { $title }

say-action-capture = Van de kaart van { $customer } wordt { $amount } geïnd.
say-action-ship = De bestelling van { $customer } wordt als verzonden bevestigd. Daarmee wordt { $amount } verschuldigd.
say-action-update-same = Het bedrag blijft { $amount }. Er wordt niets gestuurd.
say-action-update-raised = De betaling van { $customer } wordt verhoogd tot { $amount }. De klant krijgt geen bericht.
say-action-update-lowered = De betaling van { $customer } wordt verlaagd tot { $amount }. De klant krijgt geen bericht.
say-action-update-new-checkout = { $customer } moet opnieuw akkoord gaan, met { $amount }. De reservering wordt eerst geannuleerd.
say-action-refund = Op { $card } van { $customer } wordt { $amount } terugbetaald.
say-action-cancel = De reservering van { $amount } voor { $customer } wordt geannuleerd. Er wordt niets afgeschreven.
say-action-void = Op { $card } van { $customer } komt het vandaag geïnde bedrag terug: { $amount }. De betaling verdwijnt uit de dagafsluiting.
say-action-accept = De betaling van { $amount } door { $customer } wordt geaccepteerd.
say-action-deny = De betaling van { $amount } door { $customer } wordt geweigerd. Er wordt niets afgeschreven.
say-action-resend = { $customer } krijgt dezelfde link voor { $amount } nog een keer.
say-action-relink = { $customer } krijgt een nieuwe link voor { $amount }.
say-action-withdraw = De link voor { $amount } aan { $customer } wordt ingetrokken.
say-action-receipt = { $customer } krijgt een betaalbewijs voor { $amount }.
say-action-release = De bestelling van { $customer } voor { $amount } geldt als niet afgeschreven en kan opnieuw worden betaald.

# Orders that paying confirms.
say-read-back-confirms = Met de betaling van nu { $amount } bevestigt u uw bestelling van { $total }.
say-read-back-part = U betaalt nu { $amount }, van { $total } in totaal.
say-notice-confirmed = Bestelling { $reference } is bevestigd
say-notice-confirmed-body = { $customer } heeft { $amount } betaald.

say-recording-off = De gespreksopname is misschien nog gepauzeerd
say-recording-off-body = De recorder heeft niet bevestigd dat hij verdergaat. Zet hem met de hand weer aan.
