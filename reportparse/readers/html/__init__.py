"""Reads HTML files."""
