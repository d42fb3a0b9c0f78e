# The first run in Portuguese: look around with a made-up shop, or four steps to the first order.

guide-title = Boas-vindas
guide-intro = O Counterfoil recebe cartões por telefone e envia ligações de pagamento nas línguas da clientela.
guide-demo = Dar uma volta com uma loja fictícia
guide-demo-text = Dois minutos. Tudo funciona, nada sai deste computador, não se move dinheiro.
guide-demo-do = Dar uma volta
guide-connect = Ligar uma conta própria em quatro passos
guide-shop = Loja e línguas
guide-shop-text = O nome que a clientela vê e as línguas em que é atendida.
guide-account = Conta no prestador
guide-account-text = As chaves da consola do prestador e um teste de comunicação.
guide-sender = Remetente e páginas de retorno
guide-sender-text = O servidor de e-mail, um e-mail de teste próprio e as páginas a que a clientela volta.
guide-order = Uma encomenda de teste de 1,00
guide-order-text = Com o teclado e um cartão de teste, para ver como corre uma chamada.
guide-do = Começar
guide-look-again = Ver de novo
guide-later = Sair do guia
guide-later-hint = Cada passo pode esperar. O que ficar por fazer aparece em Definições.
guide-done = Começar a trabalhar
