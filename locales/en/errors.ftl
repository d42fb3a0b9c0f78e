### What went wrong, in words: what happened, then what to do. One message per code of the backend (errors-<code>).
### No "please", no codes, blame nobody. Short sentences; a full stop only where it is a whole sentence.
### $provider is a payment provider's name, $account the name of an account, $currency a code like EUR.

errors-unexpected = Something went wrong that has no name yet. Look at the list before you try again.
# Leads support to the log line. $reference is a short code.
errors-reference = Reference for support: { $reference }.
# Above a form when a refusal names fields.
errors-check-fields = Some fields need another look.

## Fields: said under the field

errors-required = Fill this in
errors-text-too-long = This text is too long
errors-text-character = This text holds characters that cannot be used here
errors-card-number-in-text = This looks like a card number. Card numbers go into the card window only.
errors-channel-required = Choose how the customer pays
errors-customer-required = Choose a customer, or enter a new one
errors-email-invalid = This is not a complete e-mail address
# $suggestion is an address with its likely typo mended
errors-email-typo = Did you mean { $suggestion }?
errors-too-many-recipients = Five recipients at most
errors-amount-required = Add an item, or enter an amount
errors-amount-zero = The amount has to be more than zero
errors-amount-not-a-number = This is not an amount
errors-amount-negative = An amount cannot be negative
errors-amount-too-many-decimals = Too many decimals for this currency
errors-amount-too-large = This amount is too large
# $most is the highest amount that is left
errors-amount-above-remaining = At most { $most } is left
errors-amount-whole-only = Only the whole sum is possible: { $most }
errors-new-checkout-unconfirmed = Confirm this first: the customer has to agree again
errors-quantity-invalid = A quantity is a whole number, one or more
errors-tax-invalid = This VAT rate cannot be
errors-date-invalid = This is not a day of the calendar
errors-date-past = This day has passed
errors-reference-too-long = A reference has 32 characters at most
errors-reference-character = Only letters, digits, dash, dot and underscore
errors-reference-taken = Another order has this reference
errors-account-required = No account can take this order this way
errors-currency-unknown = This is not a currency code
errors-currency-not-taken = The provider does not take this currency
errors-validity-too-long = The provider does not keep links open that long
errors-choice-unknown = This is not one of the choices
errors-address-not-https = A web address that begins with https://
errors-address-invalid = This is not a web address
errors-address-loopback = An address on this computer is for test accounts only
errors-recorder-address = An address that begins with https://, or with http:// on this computer
errors-recorder-both = A recorder needs both addresses: what is paused has to go on
errors-recorder-busy = A card is being keyed, so the recording stays paused. Try again afterwards.
# $hook is pause or resume
errors-recorder-silent = { $hook ->
    [resume] The recorder did not answer when asked to go on
   *[pause] The recorder did not answer when asked to pause
  }
# $hook is pause or resume, $status an HTTP status
errors-recorder-refused = { $hook ->
    [resume] The recorder would not go on (status { $status })
   *[pause] The recorder would not pause (status { $status })
  }
errors-address-not-provider = This server is not the provider’s. A live account cannot point there.
errors-zone-unknown = This time zone is not known
errors-template-name-taken = Another template has this name
errors-template-empty = Nothing to keep yet: add an item or a description
errors-too-many-templates = There are a hundred templates already. Remove one in Settings.
errors-phone-invalid = This is not a phone number
errors-tls-required = Mail leaves encrypted only: STARTTLS or TLS
errors-logo-too-large = The logo has to be smaller than 64 kB
errors-logo-format = A logo is a PNG, JPEG or GIF
errors-colour-invalid = A colour is written like #0e5a63
# $shop is the shop's name
errors-confirm-live = Type the shop’s name to go live: { $shop }

## Accounts and channels: why one cannot serve an order

errors-account-not-published = not offered
errors-account-provider-missing = its provider is not part of this version
errors-currency-not-on-account = does not take { $currency }
errors-account-no-moto = does not take keyed cards
errors-account-no-links = does not make links
errors-account-cannot-do-channel = This account cannot be paid this way

## The order or payment as a whole

errors-not-found = This is not in the record any more.
errors-stale = It has changed meanwhile. Here is how it stands now; look again before you go on.
errors-order-locked = This order is paid, being paid or not settled. Open it before you take another card.
# $why is a code nobody needs to read
errors-not-allowed = This is not possible now. The list of actions says why.
errors-use-link-form = Make the new link in the link form.
errors-sender-not-ready = Send by e-mail is off until sender and return pages are filled in.

## Card window

errors-no-card-window = The card window is closed already.
errors-card-window-open = A card is being keyed already. Finish it or close its window.

## Connection and provider: nothing was sent

errors-no-network = No connection. Nothing was sent or charged.
errors-connection-refused = The provider’s server cannot be reached. Nothing was sent or charged.
errors-connect-timeout = The provider’s server did not pick up. Nothing was sent or charged.
errors-certificate-invalid = The server’s certificate is not good, so nothing was sent. Look at the account’s addresses.
errors-address-not-permitted = The account points at a server that is not the provider’s. Nothing was sent.
errors-preparation-failed = The card could not be prepared with the provider. Nothing was charged.
errors-paused = The provider failed several times in a row. Sending is paused for half a minute; nothing was charged.
errors-credentials-missing = The account lacks its keys. Enter them in Settings.
errors-proven-by-look-up = The provider was asked: it never got this request.
errors-no-answer = No answer came. Look at the list before you try again.
errors-tls-unavailable = Secure connections are not available on this computer.

## E-mail

# $answer is what the mail server said, in its own words
errors-smtp-refused = The mail server refused. It said: { $answer }
errors-smtp-auth-refused = The mail server does not accept user and password. It said: { $answer }
errors-smtp-auth-not-offered = The mail server offers no way to sign in that is known here.
errors-smtp-unreachable = The mail server cannot be reached. Check server and port.
errors-smtp-not-smtp = What answers there is no mail server. Check server and port.
errors-smtp-no-tls = The mail server offers no encryption, so nothing was sent.
errors-smtp-certificate = The mail server’s certificate is not good, so nothing was sent.
errors-smtp-no-roots = This computer knows no certificate authorities, so no server can be trusted.
errors-smtp-too-large = The e-mail is too large for the mail server. Use a smaller logo.
errors-smtp-interrupted = The connection to the mail server broke. Nothing went out.
errors-smtp-uncertain = The mail server’s answer was lost. The e-mail may have gone out.
errors-mail-pace = As many e-mails went out as one minute takes. Try again in a minute.
errors-mail-not-rendered = The e-mail could not be written. Nothing went out.
errors-link-amount-taken = Another link for the same amount is still open on { $account }. { $provider } could not tell the two apart. Wait until it closes, or change the amount.
errors-link-not-due = This link is no longer to be paid: a newer one was sent, or the order was paid another way. The e-mail was not sent.
errors-link-died = The payment page closed before the e-mail could leave. Nothing was sent. Make a new link.
errors-link-not-known = No answer came, so it is not known if the link exists. It is being checked; nothing was e-mailed.
errors-old-checkout-open = It is not certain that the reservation was given up, so no new checkout was sent. Ask the provider first.

## Keychain and record

errors-keychain-locked = The keychain is locked. Unlock it and try again.
errors-keychain-refused = The keychain refused. Allow Counterfoil to use it and try again.
errors-keychain-missing = No keychain answers on this computer. Keys are not kept anywhere else.
errors-keychain-not-set = The keychain is not set up yet. Create it in your system’s settings.
errors-keychain-silent = The keychain did not answer. Perhaps it waits for you to unlock it.
errors-keychain-broken = The keychain holds something unreadable under this name.
errors-secret-too-long = This key is longer than the keychain takes
errors-record-unavailable = The record cannot be used right now. Nothing was sent.
errors-record-busy = The record is in use by another window.
errors-record-newer = The record was written by a newer Counterfoil. Install that one.
errors-record-damaged = The record is damaged. Nothing was changed; restore a copy.
errors-record-restored = The record is an older copy. The providers are being asked what happened since; until then nothing can be charged.
errors-journal-key-broken = The key of the record is missing from the keychain. Nothing was changed.
errors-disk-full = The disk is full. Nothing was sent; make room and try again.
errors-folder-read-only = The data folder cannot be written to. Nothing was sent.
errors-internal = Counterfoil tripped over itself. Nothing more was sent.
errors-starting = Counterfoil is still starting. Try again in a moment.
errors-sandbox-unreadable = The made-up provider of the demo did not start.

## Why no outcome is known

errors-reason-unknown-connection-lost = The connection broke after the request had left.
errors-reason-unknown-timed-out = No answer came in time.
errors-reason-unknown-unreadable = The answer could not be read.
errors-reason-unknown-mismatch = The answer does not fit what was sent.
errors-reason-unknown-interrupted = Counterfoil was closed while the request was on its way.
errors-reason-unknown-stopped-waiting = You stopped waiting.

## Reasons of banks and providers. Whole sentences, for the person at the terminal, not for the customer.
## What may be told to the customer is said elsewhere.

errors-reason-unrecognised = No reason was given that is known here.
errors-reason-credentials-wrong = { $provider } does not accept the account’s keys. Correct them in Settings.
errors-reason-signature-format = { $provider } could not read the request’s signature. Check the keys in Settings.
errors-reason-account-inactive = The account is not active at { $provider }. Ask { $provider }.
errors-reason-account-locked = The account is locked at { $provider }. Ask { $provider }.
errors-reason-permission-missing = These keys may not do this at { $provider }. Ask for the permission.
errors-reason-api-disabled = { $provider } has switched off access for this account. Ask { $provider }.
errors-reason-api-version = { $provider } no longer takes requests of this kind. Update Counterfoil.
errors-reason-provider-unavailable = { $provider } is not available. Try again later.
errors-reason-address-not-allowed = { $provider } does not allow this computer’s internet address. Have it added there.
errors-reason-method-not-allowed = { $provider } does not take this request. Update Counterfoil.
errors-reason-field-missing = { $provider } misses a field. Complete the order.
errors-reason-field-format = { $provider } cannot read a field. Correct the order.
errors-reason-field-too-long = A field is too long for { $provider }. Shorten it.
errors-reason-email-refused = { $provider } refuses the e-mail address. Correct it.
errors-reason-statement-text-refused = { $provider } refuses the text for the card statement.
errors-reason-encoding-refused = { $provider } cannot read the characters used.
errors-reason-product-not-configured = This kind of card is not set up on the account. Use another, or ask { $provider }.
errors-reason-moto-not-enabled = { $provider } has not enabled phone and mail orders on this account. Ask { $provider }, or send a link.
errors-reason-product-unknown = { $provider } does not know this way of paying.
errors-reason-order-not-found = { $provider } does not know this order.
errors-reason-transaction-not-found = { $provider } does not know this payment.
errors-reason-merchant-not-found = { $provider } does not know this merchant. Check the keys in Settings.
errors-reason-operation-not-supported = This payment cannot be changed that way at { $provider }.
errors-reason-payer-address-missing = { $provider } asks for the payer’s internet address, which a phone order has not.
errors-reason-fraud-suspected = The fraud screening stopped it.
errors-reason-currency-not-supported = The account does not take { $currency }. Change the currency or the account.
errors-reason-amount-over-limit = The amount is over the account’s limit. Ask { $provider }, or split the order.
errors-reason-too-many-attempts = Too many attempts. Wait, or offer a link.
errors-reason-duplicate-order = { $provider } has this order already. Nothing was taken twice.
errors-reason-link-expired = The link has closed. Make a new one.
errors-reason-order-completed = This order is finished at { $provider }.
errors-reason-order-voided = This order was cancelled at { $provider }.
errors-reason-authorisation-expired = The reservation has lapsed. Take a new card, or send a link.
errors-reason-capture-not-enabled = The account may not capture. Ask { $provider }.
errors-reason-capture-not-possible = This payment cannot be captured now.
errors-reason-not-owner = This payment belongs to another account.
errors-reason-currency-differs = The currency differs from the payment’s.
errors-reason-authorisation-completed = The reservation is used up.
errors-reason-no-more-captures = No more captures are possible on this payment.
errors-reason-amount-not-positive = The amount has to be more than zero.
errors-reason-amount-above-remaining = The amount is more than what is left.
errors-reason-transaction-closed = This payment is closed at { $provider }.
errors-reason-fraud-service-denied = The fraud screening refused it.
errors-reason-refund-not-enabled = The account may not refund. Ask { $provider }.
errors-reason-refund-not-possible = This payment cannot be refunded now.
errors-reason-already-refunded = It is refunded already.
errors-reason-no-more-refunds = No more refunds are possible on this payment.
errors-reason-refund-too-late = It is too late for a refund through { $provider }.
errors-reason-reauthorisation-not-allowed = The reservation cannot be renewed. Take a new card, or send a link.
errors-reason-void-not-possible = This payment cannot be cancelled now. Refund it instead.
errors-reason-already-voided = It is cancelled already.
errors-reason-token-unknown = The card’s stand-in was not accepted. Key the card again.
errors-reason-bank-declined = The bank declined without a reason.
errors-reason-insufficient-funds = Not enough funds. Another card may work.
errors-reason-technical-problem = A technical problem at the bank or { $provider }. Try again later.
errors-reason-communication-failure = The bank could not be reached. Try again later.
errors-reason-acquirer-unavailable = The acquiring bank is not available. Try again later.
errors-reason-duplicate-transaction = The bank has seen the same payment a moment ago. Look at the list first.
errors-reason-cancelled-by-payer = The customer left the payment page.
errors-reason-invalid-transaction = The bank does not take this kind of payment on this card.
errors-reason-contact-acquirer = The acquiring bank wants to be asked. Use another card.
errors-reason-authentication-failed = The cardholder was not confirmed. A fresh link can be tried.
errors-reason-product-not-supported = This kind of card is not taken. Use another.
errors-reason-issuer-unavailable = The card’s bank is not available. Try again later.
errors-reason-card-not-permitted = The card may not be used for this. Use another.
errors-reason-card-number-invalid = The bank does not know this card number. Key it again with care.
errors-reason-card-type-not-supported = This type of card is not taken. Use another.
errors-reason-card-expired = The card has expired. Use another.
errors-reason-expiry-wrong = The expiry date does not fit the card. Key it again with care.
errors-reason-cvc-required = The bank wants the security code.
errors-reason-cvc-wrong = The security code does not fit. Key it again with care.
errors-reason-address-check-failed = The address does not fit the card. Correct it, or use another card.
errors-reason-card-retained = The bank wants this card back. Do not say so; use another.
errors-reason-card-lost-or-stolen = The card is reported lost or stolen. Do not say so; use another.
errors-reason-card-restricted = The card is restricted. Use another.
errors-reason-card-limit = The card’s limit is reached. It may work later.
errors-reason-card-blocked = The card is blocked. Use another.
errors-reason-country-not-allowed = Cards of this country are not taken.
errors-reason-card-not-known = The bank does not know this card. Use another.
errors-reason-authentication-required = The bank wants the cardholder to confirm. Send a link.
errors-reason-review-denied = It was refused after review.

## Approvals and ways of paying

errors-card-required = This customer pays by card only. Take the card by phone or mail.
# $approver is a person
errors-approval-needed = This order needs an approval before it is paid. { $approver } decides.
errors-approval-waiting = { $approver } has not approved this order yet. Nothing was charged or sent.
errors-approval-sent-back = This order was sent back. Change it, then ask again.
errors-approval-nobody = Nobody here may approve this order. Ask a manager.
errors-approval-not-waiting = This is decided already, or the order was thrown away.
errors-approval-not-approver = Only the order’s owner or a manager decides this.
errors-approval-own-request = You asked for this yourself: somebody else decides.
errors-approval-already-yours = it is yours to decide already.

# Orders that paying confirms.
errors-prepayment-range = The share is more than 0 % and at most 100 %
errors-prepayment-format = Write a percentage with two decimals at most
# $max a number of days.
errors-quotation-too-long = A quotation stands for { $max } days at most; 0 is no end
# $paid an amount, $currency its code: money that was taken before the currency was changed.
errors-currency-paid = { $paid } came in for this order already. Change the currency back to { $currency }
errors-quotation-expired = The last day to pay is over. Choose a later day to go on
errors-nothing-left = Everything is paid; nothing is left to ask for

# What a role does not include.
errors-role = Your role does not include this. Ask a manager. Nothing was changed
