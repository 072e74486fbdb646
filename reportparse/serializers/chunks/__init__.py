"""Cuts a report into pieces for search and language models, at the seams of its outline."""
