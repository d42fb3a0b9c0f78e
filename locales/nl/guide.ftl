### The first run: look around with a made-up shop, or four steps to the first order. Warm, short, no hurry.

guide-title = Welkom
guide-intro = Counterfoil neemt kaarten aan via de telefoon en stuurt betaallinks in de taal van uw klanten.
guide-demo = Rondkijken in een verzonnen winkel
guide-demo-text = Twee minuten. Alles werkt, niets verlaat deze computer, er wordt geen geld overgemaakt.
guide-demo-do = Rondkijken
guide-connect = Eigen account verbinden in vier stappen
guide-shop = Winkel en talen
guide-shop-text = De naam die klanten zien, en de talen waarin u ze bedient.
guide-account = Account bij de betaaldienst
guide-account-text = De sleutels uit de console van de betaaldienst, en een test van de verbinding.
guide-sender = Afzender en retourpagina’s
guide-sender-text = Uw mailserver, een e-mail aan uzelf, en de pagina’s waar klanten terugkomen.
guide-order = Eén testbestelling van 1,00
guide-order-text = Met het toetsenbord en een testkaart, om te zien hoe een gesprek verloopt.
guide-do = Beginnen
guide-look-again = Nog eens bekijken
guide-later = De rondleiding verlaten
guide-later-hint = Elke stap kan wachten. Wat open blijft, staat in Instellingen.
guide-done = Aan het werk
