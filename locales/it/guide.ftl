# The first run in Italian: look around with a made-up shop, or four steps to the first order.

guide-title = Primi passi
guide-intro = Counterfoil prende le carte al telefono e invia link di pagamento nelle lingue della clientela.
guide-demo = Esplora un negozio inventato
guide-demo-text = Due minuti. Funziona tutto, nulla esce da questo computer, il denaro non si muove.
guide-demo-do = Esplora
guide-connect = Collegare il proprio account in quattro passi
guide-shop = Negozio e lingue
guide-shop-text = Il nome che vede la clientela e le lingue servite.
guide-account = Account presso il fornitore
guide-account-text = Le chiavi dalla console del fornitore e una prova della connessione.
guide-sender = Mittente e pagine di ritorno
guide-sender-text = Il server di posta, un’e-mail di prova al proprio indirizzo e le pagine a cui torna la clientela.
guide-order = Un ordine di prova da 1,00
guide-order-text = Da tastiera, con una carta di prova, per vedere come va una chiamata.
guide-do = Inizia
guide-look-again = Rivedi
guide-later = Lascia la guida
guide-later-hint = Ogni passo può aspettare. Ciò che resta da fare compare in Impostazioni.
guide-done = Al lavoro
