# The first run in Spanish: look around with a made-up shop, or four steps to the first order.

guide-title = Bienvenida
guide-intro = Counterfoil toma tarjetas por teléfono y envía enlaces de pago en los idiomas de la clientela.
guide-demo = Echar un vistazo con una tienda inventada
guide-demo-text = Dos minutos. Todo funciona, nada sale de este ordenador, no se mueve dinero.
guide-demo-do = Echar un vistazo
guide-connect = Conectar una cuenta propia en cuatro pasos
guide-shop = Tienda e idiomas
guide-shop-text = El nombre que ve la clientela y los idiomas en que se atiende.
guide-account = Cuenta en el proveedor
guide-account-text = Las claves de la consola del proveedor y una prueba de la conexión.
guide-sender = Remitente y páginas de retorno
guide-sender-text = El servidor de correo, un mensaje de prueba propio y las páginas a las que vuelve la clientela.
guide-order = Un pedido de prueba de 1,00
guide-order-text = Con el teclado y una tarjeta de prueba, para ver cómo va una llamada.
guide-do = Empezar
guide-look-again = Volver a ver
guide-later = Dejar la guía
guide-later-hint = Cada paso puede esperar. Lo que quede pendiente aparece en Ajustes.
guide-done = Empezar a trabajar
