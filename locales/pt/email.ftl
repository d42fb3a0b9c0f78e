# The e-mail that carries a payment link, as HTML and as plain text.

# Subjects stay under 60 characters with an order number of ten; longer references fall back to the short one.
email-subject = Encomenda { $order }: { $amount } a pagar
email-subject-reminder = Lembrete: encomenda { $order }, { $amount } a pagar
email-subject-replacement = Nova ligação, encomenda { $order }: { $amount }
email-subject-short = { $amount } a pagar

# Mail from an account in test mode.
email-test-prefix = TESTE
email-test-band = Mensagem de teste. Não há qualquer movimento de dinheiro.

# Head and greeting.
email-order = Encomenda { $order }
email-greeting = Olá, { $name },
email-greeting-unnamed = Olá,

# First paragraph: first message, with a known order date, reminder, and after a changed amount.
email-intro = Agradecemos a sua encomenda. Pode pagá-la online abaixo.
email-intro-dated = Agradecemos a sua encomenda de { $date }. Pode pagá-la online abaixo.
email-intro-reminder = Esta encomenda ainda aguarda o seu pagamento. Pode pagá-la online abaixo. Se já pagou, não precisa de fazer mais nada.
email-intro-replacement = A sua encomenda mudou. A ligação abaixo substitui a ligação de pagamento que enviámos antes.

# What is paid for.
email-lines = A sua encomenda
email-delivery = Entrega
email-delivery-dated = Entrega, { $date }
email-tax = IVA
email-order-total = Total da encomenda
email-total = A pagar
email-total-part = A pagar agora

# The button, how long the link lives, and the code to scan.
email-button = Pagar { $amount }
email-valid-until = Ligação válida até { $date }, { $time } ({ $zone })
email-valid-always = Esta ligação não tem data de validade
email-qr = Prefere pagar no telemóvel? Aponte a câmara a este código.
email-qr-alt = Código QR da sua ligação de pagamento

# Foot: who to ask, and what we never ask for.
email-question = Alguma dúvida?
email-contact-person = { $name } preparou esta encomenda.
email-contact-phone = Ligue para { $phone } ou responda a esta mensagem.
email-contact-reply = Responda a esta mensagem.
email-safety = A ligação abre a página segura do nosso prestador de serviços de pagamento. Nunca pedimos o número do seu cartão por e-mail.
email-fallback = O botão não responde? Copie este endereço:

# Only in the plain-text part, before the address.
email-text-link = Pagar online:
email-sent-to = Mensagem enviada para { $address } a seu pedido.

# Orders that paying confirms.
email-confirms = Ao pagar, aceita o nosso orçamento de { $total }.
email-confirms-part = Ao pagar agora { $amount }, aceita o nosso orçamento de { $total }. O restante será devido mais tarde.
