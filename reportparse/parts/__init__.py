"""Finds what a document has besides its outline: its number, whom it addresses, who signed it and when, its annexes."""
