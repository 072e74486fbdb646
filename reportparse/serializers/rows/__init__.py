"""Rows of reports: one table of columns, and what writes rows as CSV, Excel, Parquet, Arrow, pandas and Polars."""
