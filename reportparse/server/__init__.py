"""The language server: what editors show beside a report while it is written."""
