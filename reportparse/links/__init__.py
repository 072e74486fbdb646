"""Which recommendation answers which finding."""
