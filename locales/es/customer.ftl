# Customers in Spanish: finding one while taking an order, and entering a new one.

customer-heading = Cliente
customer-find = Buscar un cliente
    .placeholder = Nombre, teléfono, correo electrónico o número de cliente
    .list = Clientes encontrados
customer-found = { $count ->
    [0] Ningún cliente encontrado
    [one] { $count } cliente encontrado
    [many] { $count } de clientes encontrados
   *[other] { $count } clientes encontrados
  }
customer-new-named = Nuevo cliente «{ $text }»
customer-new = Nuevo cliente
customer-change = Cambiar
customer-edit = Editar
customer-taken = Cliente elegido: { $name }

customer-form = Nuevo cliente
customer-form-edit = Editar cliente
customer-first-name = Nombre
customer-last-name = Apellidos
customer-company = Empresa
customer-email = Correo electrónico
customer-phone = Teléfono
customer-language = Idioma
    .hint = Los mensajes, la página de pago y el recibo van en este idioma.
customer-street = Calle
customer-postal-code = Código postal
customer-city = Población
customer-country = País
customer-card-required = Pago con tarjeta obligatorio
    .hint = No se envía enlace; la tarjeta se toma por teléfono o correo.
customer-needs-approval = Los pedidos requieren aprobación
    .hint = Cada pedido espera a su responsable o a la dirección.
customer-mark-card = Solo tarjeta
customer-mark-approval = Requiere aprobación
customer-done = Usar
customer-back-to-search = Volver a la búsqueda
customer-unnamed = Sin nombre
