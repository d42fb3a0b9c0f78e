# What the rep says or reads aloud, and what the system notice says.

say-read-back-amount = Das macht zusammen { $amount }.
say-read-back-items =
    { $items ->
        [one] Ein Artikel, für { $amount }.
       *[other] { $items } Artikel, zusammen { $amount }.
    }
say-read-back-delivery =
    { $items ->
        [one] Ein Artikel, Lieferung am { $date }, für { $amount }.
       *[other] { $items } Artikel, Lieferung am { $date }, zusammen { $amount }.
    }

say-approved-reserved = Vielen Dank. { $amount } sind auf Ihrer Karte reserviert; abgebucht wird erst, wenn Ihre Bestellung unser Haus verlässt.
say-approved-taken = Vielen Dank, { $amount } sind bezahlt. Sie erhalten eine Bestätigung per E-Mail.
say-declined = Ihre Bank hat diese Zahlung nicht angenommen, es wurde nichts abgebucht. Möchten Sie eine andere Karte verwenden?
say-voided = Diese Zahlung wurde aufgehoben, es wurde nichts abgebucht.
say-needs-payer = Ihre Bank möchte, dass Sie diese Zahlung selbst bestätigen. Es wurde nichts abgebucht. Darf ich Ihnen einen sicheren Link per E-Mail schicken?
say-not-processed = Wir konnten die Zahlung gerade nicht absenden, es wurde nichts abgebucht. Darf ich Sie zurückrufen, oder versuchen wir es noch einmal?
say-pending = Die Zahlung wird noch geprüft. Wir melden uns, sobald sie bestätigt ist; Sie müssen nichts weiter tun.
say-unknown = Ihre Bestellung ist notiert. Wir warten noch auf die Antwort der Bank und schreiben Ihnen. Bezahlen Sie bis dahin bitte nicht noch einmal.

say-notice-paid = Bezahlt: { $amount }
say-notice-settled-charged = Geklärt: einmal abgebucht, { $amount }
say-notice-settled-known = Geklärt: das Ergebnis ist jetzt bekannt
say-notice-settled = Geklärt: nichts wurde abgebucht
say-notice-charged-back = Rückbelastet: { $amount }
say-notice-body = { $customer }, { $reference }
say-notice-test = TEST · { $title }

say-action-capture = Von der Karte von { $customer } wird abgebucht: { $amount }.
say-action-ship = Die Bestellung von { $customer } wird als versandt bestätigt. Damit wird fällig: { $amount }.
say-action-update-same = Der Betrag bleibt { $amount }. Nichts wird gesendet.
say-action-update-raised = Die Zahlung von { $customer } wird erhöht auf { $amount }. Es geht keine Nachricht hinaus.
say-action-update-lowered = Die Zahlung von { $customer } wird gesenkt auf { $amount }. Es geht keine Nachricht hinaus.
say-action-update-new-checkout = { $customer } muss neu zustimmen: { $amount }. Die Reservierung wird vorher aufgehoben.
say-action-refund = Auf { $card } von { $customer } wird erstattet: { $amount }.
say-action-cancel = Die Reservierung über { $amount } für { $customer } wird aufgehoben. Nichts wird abgebucht.
say-action-void = Auf { $card } von { $customer } geht zurück, was heute abgebucht wurde: { $amount }. Die Zahlung erscheint nicht im Kassenschnitt.
say-action-accept = Die Zahlung über { $amount } von { $customer } wird angenommen.
say-action-deny = Die Zahlung über { $amount } von { $customer } wird abgelehnt. Nichts wird abgebucht.
say-action-resend = { $customer } erhält denselben Link über { $amount } noch einmal.
say-action-relink = { $customer } erhält einen neuen Link über { $amount }.
say-action-withdraw = Der Link über { $amount } für { $customer } wird zurückgezogen.
say-action-receipt = { $customer } erhält einen Beleg über { $amount }.
say-action-release = Die Bestellung von { $customer } über { $amount } gilt als nicht abgebucht und kann erneut bezahlt werden.

# Orders that paying confirms.
say-read-back-confirms = Mit der Zahlung von jetzt { $amount } bestätigen Sie Ihre Bestellung über { $total }.
say-read-back-part = Sie zahlen jetzt { $amount }, von insgesamt { $total }.
say-notice-confirmed = Bestellung { $reference } ist bestätigt
say-notice-confirmed-body = { $customer } hat { $amount } bezahlt.

say-recording-off = Die Gesprächsaufzeichnung ist vielleicht noch angehalten
say-recording-off-body = Der Rekorder hat nicht bestätigt, dass er weiterläuft. Von Hand wieder einschalten.
