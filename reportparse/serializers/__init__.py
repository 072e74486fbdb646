"""Reports in, text of some format out."""
