"""Rows of reports."""
