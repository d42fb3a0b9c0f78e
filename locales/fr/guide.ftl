# The first run in French: look around with a made-up shop, or four steps to the first order.

guide-title = Bienvenue
guide-intro = Counterfoil prend les cartes par téléphone et envoie des liens de paiement dans les langues de votre clientèle.
guide-demo = Découvrir avec une boutique fictive
guide-demo-text = Deux minutes. Tout fonctionne, rien ne quitte cet ordinateur, aucun argent ne bouge.
guide-demo-do = Découvrir
guide-connect = Relier votre propre compte en quatre étapes
guide-shop = Boutique et langues
guide-shop-text = Le nom que voit votre clientèle, et les langues que vous servez.
guide-account = Compte chez le prestataire
guide-account-text = Les clés de la console du prestataire, et un essai de connexion.
guide-sender = Expéditeur et pages de retour
guide-sender-text = Votre serveur de messagerie, un e-mail à vous-même, et les pages où la clientèle revient.
guide-order = Une commande d’essai de 1,00
guide-order-text = Au clavier, avec une carte de test, pour voir comment se passe un appel.
guide-do = Commencer
guide-look-again = Revoir
guide-later = Quitter le guide
guide-later-hint = Chaque étape peut attendre. Ce qui reste à faire figure dans les Réglages.
guide-done = Se mettre au travail
