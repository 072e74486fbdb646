"""Headings that lost the line break behind them."""
