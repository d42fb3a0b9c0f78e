### Settings: accounts, sender and mail server, return pages, defaults, shop, appearance, security.
### Keys are write-only: nobody can read them again. $provider is a provider's name.

settings-title = Settings
settings-sections = Settings sections
settings-accounts = Accounts
settings-sender = Sender & e-mail
settings-pages = Return pages
settings-defaults = Defaults
settings-shop = Shop & languages
settings-appearance = Appearance
settings-security = Security

settings-saved = Saved
# $names lists the fields. $count how many.
settings-unsaved = { $count ->
    [one] { $count } change not saved: { $names }
   *[other] { $count } changes not saved: { $names }
  }
settings-problems = Not saved yet
settings-done = done
settings-open = open
settings-fill-in = Fill in
settings-ready = Ready
settings-open-count = { $count } open
settings-something = this

## Accounts

settings-add = Add an account
# $account is the account's name
settings-account-form = Account { $account }
settings-mode = Mode
settings-mode-off = Off
settings-mode-test = Test
settings-mode-live = Live
settings-live-warning = Live takes real money from real cards. The provider’s live keys and addresses are used.
settings-confirm-live = Type the shop’s name to go live: { $shop }
settings-account-label = Name of the account
    .hint = As your team calls it, like “Shop EUR”.
settings-account-state = mode
settings-account-currencies = Currencies
    .hint = Codes with spaces between, like EUR USD.
settings-account-values = options or addresses
settings-account-secrets = keys
settings-account-confirmLive = shop’s name
settings-offer = Offer it for
settings-show-typed = Show what I type
settings-keychain = Keys are kept in this computer’s keychain. Nobody can read them again, not even you, and they never leave in an export.
settings-readiness = Ready?
settings-readiness-new = Save the account first.
settings-abilities = What each account can do

settings-secret-kept = •••••••••••• kept
settings-secret-replace = Replace
# For screen readers. $field is the name of the key.
settings-secret-replace-named = Replace { $field }
settings-forget = Remove keys…
settings-forget-title = Remove the keys of { $account }?
settings-forget-text = Payments and links already made stay. Nothing can be taken, captured or refunded through this account until new keys are entered.
settings-forget-do = Remove the keys

settings-test = Test the connection
settings-test-hint = Asks the provider if the keys are good. No money moves.
settings-test-save-first = Save first: what is kept is tested, not what is typed.
settings-testing = Asking { $provider }
# $seconds like 0.4
settings-test-ok = Answered in { $seconds } s
# $products is a list of card products
settings-test-moto = Phone and mail orders: { $products }
settings-test-no-moto = Phone and mail orders are not enabled on this account. Ask { $provider }.
settings-test-link = Links: { $products }
settings-test-no-link = Links are not enabled on this account. Ask { $provider }.

## Groups and fields that a provider describes

settings-group-credentials = Keys
settings-group-moto = Keys for phone and mail orders
settings-group-addresses = Addresses of the provider
settings-addresses-hint = Leave empty to use { $provider }’s own. A live account may point at { $provider }’s servers only.
settings-field-login = API user
settings-field-password = API password
settings-field-passphrase = Secret passphrase
settings-field-moto-login = API user, phone orders
settings-field-moto-password = API password, phone orders
settings-field-moto-passphrase = Secret passphrase, phone orders
settings-field-separateMoto = Phone and mail orders use
settings-choice-separateMoto-no = the same keys
settings-choice-separateMoto-yes = keys of their own
settings-field-cardEntry = Cards are keyed
settings-choice-cardEntry-direct = in Counterfoil’s card window
settings-choice-cardEntry-hosted = on the provider’s page
settings-field-capture = Take it
settings-choice-capture-reserve = Reserve now, capture on shipping
settings-choice-capture-take = Take now
settings-field-published = Offer on new orders
settings-choice-published-yes = Yes
settings-choice-published-no = No
settings-field-authentication-indicator = Payers on links confirm (3-D Secure)
settings-choice-authentication-indicator-1 = where the card can
settings-choice-authentication-indicator-2 = always
settings-field-template = Payment page
settings-choice-template-basic-js = Full page
settings-choice-template-iframe-js = Small page
settings-choice-template-autodetection = As the device suits
settings-field-products = Card products on the page
settings-field-display-name = Shop name on the page
settings-field-theme-code = Theme code
settings-field-gateway = Gateway
settings-field-vault = Card vault
settings-field-hosted = Payment page
settings-field-lookup = Look-up
settings-field-public-key = Public key
settings-field-shared-secret = Shared secret
settings-field-merchant-id = Merchant ID (empty if the key below holds it)
settings-field-access-key = Access key, or the ready-made API key
settings-field-api-key = API key
settings-field-api = API
settings-field-contact-method = Tell customers of a link by
settings-choice-contact-method-email = e-mail
settings-choice-contact-method-phone = text message
settings-field-cancel-days = Days until an unshipped order is cancelled
settings-field-point-of-sale = Point of sale reference
settings-field-payment-methods = Contract numbers on links (empty: all)
settings-field-moto-payment-methods = Contract numbers for phone and mail orders
settings-field-origin-phone = Order origin sent, phone
settings-field-origin-mail = Order origin sent, mail
settings-field-session-minutes = A payment page stays open, minutes
settings-field-session-path = Path of payment sessions
settings-field-paylink = Paylink ID

settings-ability-card = Key a card directly
settings-ability-hosted = Key a card on the provider’s page
settings-ability-link = Payment links
settings-ability-reserve = Reserve first
settings-ability-capture = Capture
settings-ability-refund = Refund
settings-ability-cancel = Cancel
settings-ability-review = Accept or refuse under review
settings-ability-withdraw = Withdraw a link
settings-ability-notify = Tell the customer of a link
settings-ability-void = Cancel until the day’s batch is closed
settings-ability-update = Change the amount before shipping
settings-ability-is-yes = yes
settings-ability-is-no = no
settings-ability-is-full = all at once
settings-ability-is-partial = in parts

## What has to be in place. Each line leads to the field that mends it.

settings-ready-credentials = Keys
settings-ready-tested = Connection tested
settings-ready-published = Offered on new orders
settings-ready-sender-name = Sender’s name
settings-ready-sender-address = Sender’s address
settings-ready-sender-replyTo = Reply address
settings-ready-sender-signature = Signature
settings-ready-sender-footer = Footer
settings-ready-sender-smtpHost = Mail server
settings-ready-sender-smtpSecret = Password of the mail server
settings-ready-pages-accept = Return page: paid
settings-ready-pages-decline = Return page: declined
settings-ready-pages-pending = Return page: pending
settings-ready-pages-exception = Return page: error
settings-ready-pages-cancel = Return page: cancelled
settings-ready-other = Something in Settings

## Sender and mail server

settings-sender-who = What customers see
settings-sender-name = Sender’s name
    .hint = Shown before the subject.
settings-sender-address = Sender’s address
    .hint = In your own domain.
settings-sender-replyTo = Reply address
    .hint = Where answers go.
settings-sender-signature = Signature
    .hint = Closes every e-mail.
settings-sender-footer = Footer
    .hint = Company, address, what the law asks for.
settings-sender-logo = Logo
    .hint = PNG, JPEG or GIF, smaller than 64 kB. It travels inside the e-mail.
settings-sender-colour = Colour
    .hint = Of the button, like #0e5a63.
settings-logo-alt = Your logo
settings-logo-choose = Choose a picture…
settings-logo-other = Choose another…
settings-logo-remove = Remove
settings-sender-server = Mail server
settings-sender-smtpHost = Server
settings-sender-smtpPort = Port
settings-sender-smtpSecurity = Encryption
settings-smtp-starttls = STARTTLS, required
settings-smtp-tls = TLS from the start
settings-smtp-none = None, on this computer only
settings-sender-smtpAuth = Sign in with
settings-smtp-password = User and password
settings-smtp-xoauth2 = User and access token
settings-smtp-no-login = Nothing
settings-sender-smtpUser = User
settings-sender-smtpSecret = Password
settings-smtp-token = Access token
settings-sender-test = Send a test e-mail to me
# $address is the operator's own address
settings-sender-test-hint = Goes to { $address }.
settings-sender-test-ok = Sent to { $address }
settings-sender-dns = So that e-mails arrive, your domain should name this server in its SPF record and sign with DKIM; a DMARC record makes both count. Whoever runs your domain can set this up.

## Return pages

settings-pages-intro = Pages of your shop that customers come back to after the payment page, one for each outcome. Web addresses that begin with https://.
settings-pages-accept = Paid
settings-pages-decline = Declined
settings-pages-pending = Pending
settings-pages-exception = Error
settings-pages-cancel = Cancelled by the customer

## Call recording: the recorder is asked to pause while a card is said aloud

settings-calls = Call recording
settings-calls-intro = A card number must not be on a recording. When the card window opens for a telephone order, Counterfoil can ask your call recorder to pause, and to go on when the window closes. Leave both empty if you pause by hand: the card window then reminds you.
settings-calls-pause = Address that pauses
settings-calls-resume = Address that switches on again
settings-calls-hint = Counterfoil sends a POST there and waits three seconds at most. https://, or http:// on this computer. No passwords in it: addresses are kept in the record.
settings-calls-test = Try both
settings-calls-test-hint = Best during a recorded call: the recording pauses and goes on at once.
settings-calls-ok = The recorder paused and goes on again.

## Defaults of a new order

settings-defaults-capture = Take it
settings-defaults-validityDays = Links stay open, days
settings-defaults-currency = Currency
settings-defaults-customerLanguage = Customer’s language
settings-defaults-copyToMe = Send me a copy of every link
settings-defaults-taxBasisPoints = VAT of a new line

## Shop and languages

settings-shop-name = Name of the shop
    .hint = Shown in e-mails and on the payment page.
settings-shop-zone = Time zone
    .hint = Like Europe/Paris. Links close at the end of a day there.
settings-shop-operatorName = Your name
settings-shop-operatorEmail = Your e-mail address
    .hint = Copies and test e-mails go there.
settings-shop-languages = Languages for customers
    .hint = E-mail, payment page and receipt of one order are in one language.

## Appearance

settings-language = Language of this window
    .hint = Customers are written to in their own language, whatever this is.
settings-theme = Theme
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast, light
settings-theme-contrast-dark = High contrast, dark
settings-text-size = Text size
    .hint = Also by keys, in every screen.
settings-percent = { $size } %
settings-density = Density
settings-density-compact = Compact
settings-density-regular = Regular
settings-density-roomy = Roomy
settings-motion = No motion at all

## Security: what protects this terminal, as far as it can be seen

settings-security-heading = What protects this terminal
# For screen readers, before each line
settings-security-good = Good:
settings-security-warn = Mind this:
settings-security-bad = Mend this:
settings-security-keychain-ready = The keychain keeps the keys.
settings-security-keychain-memory = Keys are kept in memory only: this is the demo.
settings-security-keychain-locked = The keychain is locked. Unlock it.
settings-security-keychain-refused = The keychain refuses Counterfoil. Allow it in the keychain’s settings.
settings-security-keychain-missing = No keychain answers. Keys cannot be kept on this computer.
settings-security-keychain-not-set = The keychain is not set up yet.
settings-security-record-whole = The record is whole: nothing was changed behind its back.
settings-security-record-broken = The record was changed from outside. Compare it with a copy.
settings-security-memory-guarded = Other programs cannot read this program’s memory, and a crash leaves no picture of it.
settings-security-memory-open = This system lets other programs of yours read this program’s memory.
settings-security-web-sandbox-on = Pages run in a sandbox of their own.
settings-security-web-sandbox-off = Pages run without the extra sandbox: a tool for it is missing on this computer.
# $names are environment switches
settings-security-doors-closed = Switches for tests and debugging were set and have been ignored: { $names }
settings-security-record-restored = The record is an older copy, or its end is missing. Nothing is charged until every provider has been asked; that goes on by itself.
# $accounts are names of accounts
settings-security-record-restored-blind = After the restore, links from before could not be looked for at { $accounts }. Compare with that provider before you charge such an order.
settings-security-limits = A keyboard recorder, or somebody with full rights on this computer, sees what you see. Ask your acquirer which security questionnaire applies to you.

## The record: checked and copied on demand

settings-record = The record
settings-record-verify = Verify record
settings-record-verifying = Checking every entry…
settings-record-copy = Back up now
settings-record-copying = Copying…
# $path is a file
settings-record-copied = Copied and checked: { $path }
settings-record-hint = A copy is made every day; those of seven days are kept.
# $since is a day with time, $hash the beginning of a long number
settings-record-ok = Whole. Entries checked: { $count }, the first from { $since }. The newest is no. { $head } ({ $hash }). Every list agrees with them.
# $seq is the number of an entry
settings-record-entry = Entry { $seq } was changed, moved, or put in. Everything before it is whole.
settings-record-cut = Entries after { $seq } are missing or were made anew.
settings-record-replay = Entry { $seq } is genuine, but this version cannot read it.
# $table and $key name a place in the file
settings-record-table = The entries are whole, but “{ $table }”, row { $key }, was changed from outside.

## Approvals

settings-approvals-intro = An order above its limit waits until its owner or a manager approves it. Leave a field empty for no limit; 0 makes every order wait.
# $currency is a code like EUR
settings-approvals-limit = Limit in { $currency }
# Name of the fields in the list of what is not saved
settings-approvals-limits = limits
settings-approvals-customers = Single customers are marked in their own form, in an order.

## Whom to contact when a payment cannot be processed

settings-shop-help = If a payment cannot be processed, contact
    .hint = Shown with every payment that was not processed. All empty: the shop itself.
settings-shop-helpName = Name
settings-shop-helpPhone = Phone
settings-shop-helpEmail = E-mail

## Order templates

settings-templates = Order templates
settings-templates-none = None yet. Save one from a new order.
# A button; for screen readers the name follows
settings-template-rename = Rename
settings-template-rename-named = Rename { $name }
settings-template-remove = Remove…
settings-template-remove-named = Remove { $name }…
settings-template-remove-title = Remove the template { $name }?
settings-template-remove-text = Orders made from it stay as they are.
settings-template-remove-do = Remove the template
# Announced
settings-template-renamed = Renamed to { $name }
# Announced
settings-template-removed = Template { $name } removed

# Orders that paying confirms.
settings-defaults-quotation = Paying confirms a fresh order
settings-defaults-prepaymentBasisPoints = Confirmed by, % of the total
settings-defaults-quotationDays = Quotation open for, days (0: no end)
