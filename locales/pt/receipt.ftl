# The e-mail that confirms a payment, a reservation or a refund. Greeting and contact come from email.ftl.

# Three kinds: paid, reserved (authorised, taken later), refunded.
receipt-subject-paid = Pagamento recebido: { $amount }, encomenda { $order }
receipt-subject-paid-short = Pagamento recebido: { $amount }
receipt-subject-reserved = Valor reservado: { $amount }, encomenda { $order }
receipt-subject-reserved-short = Valor reservado: { $amount }
receipt-subject-refunded = Reembolso de { $amount }, encomenda { $order }
receipt-subject-refunded-short = Reembolso de { $amount }

# First paragraph.
receipt-intro-paid = Recebemos o seu pagamento de { $amount }. Agradecemos a sua confiança.
receipt-intro-reserved = O valor de { $amount } está reservado no seu cartão. Será cobrado quando a sua encomenda sair.
receipt-intro-refunded = Reembolsámos { $amount }. Consoante o seu banco, o valor chega dentro de alguns dias úteis.

# Rows of the receipt.
receipt-facts = O seu recibo
receipt-amount-paid = Pago
receipt-amount-reserved = Reservado
receipt-amount-refunded = Reembolsado
receipt-date = Data
receipt-at = { $date }, { $time } ({ $zone })
receipt-method = Cartão
receipt-card = { $brand } terminado em { $digits }
receipt-reference = Referência do pagamento
receipt-authorisation = Código de autorização
receipt-statement = No seu extrato

# Foot.
receipt-keep = Guarde esta mensagem como comprovativo de pagamento. Não é uma fatura.
receipt-keep-reserved = Esta mensagem confirma a reserva do valor. Não é uma fatura.
receipt-keep-refunded = Guarde esta mensagem como comprovativo do reembolso.
receipt-safety = Nunca pedimos o número do seu cartão por e-mail.
