### The first run: look around with a made-up shop, or four steps to the first order. Warm, short, no hurry.

guide-title = Willkommen
guide-intro = Counterfoil nimmt Karten am Telefon auf und sendet Zahlungslinks in der Sprache der Kundschaft.
guide-demo = Mit einem erfundenen Geschäft umsehen
guide-demo-text = Zwei Minuten. Alles funktioniert, nichts verlässt diesen Computer, es fließt kein Geld.
guide-demo-do = Umsehen
guide-connect = Eigenes Konto in vier Schritten verbinden
guide-shop = Geschäft und Sprachen
guide-shop-text = Der Name, den die Kundschaft sieht, und die Sprachen, in denen bedient wird.
guide-account = Konto beim Anbieter
guide-account-text = Die Schlüssel aus der Konsole des Anbieters, und ein Test der Verbindung.
guide-sender = Absender und Rückkehrseiten
guide-sender-text = Der eigene Mailserver, eine E-Mail an sich selbst, und die Seiten für die Rückkehr nach der Zahlung.
guide-order = Eine Testbestellung über 1,00
guide-order-text = Mit der Tastatur und einer Testkarte, um zu sehen, wie ein Anruf abläuft.
guide-do = Beginnen
guide-look-again = Noch einmal ansehen
guide-later = Einführung verlassen
guide-later-hint = Jeder Schritt kann warten. Was offen bleibt, steht in den Einstellungen.
guide-done = Mit der Arbeit beginnen
