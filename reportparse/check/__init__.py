"""Lint: rules that look at a parsed report, and fixes for what they find."""
