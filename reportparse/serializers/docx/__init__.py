"""Writes reports as Word files."""
