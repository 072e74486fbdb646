"""Headings that stand on a line of their own and bear no number."""
