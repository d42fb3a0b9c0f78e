//! The rules of money, cards, orders, payments, links and their states; knows no I/O, no async, no clock.
