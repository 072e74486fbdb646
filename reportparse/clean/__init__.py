"""Source text in, cleaned text with an offset map out."""
