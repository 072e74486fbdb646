"""Cleaned text in, every possible marker with all its readings out; nothing decided."""
