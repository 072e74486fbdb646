"""Markers: the families, their numerals, and markers taken apart."""
