### What went wrong, in words: what happened, then what to do. One message per code of the backend (errors-<code>).
### No "please", no codes, blame nobody. Under twelve words where possible.

errors-unexpected = Something went wrong that has no name yet. Nothing was charged by it.
# Leads support to the log line. $reference is a short code.
errors-reference = Reference for support: { $reference }.

## Fields of the order

errors-channel-missing = Choose how the customer pays
errors-customer-missing = Choose a customer, or enter a new one
errors-name-missing = Enter a name
errors-email-format = This is not a complete e-mail address
errors-email-typo = Is the part after the @ spelled right?
errors-amount-zero = The amount has to be more than zero
errors-amount-not-a-number = This is not an amount
errors-amount-negative = An amount cannot be negative
errors-amount-too-many-decimals = Too many decimals for this currency
errors-amount-too-large = This amount is too large
errors-quantity-number = A quantity is a whole number
errors-quantity-positive = The quantity has to be one or more
errors-date-format = This is not a day of the calendar
errors-reference-missing = Enter an order reference
# $reference is the order that already has it.
errors-reference-used = { $reference } is in use by another order
errors-no-account = No account can take this amount in this currency this way
