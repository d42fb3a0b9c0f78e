### The first run: look around with a made-up shop, or four steps to the first order. Warm, short, no hurry.

guide-title = Witamy
guide-intro = Counterfoil przyjmuje karty przez telefon i wysyła linki do płatności w językach klientów.
guide-demo = Rozejrzyj się w zmyślonym sklepie
guide-demo-text = Dwie minuty. Wszystko działa, nic nie opuszcza tego komputera, pieniądze nie są pobierane.
guide-demo-do = Rozejrzyj się
guide-connect = Połącz własne konto w czterech krokach
guide-shop = Sklep i języki
guide-shop-text = Nazwa, którą widzą klienci, i języki obsługi.
guide-account = Konto u operatora
guide-account-text = Klucze z konsoli operatora i sprawdzenie połączenia.
guide-sender = Nadawca i strony powrotu
guide-sender-text = Własny serwer poczty, e-mail na własny adres i strony, na które wracają klienci.
guide-order = Jedno zamówienie próbne na 1,00
guide-order-text = Z klawiatury, kartą testową, by zobaczyć, jak przebiega rozmowa.
guide-do = Zacznij
guide-look-again = Zobacz jeszcze raz
guide-later = Opuść przewodnik
guide-later-hint = Każdy krok może poczekać. To, co zostaje, widać w ustawieniach.
guide-done = Zacznij pracę
