# Address.
