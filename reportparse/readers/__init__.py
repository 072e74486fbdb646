"""Files and streams in, source text out."""
