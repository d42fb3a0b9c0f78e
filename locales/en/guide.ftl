### The first run: look around with a made-up shop, or four steps to the first order. Warm, short, no hurry.

guide-title = Welcome
guide-intro = Counterfoil takes cards over the phone and sends payment links in your customers’ languages.
guide-demo = Look around with a made-up shop
guide-demo-text = Two minutes. Everything works, nothing leaves this computer, no money moves.
guide-demo-do = Look around
guide-connect = Connect your own account in four steps
guide-shop = Shop and languages
guide-shop-text = What customers see as your name, and the languages you serve.
guide-account = Account at the provider
guide-account-text = The keys from your provider’s console, and a test of the connection.
guide-sender = Sender and return pages
guide-sender-text = Your mail server, an e-mail to yourself, and the pages customers come back to.
guide-order = One test order of 1.00
guide-order-text = By keyboard, with a test card, to see how a call goes.
guide-do = Start
guide-look-again = Look again
guide-later = Leave the guide
guide-later-hint = You can leave any step. What stays open shows in Settings.
guide-done = Start working
